import { css } from 'lit'
import { ledgerStyle } from '../admin/ledger-style.ts'

/** Cases in lists and on their sheet: lights, chips, the facts, the ledger. */
export const caseStyle = css`
  /* What is said but not seen must not widen the page. */
  .scroll {
    position: relative;
  }
  .light {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 600;
    white-space: nowrap;
  }
  .light.GREEN {
    color: var(--ink);
  }
  .light.YELLOW {
    color: var(--warn);
  }
  .light.RED {
    color: var(--now);
  }
  tr.YELLOW td:first-child {
    box-shadow: inset 0.3rem 0 var(--warn);
  }
  tr.RED td:first-child {
    box-shadow: inset 0.3rem 0 var(--now);
  }
  td:first-child,
  th:first-child {
    padding-left: var(--space-4);
  }
  td.pick {
    width: 3rem;
  }
  .pick input {
    width: 1.25rem;
    min-height: 1.25rem;
    height: 1.25rem;
    margin: 0;
    vertical-align: middle;
  }
  a.button {
    text-decoration: none;
  }
  .chip {
    display: inline-block;
    margin-left: var(--space-2);
    padding: 0 var(--space-2);
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: var(--text-s);
    font-weight: 600;
    white-space: nowrap;
  }
  .chip.urgent,
  .chip.red {
    color: var(--now);
  }
  .bar {
    justify-content: space-between;
    margin-bottom: var(--space-4);
  }
  .bar legend,
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
  .search {
    display: flex;
    gap: var(--space-2);
    flex: 0 1 32rem;
  }
  .search input {
    flex: 1;
  }
  .batch {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--blue-pale);
  }
  .batch select {
    min-width: 10rem;
  }
`

/** One case beside its next step. */
export const sheetStyle = css`
  ${ledgerStyle}
  :host {
    display: block;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--space-6);
    align-items: start;
  }
  :host([narrow]) .card {
    margin-bottom: var(--space-4);
    padding: var(--space-4);
  }
  .head {
    margin-bottom: var(--space-6);
  }
  .head h2 {
    margin-bottom: var(--space-2);
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-4) var(--space-8);
  }
  .standing .due .light {
    font-size: var(--text-xl);
    line-height: 1.4;
  }
  .standing b {
    font-size: var(--text-l);
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .further,
  .facts + h3 {
    margin-top: var(--space-4);
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
  }
  .facts dt {
    color: var(--ink-quiet);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .code {
    font-size: var(--text-l);
    font-weight: 700;
  }
  .materials li {
    display: flex;
    justify-content: space-between;
    gap: var(--space-4);
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--line);
  }
  .materials li:last-child {
    border-bottom: 0;
  }
  .materials li span:last-child {
    flex: none;
    font-weight: 600;
  }
  .MISSING {
    color: var(--now);
  }
  .TOLERATED,
  .COMMITTED {
    color: var(--warn);
  }
  .under {
    display: block;
    font-size: var(--text-s);
    font-weight: 400;
    color: var(--ink-quiet);
  }
  .ledger li.byClock::before {
    background: var(--now);
  }
  .stages li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content;
    gap: 0 var(--space-4);
    padding: var(--space-1) 0;
  }
  .stages .share {
    grid-column: 1 / -1;
    height: 0.4rem;
    border-radius: 0.2rem;
    background: var(--action);
    transform-origin: left;
  }
  @media (max-width: 70rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`
