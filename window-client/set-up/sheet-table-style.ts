import { css } from 'lit'

export const sheetTableStyle = css`
  .tools {
    margin-bottom: var(--space-3);
  }
  .tools input {
    flex: 1 1 12rem;
    width: auto;
    max-width: 24rem;
  }
  .count {
    flex: 1;
    white-space: nowrap;
  }
  td {
    max-width: 20rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  td:last-child {
    white-space: normal;
  }
  td:last-child span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  td:first-child {
    min-width: 6rem;
    white-space: normal;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--blue-pale);
  }
  td a {
    display: inline-flex;
    align-items: center;
    min-height: 2rem;
    color: var(--blue-deep);
    font-weight: 600;
    text-decoration: none;
  }
  .REMOVED a,
  .REMOVED td {
    color: var(--ink-quiet);
    text-decoration: line-through;
  }
  td.order {
    width: 1%;
    white-space: nowrap;
  }
  .order button:disabled {
    color: var(--ink-quiet);
    opacity: 0.4;
    cursor: default;
  }
  .empty {
    padding: var(--space-8);
    text-align: center;
  }
`
