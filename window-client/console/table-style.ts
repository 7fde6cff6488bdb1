import { css } from 'lit'

/** Tables within dialogs. */
export const tableStyle = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--space-2);
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: baseline;
  }
  th {
    color: var(--ink-quiet);
    font-weight: 400;
    white-space: nowrap;
  }
  small {
    display: block;
    color: var(--ink-quiet);
    font-weight: 400;
  }
`
