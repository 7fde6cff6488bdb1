import { css } from 'lit'

export const accountDialogStyle = css`
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
    gap: var(--space-3) var(--space-4);
    margin-bottom: var(--space-4);
  }
  dt {
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  dd {
    overflow-wrap: anywhere;
  }
  h3 {
    margin: var(--space-6) 0 var(--space-2);
    font-size: var(--text-m);
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .problem {
    color: var(--now);
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .told {
    display: flex;
    gap: var(--space-2);
    margin-bottom: var(--space-3);
  }
  .told.unsaid {
    margin: 0;
  }
  .acts,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  .ends {
    justify-content: flex-end;
    margin-top: var(--space-6);
  }
  .question {
    padding: var(--space-4);
    border: 1px solid var(--action);
    border-radius: var(--radius);
    background: var(--blue-pale);
  }
  .question p {
    margin-bottom: var(--space-4);
  }
  .events {
    max-height: 14rem;
    overflow: auto;
    border-top: 1px solid var(--line);
  }
  .events li {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--space-4);
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
    font-size: var(--text-s);
    line-height: 1.5;
  }
  time {
    color: var(--ink-quiet);
  }
  @media (max-width: 34rem) {
    .events li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`
