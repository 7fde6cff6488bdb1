import { css } from 'lit'

/** 匿名评价: its box looks like those of the labels. */
export const anonymousStyle = css`
  .anonymous {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--touch-min);
    margin-inline-end: auto;
    cursor: pointer;
  }
  .anonymous input {
    flex: none;
    width: 1.7rem;
    height: 1.7rem;
    margin: 0;
    border: 2px solid var(--ink-quiet);
    border-radius: 0.35rem;
    background: var(--surface);
    appearance: none;
  }
  .anonymous input:checked {
    border-color: var(--action);
    background: var(--action);
  }
  .anonymous input:checked::before {
    content: '';
    display: block;
    height: 100%;
    background: var(--action-ink);
    clip-path: polygon(18% 48%, 30% 38%, 43% 54%, 72% 20%, 84% 31%, 44% 76%);
  }
  .anonymous small {
    margin-inline-start: var(--space-2);
    font-size: inherit;
    color: var(--ink-quiet);
  }
  @media (max-width: 600px) {
    .anonymous small {
      display: block;
      margin: 0;
    }
  }
`
