import { css } from 'lit'

export const selfCheckStyle = css`
  .row {
    margin-block: var(--space-4);
  }
  .row .end {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
    margin-left: auto;
  }
  .button {
    text-decoration: none;
    white-space: nowrap;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: var(--space-3);
    margin-bottom: var(--space-4);
  }
  .tile {
    display: grid;
    gap: var(--space-1);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .tile b {
    font-size: var(--text-2xl);
    font-weight: 700;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .tile[aria-pressed='true'] {
    border-color: var(--action);
    box-shadow: inset 0 0 0 1px var(--action);
    background: var(--blue-pale);
  }
  td {
    vertical-align: top;
  }
  td.number {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    color: var(--ink-quiet);
  }
  td.number span {
    display: block;
  }
  td.demand {
    width: 44%;
    min-width: 15rem;
  }
  td.evidence {
    min-width: 14rem;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 600;
  }
  .under {
    font-size: 0.9rem;
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  .state {
    display: inline-flex;
    gap: var(--space-1);
    align-items: center;
    white-space: nowrap;
  }
  svg {
    flex: none;
    width: 1.1em;
    height: 1.1em;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .empty {
    padding: var(--space-8) var(--space-4);
    text-align: center;
    color: var(--ink-quiet);
  }
  .told {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    margin-bottom: var(--space-4);
  }
  @media (max-width: 40rem) {
    .row .end {
      margin-left: 0;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr,
    td {
      display: block;
    }
    tr {
      padding: var(--space-3) 0;
      border-bottom: 1px solid var(--line);
    }
    tr:last-child {
      border-bottom: 0;
    }
    td,
    td.demand,
    td.evidence {
      width: auto;
      min-width: 0;
      padding-block: var(--space-1);
      border-bottom: 0;
    }
    td.number span {
      display: inline-block;
      margin-right: var(--space-2);
    }
  }
`
