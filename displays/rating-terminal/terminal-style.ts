import { css } from 'lit'

export const terminalStyle = css`
  *,
  *::before {
    box-sizing: border-box;
  }
  :host {
    display: block;
    height: 100vh;
  }
  h1,
  p {
    margin: 0;
  }
  .screen {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-1) var(--space-4);
    min-height: calc(var(--touch) + var(--space-2) * 2);
    padding: var(--space-2) var(--space-6);
    border-bottom: 2px solid var(--line);
    background: var(--surface);
  }
  .no {
    font-size: var(--text-xl);
    font-weight: 700;
    color: var(--action);
    white-space: nowrap;
    margin-inline-end: auto;
  }
  .where {
    display: grid;
    grid-auto-flow: var(--where-flow, row);
    justify-content: start;
    gap: 0 var(--space-4);
    flex: 1 1 var(--where, 0);
    order: var(--where-order, 0);
    min-width: 0;
    line-height: 1.25;
  }
  .where span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .where .hall {
    color: var(--ink-quiet);
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0 0.7em;
    border: 2px solid var(--warn);
    border-radius: 999px;
    color: var(--warn);
    white-space: nowrap;
  }
  .elder {
    flex: none;
    min-width: 5.5rem;
    min-height: var(--touch);
    padding: 0 var(--space-4);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--action);
    font: inherit;
    font-weight: 600;
    touch-action: manipulation;
  }
  .elder[aria-pressed='true'] {
    background: var(--action);
    color: var(--action-ink);
  }
  .elder:focus-visible {
    outline: 4px solid var(--action);
    outline-offset: 2px;
  }
  main {
    flex: 1;
    display: grid;
    gap: var(--space-4) var(--space-6);
    min-height: 0;
    padding: calc(var(--form-gap) * 1.2) var(--space-6);
    overflow: auto;
  }
  .still {
    grid-template-columns: minmax(0, 1fr) 24rem;
    align-items: center;
  }
  .alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .panel {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--space-3);
    text-align: center;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .panel .sign {
    display: grid;
    font-size: 5rem;
    color: var(--action);
  }
  .panel h1 {
    font-size: var(--text-3xl);
    font-weight: 700;
    line-height: 1.25;
  }
  .panel p {
    max-width: 22em;
    font-size: var(--text-l);
    color: var(--ink-quiet);
  }
  .panel .ticket {
    font-size: calc(var(--text-4xl) * 2);
    line-height: 1.1;
    color: var(--action);
  }
  [data-state='THANKS'] .sign,
  [data-state='KEPT'] .sign {
    color: var(--good);
  }
  [data-state='PAUSED'] .sign,
  [data-state='REFUSED'] .sign {
    color: var(--warn);
  }
  [data-state='OFFLINE'] .sign {
    color: var(--ink-quiet);
  }
  tx-staff-card {
    border: 1px solid var(--line);
    font-size: var(--text-m);
  }
  .rate {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--form-gap);
  }
  .chosen {
    grid-template-rows: minmax(0, 1fr);
  }
  .question h1 {
    font-size: var(--text-2xl);
    font-weight: 700;
    line-height: 1.3;
  }
  .question p {
    font-size: var(--text-l);
    line-height: 1.35;
    color: var(--ink-quiet);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .question b {
    color: var(--ink);
  }
  .faces {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-6);
    min-height: 0;
  }
  tx-rating-code {
    align-self: center;
    --code: min(9rem, 190px);
    max-width: 11rem;
  }
  .chosen .faces {
    grid-template-columns: minmax(0, 1fr);
  }
  .chosen .question {
    display: none;
  }
  .time {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    color: var(--ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .time i {
    width: 12rem;
    height: 0.5rem;
    border-radius: 999px;
    background: var(--line);
    overflow: hidden;
  }
  .time i::before {
    content: '';
    display: block;
    height: 100%;
    background: var(--ink-quiet);
    transform: scaleX(var(--left));
    transform-origin: left;
  }
  .going {
    position: fixed;
    inset: 0 0 auto;
    display: grid;
    place-content: center;
    min-height: calc(var(--touch) + var(--space-2) * 2);
    background: var(--warn);
    color: var(--surface);
    font-size: var(--text-l);
    text-align: center;
  }
  .message {
    display: grid;
    height: 100%;
    place-content: center;
    gap: var(--space-3);
    text-align: center;
  }
  @media (orientation: portrait) {
    .still {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .faces {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    tx-rating-code {
      justify-self: center;
      --code: 6rem;
      --code-direction: row;
      max-width: none;
    }
    .chosen .faces {
      grid-template-rows: minmax(0, 1fr);
    }
  }
`
