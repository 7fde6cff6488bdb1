import { css } from 'lit'

/** One column on a phone, two on a desk or a wall. */
export const publicStyle = css`
  :host {
    --face-ink: var(--ink);
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  header,
  main,
  footer,
  .problem {
    max-width: 72rem;
    margin: 0 auto;
    padding: var(--space-4);
  }
  header {
    padding-top: var(--space-6);
  }
  .hall,
  .quiet,
  footer {
    color: var(--ink-quiet);
  }
  h1 {
    margin-bottom: var(--space-4);
    font-size: var(--text-2xl);
    line-height: 1.35;
    color: var(--action);
  }
  h2 {
    margin-bottom: var(--space-3);
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .chooser {
    display: flex;
    gap: var(--space-2);
  }
  .button,
  select {
    min-height: 3rem;
    padding: 0 var(--space-3);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--action);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  select {
    flex: 1 1 auto;
    min-width: 0;
    border-color: var(--ink-quiet);
    color: var(--ink);
  }
  .button[aria-disabled='true'] {
    border-color: var(--line);
    border-style: dashed;
    background: transparent;
    color: var(--ink-quiet);
    cursor: not-allowed;
  }
  main,
  .column {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    min-width: 0;
  }
  section,
  .empty {
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .overall {
    text-align: center;
  }
  .overall h2 {
    margin: 0;
  }
  .share {
    font-size: calc(var(--text-4xl) * 1.35);
    font-weight: 700;
    line-height: 1.2;
    color: var(--action);
  }
  .of {
    font-weight: 600;
  }
  .levels,
  .reasons {
    display: grid;
    gap: var(--space-3);
  }
  .level {
    display: grid;
    grid-template-columns: 2.5rem minmax(0, 1fr) auto 4.2em;
    gap: 0 var(--space-2);
    align-items: center;
    line-height: 1.4;
  }
  .level .face {
    grid-row: span 2;
    width: 2.5rem;
  }
  b {
    font-weight: 600;
  }
  .count,
  .percent {
    text-align: end;
    white-space: nowrap;
  }
  .percent {
    font-weight: 600;
  }
  .bar {
    grid-column: 2 / -1;
    height: 0.7rem;
    border-radius: 999px;
    background: var(--ground);
    overflow: hidden;
  }
  .bar i {
    display: block;
    min-width: 0.7rem;
    height: 100%;
    border-radius: 999px;
    background: var(--skin);
    box-shadow: inset 0 0 0 1px var(--ink-quiet);
  }
  .bar i[hidden] {
    display: none;
  }
  .reasons li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-3);
    align-items: baseline;
    padding-bottom: var(--space-2);
    border-bottom: 1px solid var(--line);
    line-height: 1.45;
  }
  .reasons li:last-child {
    padding-bottom: 0;
    border-bottom: 0;
  }
  .empty,
  .alone {
    padding: var(--space-12) var(--space-4);
    text-align: center;
  }
  .alone {
    font-size: var(--text-l);
  }
  .problem {
    color: var(--now);
    font-weight: 600;
  }
  footer {
    display: grid;
    gap: var(--space-2);
    padding-bottom: calc(var(--space-8) + env(safe-area-inset-bottom));
  }
  @media (min-width: 60rem) {
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
      column-gap: var(--space-6);
    }
    .hall {
      grid-column: 1 / -1;
    }
    h1 {
      margin: 0;
    }
    .button,
    select {
      padding: 0 var(--space-4);
    }
    main {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: start;
    }
    .empty {
      grid-column: 1 / -1;
    }
    section {
      padding: var(--space-6);
    }
  }
`
