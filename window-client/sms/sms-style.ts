import { css } from 'lit'

/** What the parts of the messages' page share. */
export const smsStyle = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: var(--space-3) var(--space-4);
    margin-bottom: var(--space-4);
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field label {
    color: var(--ink-quiet);
    font-weight: 400;
  }
  .field input {
    width: auto;
  }
  .said {
    min-height: 1.5em;
    margin: 0 0 var(--space-3);
  }
  .said:empty {
    display: none;
  }
  .empty {
    padding: var(--space-8);
    text-align: center;
  }
  .nowrap {
    white-space: nowrap;
  }
  .small {
    color: var(--ink-quiet);
    font-size: 0.9rem;
  }
`
