import { css } from 'lit'

/** What a theme needs beside the form of a case: its questions, and what they lead to. */
export const themeReceptionStyle = css`
  .questions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-6);
    margin-bottom: var(--space-6);
  }
  .summary {
    display: grid;
    gap: var(--space-2);
    margin-bottom: var(--space-6);
    padding: var(--space-4);
    border-radius: var(--radius);
    background: var(--ground);
  }
  .summary ol {
    display: grid;
    gap: var(--space-1);
    padding-left: 1.5em;
    list-style: decimal;
  }
  .summary li span,
  .answers,
  .note {
    margin-left: var(--space-2);
    color: var(--ink-quiet);
  }
  .answers,
  .answers span,
  .note {
    margin-left: 0;
  }
  .answers span {
    flex: 1;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
  }
  a.button {
    text-decoration: none;
  }
`
