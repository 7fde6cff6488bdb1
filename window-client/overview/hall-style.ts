import { css } from 'lit'

export const hallStyle = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-2) var(--space-6);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  h1 {
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .place {
    flex: 1 1 12rem;
    color: var(--ink-quiet);
  }
  .demo {
    color: var(--warn);
  }
  time {
    font-size: var(--text-l);
    font-weight: 600;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-6);
    background: var(--now);
    color: var(--action-ink);
  }
  .opening {
    padding: var(--space-12);
    text-align: center;
    color: var(--ink-quiet);
  }
  main {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-4) var(--space-6);
  }
  h2 {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
    font-size: var(--text-l);
    line-height: 1.4;
  }
  h2 small {
    color: var(--ink-quiet);
    font-size: var(--text-m);
    font-weight: 400;
  }
  .alerts ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 28rem), 1fr));
    gap: var(--space-2);
    max-height: 13.5rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .alert {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 var(--space-3);
    min-height: calc(var(--target) + var(--space-3));
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--line);
    border-left: var(--space-1) solid var(--tone);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    line-height: 1.4;
  }
  .INFO {
    --tone: var(--action);
  }
  .WARN {
    --tone: var(--warn);
  }
  .ALERT,
  .CRITICAL {
    --tone: var(--now);
  }
  .level {
    grid-row: span 2;
    color: var(--tone);
  }
  .what {
    font-weight: 600;
    text-wrap: balance;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .taken .what {
    font-weight: 400;
  }
  .alert .who {
    grid-column: 2;
    color: var(--ink-quiet);
    font-size: var(--text-s);
  }
  .alert .button {
    grid-row: 1 / span 2;
    grid-column: 4;
  }
  .alert .help {
    grid-column: 3;
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--space-6);
    align-items: start;
  }
  h3 {
    margin: var(--space-2) 0 var(--space-1);
    color: var(--ink-quiet);
    font-size: var(--text-m);
    font-weight: 500;
  }
  .numbers {
    display: grid;
    gap: var(--space-4);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: var(--space-2);
    margin: 0;
  }
  .figures div {
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
  }
  dt {
    color: var(--ink-quiet);
    font-size: var(--text-s);
  }
  dd {
    margin: 0;
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: var(--surface);
  }
  th,
  td {
    padding: var(--space-1) var(--space-2);
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-quiet);
    font-size: var(--text-s);
    white-space: nowrap;
  }
  td {
    color: var(--ink-quiet);
  }
  .busy td {
    color: var(--ink);
  }
  td.none {
    color: var(--now);
    font-weight: 600;
  }
  .old .map,
  .old .numbers {
    filter: grayscale(1);
  }
  @media (max-width: 64rem) {
    .halves {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--space-4);
    }
    main {
      padding: var(--space-3) var(--space-4);
    }
  }
`
