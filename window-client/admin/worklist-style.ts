import { css } from 'lit'
import { ledgerStyle } from './ledger-style.ts'

/** A worklist by limits, and one of its matters beside its next step. */
export const worklistStyle = css`
  ${ledgerStyle}
  .light {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 600;
    white-space: nowrap;
  }
  .light.OVERDUE {
    color: var(--now);
  }
  .light.SOON {
    color: var(--warn);
  }
  .light.DONE {
    color: var(--good);
  }
  .light.OPEN {
    color: var(--ink-quiet);
    font-weight: 400;
  }
  tr.OVERDUE td:first-child {
    box-shadow: inset 0.3rem 0 var(--now);
  }
  tr.SOON td:first-child {
    box-shadow: inset 0.3rem 0 var(--warn);
  }
  td:first-child {
    padding-left: var(--space-4);
    white-space: nowrap;
  }
  td .quiet {
    display: block;
  }
  td b {
    font-weight: 600;
  }
  td:last-child {
    text-align: right;
  }
  a.button {
    text-decoration: none;
  }
  th:first-child {
    padding-left: var(--space-4);
  }
  .bar {
    justify-content: space-between;
    margin: var(--space-4) 0;
  }
  .bar.head {
    margin-top: 0;
  }
  .bar h2 {
    margin: 0;
  }
  .bar legend {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .standing {
    margin-bottom: var(--space-4);
  }
  .card h3 {
    margin-bottom: var(--space-4);
  }
  .empty {
    padding: var(--space-12) var(--space-6);
    text-align: center;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--space-6);
    align-items: start;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
  }
  .facts dt {
    color: var(--ink-quiet);
  }
  .ledger li.no::before {
    background: var(--now);
  }
  .ledger b {
    font-weight: 600;
  }
  .ledger .quiet {
    font-size: 0.9rem;
  }
  @media (max-width: 70rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
