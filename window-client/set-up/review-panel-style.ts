import { css } from 'lit'

export const reviewPanelStyle = css`
  h2:focus-visible {
    outline: none;
  }
  .verdict {
    margin-bottom: var(--space-4);
    font-weight: 600;
  }
  .card h3 {
    margin-bottom: var(--space-3);
  }
  .grave {
    border-color: var(--now);
  }
  .soft {
    border-color: var(--warn);
  }
  .changes {
    display: grid;
  }
  .changes li {
    padding: var(--space-3) 0;
    border-top: 1px solid var(--line);
  }
  .changes li:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .what {
    font-weight: 600;
  }
  .what a {
    color: var(--blue-deep);
    text-decoration: none;
  }
  .push {
    flex: 1;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
    gap: var(--space-1) var(--space-6);
    margin-top: var(--space-1);
  }
  dt {
    color: var(--ink-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .before,
  .after {
    white-space: pre-line;
  }
  .before {
    color: var(--ink-quiet);
    text-decoration: line-through;
  }
  .after {
    font-weight: 600;
  }
  details {
    margin-bottom: var(--space-6);
  }
  summary {
    min-height: var(--target);
    color: var(--ink-quiet);
    line-height: var(--target);
    cursor: pointer;
  }
  .ends {
    position: sticky;
    bottom: 0;
    justify-content: flex-end;
    padding: var(--space-3) 0;
    background: var(--ground);
  }
  .ends .main {
    min-width: 12rem;
  }
  .ends .main[aria-disabled='true'],
  .ends .main[aria-disabled='true']:hover {
    border-color: var(--line);
    background: var(--ground);
    color: var(--ink-quiet);
  }
  @media (max-height: 34rem) {
    .ends {
      padding: var(--space-1) 0;
    }
  }
`
