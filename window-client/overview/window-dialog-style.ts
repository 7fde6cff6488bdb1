import { css } from 'lit'

export const windowDialogStyle = css`
  form {
    display: grid;
    gap: var(--space-4);
  }
  h3 {
    margin: 0;
    font-size: var(--text-l);
    line-height: 1.4;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-1);
  }
  .queues {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0 var(--space-4);
    max-height: 15rem;
    overflow: auto;
  }
  .durations {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-6);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    width: 1.25rem;
    min-height: 1.25rem;
    flex: none;
    margin: 0;
    accent-color: var(--action);
  }
  .field {
    display: grid;
    gap: var(--space-1);
    margin-bottom: var(--space-4);
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
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4);
    border-left: var(--space-1) solid var(--action);
    background: var(--blue-pale);
  }
  .note {
    color: var(--ink-quiet);
  }
  .problem {
    color: var(--now);
  }
  .release {
    gap: var(--space-2);
  }
  form + form {
    margin-top: var(--space-6);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  .release .field {
    margin: 0;
  }
  .release .button {
    justify-self: start;
    color: var(--now);
    border-color: currentColor;
  }
  .closing {
    margin-top: var(--space-4);
    text-align: right;
  }
`
