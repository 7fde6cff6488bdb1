import { css } from 'lit'

/** What every page of the administration shares: headings, cards, tables, the line that tells how it went. */
export const pageStyle = css`
  :host {
    display: block;
  }
  h2 {
    margin-bottom: var(--space-4);
    font-size: var(--text-xl);
    line-height: 1.4;
  }
  h3 {
    margin-bottom: var(--space-2);
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .card {
    margin-bottom: var(--space-6);
    padding: var(--space-6);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: middle;
    line-height: 1.4;
  }
  tr:last-child td {
    border-bottom: 0;
  }
  th {
    color: var(--ink-quiet);
    font-weight: 600;
    white-space: nowrap;
  }
  .problem {
    color: var(--now);
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  select {
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--ink-quiet);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
`
