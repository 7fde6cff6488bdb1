import { css } from 'lit'

/** What comes after the glance. */
export const detailsStyle = css`
  .more {
    display: grid;
    gap: var(--space-6);
    padding-bottom: var(--space-12);
  }
  .more h2 {
    margin-bottom: var(--space-2);
    font-size: var(--text-m);
  }
  .checklist li {
    display: flex;
    gap: var(--space-3);
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
  }
  .checklist li::before {
    content: '□';
    color: var(--action);
  }
  .rules li {
    display: flex;
    gap: var(--space-2);
    color: var(--ink-quiet);
  }
  .rules li::before {
    content: '·';
    font-weight: 700;
  }
  details {
    padding: var(--space-2) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  summary {
    min-height: var(--target);
    line-height: var(--target);
    cursor: pointer;
  }
  .phones a {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-height: calc(var(--target) * 1.1);
    border-bottom: 1px solid var(--line);
    color: var(--ink);
    text-decoration: none;
  }
  .phones strong {
    color: var(--action);
  }
`
