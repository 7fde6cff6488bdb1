import { css } from 'lit'

export const rowPanelStyle = css`
  .back {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: var(--blue-deep);
    text-decoration: none;
  }
  .head {
    margin-bottom: var(--space-4);
  }
  .head h2 {
    margin: 0;
  }
  .head h2:focus-visible {
    outline: none;
  }
  .push {
    flex: 1;
  }
  .card h3 {
    margin-bottom: var(--space-4);
  }
  .notes {
    display: grid;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
  }
  .notes li {
    display: flex;
    gap: var(--space-2);
    align-items: flex-start;
    line-height: 1.4;
  }
  .public {
    display: grid;
    gap: var(--space-1);
    margin: 0 0 var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-left: 4px solid var(--action);
    background: var(--blue-pale);
  }
  .public figcaption {
    color: var(--ink-quiet);
    font-size: 0.875rem;
  }
  .public .line {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
  }
  .public .body {
    max-height: 6.4em;
    overflow: auto;
    line-height: 1.6;
    white-space: pre-line;
  }
  .alike {
    margin-bottom: var(--space-4);
  }
  .parts {
    margin-bottom: var(--space-6);
  }
`
