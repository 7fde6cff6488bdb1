import { css } from 'lit'

/** The worklist of invitations and one of them; beside `worklistStyle`, which it shares its build with. */
export const invitationStyle = css`
  .light.LAST {
    color: var(--now);
  }
  .light.SOON {
    color: var(--warn);
  }
  .light.LEFT,
  .light.OVER {
    color: var(--ink-quiet);
    font-weight: 400;
  }
  tr.LAST td:first-child {
    box-shadow: inset 0.3rem 0 var(--now);
  }
  .uncertain {
    color: var(--warn);
  }
  td .uncertain {
    display: block;
  }
  /* What is there for the ear only stays inside of what scrolls. */
  .scroll {
    position: relative;
  }
  td.words {
    min-width: 11rem;
  }
  td.tried {
    min-width: 9rem;
    white-space: normal;
  }
  .whole {
    margin-right: var(--space-3);
    white-space: nowrap;
  }
  /* The way on stays in sight where the table is wider than the glass. */
  td:last-child {
    position: sticky;
    right: 0;
    background: var(--surface);
  }
  tbody tr:hover td:last-child {
    background: var(--ground);
  }
  section[data-section] {
    margin-bottom: var(--space-8);
  }
  h3 .quiet {
    font-size: var(--text-m);
    font-weight: 400;
  }
  .seek {
    margin-top: var(--space-4);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-2);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  .card > .uncertain {
    margin-top: var(--space-3);
  }
  .facts .light {
    vertical-align: bottom;
  }
  .script {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--space-4);
    line-height: 1.7;
  }
  .script dt {
    color: var(--ink-quiet);
    white-space: nowrap;
  }
  .script dd {
    font-size: 1.1rem;
    text-wrap: pretty;
  }
  .number {
    display: block;
    font-size: var(--text-3xl);
    font-weight: 700;
    line-height: 1.3;
  }
  .phone p + .button,
  .results {
    margin-top: var(--space-4);
  }
  .entry-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    align-items: baseline;
    margin-bottom: var(--space-2);
  }
  .entry-head h3 {
    margin: 0;
  }
  .mark {
    padding: 0 var(--space-3);
    border-radius: 999px;
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-weight: 600;
  }
  tx-rating-form {
    margin: var(--space-4) 0;
  }
  @media (max-width: 40rem) {
    .script {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .script dd {
      margin-bottom: var(--space-3);
    }
  }
`
