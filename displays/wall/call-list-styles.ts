import { css } from 'lit'

export const rowsPerPage = 6

/** Rows of figures that carry ten metres; the row being spoken is lit as a whole. */
export const callListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: minmax(0, 36fr) minmax(0, 43fr) minmax(0, 21fr);
    gap: 0.5rem;
    align-items: center;
    padding-left: 1.5rem;
    padding-right: 1.5rem;
  }
  .head {
    font-size: var(--glass-s);
    line-height: 1.3;
    color: var(--ink-quiet);
    padding-block-end: 0.5rem;
  }
  .head :last-child {
    text-align: end;
    white-space: nowrap;
  }
  ol {
    flex: 1;
    display: grid;
    grid-template-rows: repeat(${rowsPerPage}, minmax(0, 1fr));
    gap: 0.5rem;
    min-height: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    border-radius: 0.875rem;
    background: var(--surface);
    min-height: 0;
    animation: appear 320ms ease-out;
  }
  .row.empty {
    opacity: 0.4;
    animation: none;
  }
  .number {
    font-size: var(--glass-row);
    font-weight: 700;
    line-height: 1;
    white-space: nowrap;
  }
  .number.long {
    font-size: calc(var(--glass-row) * 0.78);
  }
  .way {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-width: 0;
  }
  .way b {
    font-size: calc(var(--glass-row) * 0.9);
    font-weight: 700;
    line-height: 1;
    color: var(--now);
    white-space: nowrap;
    text-autospace: no-autospace;
  }
  .way b.name {
    font-size: var(--glass-l);
  }
  .place {
    display: grid;
    font-size: calc(var(--glass-s) * 0.95);
    line-height: 1.3;
    color: var(--ink-quiet);
    min-width: 0;
  }
  .kind {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Where there is little room, the way is worth more than the name of the window. */
  @media (orientation: landscape) {
    .kind {
      display: none;
    }
  }
  .state {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.3em;
    font-size: var(--glass-m);
    white-space: nowrap;
    color: var(--now);
    font-weight: 600;
  }
  .state svg {
    flex: none;
  }
  [data-state='SERVING'] .state {
    color: var(--good);
  }
  [data-state='PAST'] {
    opacity: 0.75;
  }
  [data-state='PAST'] .number,
  [data-state='PAST'] b,
  [data-state='PAST'] .state {
    color: var(--ink-quiet);
    font-weight: 500;
  }
  .row[data-speaking='true'] {
    opacity: 1;
    background: var(--now);
    box-shadow: 0 0 2rem var(--now-glow);
  }
  .row[data-speaking='true'] * {
    color: var(--ground);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row {
      animation: none;
    }
  }
`
