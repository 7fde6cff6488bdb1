import { css } from 'lit'

/** A list one looks through: the fields above it, its state words, its quiet second lines. */
export const listStyle = css`
  .intro {
    max-width: 46rem;
    margin-bottom: var(--space-4);
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  .seek {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  .seek label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-s);
    color: var(--ink-quiet);
    font-weight: 400;
  }
  .seek input,
  .seek select {
    width: auto;
    min-width: 0;
    max-width: 100%;
    font-size: var(--text-m);
  }
  .seek .wide {
    flex: 1 1 14rem;
    max-width: 22rem;
  }
  .seek .wide input {
    width: 100%;
  }
  .seek .count {
    margin-left: auto;
    align-self: center;
    color: var(--ink-quiet);
  }
  td {
    white-space: nowrap;
  }
  td.words {
    min-width: 16rem;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  tbody tr:hover {
    background: var(--ground);
  }
  td .under {
    display: block;
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  td:last-child,
  th:last-child {
    text-align: right;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    vertical-align: bottom;
  }
  .state.quiet {
    color: var(--ink-quiet);
  }
  .name {
    font-weight: 600;
  }
  .empty {
    padding: var(--space-12) var(--space-4);
    color: var(--ink-quiet);
    text-align: center;
  }
  .told {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    min-height: 1.5em;
    margin-bottom: var(--space-3);
  }
  .told.unsaid {
    min-height: 0;
    margin: 0;
  }
`
