import { css } from 'lit'

/** The pages of attendance: tables that can be read at a glance, and short forms. */
export const attendanceStyle = css`
  :host {
    display: block;
  }
  h2 {
    margin-bottom: var(--space-4);
    font-size: var(--text-xl);
    line-height: 1.4;
  }
  h3 {
    margin-bottom: var(--space-2);
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  .bar label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }
  .bar .end {
    margin-left: auto;
  }
  .tabs {
    display: flex;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    min-height: var(--target);
    padding: 0 var(--space-4);
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
  }
  .tabs [aria-selected='true'] {
    border-bottom-color: var(--action);
    color: var(--action);
    font-weight: 600;
  }
  input:not([type='checkbox']),
  select {
    width: auto;
    max-width: 100%;
    min-height: var(--target);
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--ink-quiet);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 400;
  }
  input[type='checkbox'] {
    width: 1.25rem;
    height: 1.25rem;
    min-height: 0;
    margin: 0;
    accent-color: var(--action);
  }
  .scroll {
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  p + .scroll {
    margin-top: var(--space-3);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
    text-align: left;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  thead th {
    color: var(--ink-quiet);
    font-weight: 600;
  }
  tbody th {
    font-weight: 600;
  }
  .number {
    text-align: right;
  }
  .zero {
    color: var(--ink-quiet);
  }
  .LATE,
  .EARLY {
    color: var(--warn);
    font-weight: 600;
  }
  .ABSENT,
  .ABSENT_HALF,
  .REFUSED {
    color: var(--now);
    font-weight: 600;
  }
  .NORMAL,
  .APPROVED {
    color: var(--good);
  }
  .quiet,
  small {
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  small {
    font-size: var(--text-s);
  }
  .caution {
    color: var(--warn);
  }
  .said {
    margin-bottom: var(--space-3);
    color: var(--good);
    font-weight: 600;
  }
  .said:empty {
    margin: 0;
  }
  .problem {
    margin-bottom: var(--space-3);
    color: var(--now);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: var(--space-4);
    align-items: start;
    margin-bottom: var(--space-6);
  }
  .stack {
    display: grid;
    gap: var(--space-4);
  }
  .card {
    padding: var(--space-4) var(--space-6) var(--space-6);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  form {
    display: grid;
    gap: var(--space-3);
  }
  .field {
    display: grid;
    gap: var(--space-1);
    font-weight: 600;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  a.button {
    text-decoration: none;
  }
  .wrap td {
    white-space: normal;
  }
  .punches {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
    margin: var(--space-3) 0;
  }
  .requests li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) 0;
    border-bottom: 1px solid var(--line);
  }
  .requests .what {
    flex: 1 1 18rem;
  }
`
