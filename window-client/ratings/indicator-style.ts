import { css } from 'lit'

/** The page of the indicators: its form, tabs and tables. */
export const indicatorStyle = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-4);
    margin: var(--space-4) 0;
  }
  label {
    display: grid;
    gap: var(--space-1);
  }
  input {
    width: 12rem;
  }
  td {
    vertical-align: top;
  }
  .name,
  .value b {
    font-weight: 600;
  }
  .value b {
    display: block;
    font-size: var(--text-l);
    line-height: 1.3;
  }
  .value span {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }
  .nowrap {
    white-space: nowrap;
  }
  .definition {
    min-width: 16rem;
    font-size: 0.9rem;
  }
  .button {
    white-space: nowrap;
    text-decoration: none;
  }
  .behind {
    margin-top: var(--space-6);
  }
  .tabs {
    display: flex;
    gap: var(--space-1);
    margin-bottom: var(--space-4);
    border-bottom: 1px solid var(--line);
  }
  [role='tab'] {
    min-height: var(--target);
    padding: 0 var(--space-4);
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--ink-quiet);
    font: inherit;
    cursor: pointer;
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--action);
    color: var(--ink);
    font-weight: 600;
  }
  .block {
    margin-bottom: var(--space-6);
  }
  .block > p.quiet {
    max-width: 46rem;
    margin-bottom: var(--space-4);
    text-wrap: pretty;
  }
  .trend {
    display: grid;
    grid-template-columns: repeat(12, minmax(4.5rem, 1fr));
    padding: var(--space-4);
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .trend li {
    display: grid;
    align-content: start;
    justify-items: center;
    font-size: var(--text-s);
    line-height: 1.4;
  }
  .trend .plot {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: end;
    align-items: center;
    width: 100%;
    height: 10rem;
    margin-bottom: var(--space-2);
    border-bottom: 1px solid var(--ink-quiet);
  }
  .trend .plot::before {
    content: '';
    position: absolute;
    right: 0;
    bottom: var(--limit);
    left: 0;
    border-top: 1px dashed var(--now);
  }
  .trend .bar {
    width: 2.25rem;
    height: var(--height);
    background: var(--action);
  }
  .trend .over .bar {
    background: var(--now);
  }
  .trend b {
    position: relative;
    padding: 0 var(--space-1);
    background: var(--surface);
    font-weight: 600;
  }
  .trend .over b {
    color: var(--now);
  }
  .trend .limit {
    position: absolute;
    bottom: var(--limit);
    left: 0;
    padding: 0 var(--space-1);
    background: var(--surface);
    color: var(--now);
    white-space: nowrap;
  }
  .part b {
    display: block;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .part span {
    display: block;
    color: var(--ink-quiet);
    font-size: var(--text-s);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .waits {
    max-width: 52rem;
    margin-bottom: var(--space-6);
  }
  .waits table {
    table-layout: fixed;
  }
  .waits th:first-child {
    width: 36%;
  }
  .waits th small {
    display: block;
    font-weight: 400;
  }
  .waits .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .low {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 400;
    white-space: nowrap;
  }
  .score {
    font-size: var(--text-l);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`
