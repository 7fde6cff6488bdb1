import { css } from 'lit'

/** The number of the window stays where it is; below it the state fills the rest, each state in its own colour. */
export const windowNumberStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 1.25rem;
    min-height: 0;
    text-autospace: no-autospace;
  }
  .window {
    display: flex;
    align-items: center;
    gap: 2rem;
    padding-left: 0.5rem;
    padding-right: 0.5rem;
    min-width: 0;
  }
  h1 {
    margin: 0;
    font-size: calc(var(--glass-window) * 1.35);
    font-weight: 700;
    line-height: 1;
    color: var(--now);
    white-space: nowrap;
  }
  h1.desk {
    font-size: calc(var(--glass-window) * 0.9);
  }
  h1 small {
    font-size: 0.42em;
    font-weight: 600;
    margin-inline-start: 0.08em;
  }
  .name {
    display: grid;
    gap: 0.5rem;
    min-width: 0;
  }
  .name b {
    font-size: calc(var(--glass-xl) * 1.1);
    font-weight: 700;
    line-height: 1.2;
  }
  .name b.long {
    font-size: var(--glass-l);
  }
  .name span {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    font-size: var(--glass-m);
    color: var(--ink-quiet);
  }
  .name i {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0 0.7em;
    border: 2px solid var(--line);
    border-radius: 999px;
    font-size: var(--glass-s);
    font-style: normal;
    color: var(--ink);
  }
  .state {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 1rem;
    padding: 1.5rem 3rem;
    border-radius: 1.5rem;
    background: var(--surface);
    min-height: 0;
    animation: appear 320ms ease-out;
  }
  .state[data-state='CALLING'] {
    background: var(--now);
    color: var(--ground);
  }
  p {
    margin: 0;
    /* Lines break behind a comma, not within a phrase. */
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .sentence {
    display: flex;
    align-items: center;
    gap: 0.35em;
    font-size: calc(var(--glass-row) * 1.35);
    font-weight: 700;
    line-height: 1.2;
  }
  .sentence svg {
    flex: none;
    width: 0.9em;
    height: 0.9em;
  }
  [data-state='CALLING'] .sentence {
    align-items: baseline;
    gap: 0.1em;
    font-size: calc(var(--glass-row) * 1.15);
    white-space: nowrap;
  }
  [data-state='IDLE'] .sentence {
    font-size: calc(var(--glass-window) * 0.82);
  }
  [data-state='IDLE'] .sentence svg {
    display: none;
  }
  [data-state='SERVING'] .sentence {
    color: var(--good);
  }
  [data-state='PAUSED'] .sentence {
    color: var(--warn);
    font-size: calc(var(--glass-row) * 1.2);
  }
  [data-state='OFFLINE'] .sentence {
    color: var(--ink-quiet);
    font-size: calc(var(--glass-row) * 1.8);
  }
  .ticket {
    font-size: calc(var(--glass-figure) * 0.8);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
  }
  .ticket.short {
    font-size: calc(var(--glass-figure) * 0.95);
  }
  .ticket.long {
    font-size: calc(var(--glass-figure) * 0.56);
  }
  .hint {
    font-size: var(--glass-l);
    line-height: 1.4;
    color: var(--ink-quiet);
  }
  [data-state='CALLING'] .hint {
    color: inherit;
    font-weight: 600;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .state {
      animation: none;
    }
  }
`
