import { css } from 'lit'

export const calendarPageStyle = css`
  .message {
    font-weight: 600;
  }
  .banner {
    display: flex;
    align-items: flex-start;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--warn);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--warn);
    font-weight: 600;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .card h3 {
    margin: 0;
  }
  .how {
    display: grid;
    gap: var(--space-1);
    padding-left: 1.5em;
    list-style: decimal;
  }
  summary {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
    cursor: pointer;
  }
  details > * + * {
    margin-top: var(--space-3);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 600;
  }
  textarea {
    resize: vertical;
    line-height: 1.5;
  }
  .card > .button {
    justify-self: start;
  }
  details label[for] {
    display: block;
  }
  .file {
    position: relative;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .mistakes {
    padding: var(--space-4);
    border: 1px solid var(--now);
    border-radius: var(--radius);
  }
  .mistakes h4 {
    margin: 0 0 var(--space-2);
  }
  .mistakes li {
    padding: var(--space-1) 0;
  }
`
