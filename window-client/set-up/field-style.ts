import { css } from 'lit'

/** Fields side by side where there is room, each with its name above and what it means below. */
export const setUpFieldStyle = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: var(--space-6) var(--space-6);
    align-items: start;
  }
  .field {
    display: grid;
    gap: var(--space-1);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field legend {
    margin-bottom: var(--space-1);
  }
  .field.wide {
    grid-column: 1 / -1;
  }
  .field label,
  .field legend {
    padding: 0;
    font-weight: 600;
    line-height: 1.4;
  }
  .field input,
  .field select,
  .field textarea {
    width: 100%;
  }
  .field textarea {
    resize: vertical;
    line-height: 1.6;
  }
  input[readonly],
  textarea[readonly],
  select:disabled {
    border-color: var(--line);
    background: var(--ground);
    color: var(--ink);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-color: var(--now);
    box-shadow: inset 0 0 0 1px var(--now);
  }
  .required {
    margin-left: var(--space-2);
    color: var(--ink-quiet);
    font-size: var(--text-s);
    font-weight: 400;
  }
  .hint {
    color: var(--ink-quiet);
    font-size: 0.875rem;
    line-height: 1.5;
    text-wrap: balance;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .field .problem {
    font-weight: 600;
  }
  label.flag {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 400;
    cursor: pointer;
  }
  .field > label.flag {
    font-weight: 600;
  }
  .flag input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--action);
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: var(--space-2) var(--space-8);
  }
  .one-of {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .first {
    padding: var(--space-1) var(--space-2);
    border: 1px solid var(--line);
    border-radius: 1em;
    background: var(--surface);
    color: var(--blue-deep);
    font: inherit;
    font-size: var(--text-s);
    white-space: nowrap;
    cursor: pointer;
  }
  .several {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 0 var(--space-4);
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .month-day {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
`
