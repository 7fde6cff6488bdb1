import { css } from 'lit'

export const pageStyle = css`
  :host {
    display: block;
  }
  *,
  *::before {
    box-sizing: border-box;
  }
  h1,
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }
  .hall {
    color: var(--ink-quiet);
  }
  h1 {
    font-size: var(--text-xl);
    font-weight: 700;
    line-height: 1.35;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-1) var(--space-3);
    margin: var(--space-3) 0 var(--space-4);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  dt {
    color: var(--ink-quiet);
    white-space: nowrap;
  }
  dd {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .report {
    margin-block: var(--space-4);
    padding: 0 var(--space-4) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .closes {
    margin-block-start: var(--space-4);
    text-wrap: balance;
    color: var(--ink-quiet);
    text-align: center;
  }
  .verdict {
    display: grid;
    justify-items: center;
    gap: var(--space-3);
    padding: var(--space-12) var(--space-2);
    text-align: center;
  }
  .verdict svg {
    width: 4.5rem;
    height: 4.5rem;
    color: var(--ink-quiet);
  }
  .verdict.good svg {
    color: var(--good);
  }
  .verdict p {
    text-wrap: balance;
    color: var(--ink-quiet);
  }
  h2 {
    margin-block-start: var(--space-4);
    font-size: var(--text-m);
    color: var(--ink-quiet);
  }
  .own-words {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  main > .button {
    width: 100%;
    margin-block-start: var(--space-6);
  }
  form {
    display: grid;
    gap: var(--space-4);
    margin-block-start: var(--space-6);
  }
  label {
    display: grid;
    gap: var(--space-1);
    font-weight: 600;
  }
  input {
    width: 100%;
    min-height: 3.25rem;
    padding: 0 var(--space-4);
    border: 2px solid var(--ink-quiet);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: var(--text-l);
    font-weight: 500;
  }
  input::placeholder {
    font-weight: 400;
    color: var(--ink-quiet);
    opacity: 1;
  }
  .onward {
    display: inline-flex;
    align-items: center;
    min-height: 3.4rem;
    margin-block-start: var(--space-4);
    padding: 0 var(--space-6);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    color: var(--action);
    font-weight: 600;
    text-decoration: none;
  }
  .button {
    min-height: 3.4rem;
    padding: 0 var(--space-8);
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--action-ink);
    font: inherit;
    font-size: var(--text-l);
    font-weight: 700;
  }
  a.button {
    display: grid;
    place-content: center;
    margin-block-start: var(--space-4);
    text-decoration: none;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .problem {
    color: var(--now);
    font-weight: 600;
  }
  .problem:empty {
    display: none;
  }
`
