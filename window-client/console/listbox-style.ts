import { css } from 'lit'

/** A search field above the list it narrows. */
export const listboxStyle = css`
  :host {
    display: block;
  }
  label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-4);
    margin-bottom: var(--space-2);
  }
  label small,
  .none {
    color: var(--ink-quiet);
    font-weight: 400;
  }
  .none {
    padding: var(--space-4) 0;
  }
  .list {
    max-height: min(26rem, 50vh);
    margin-top: var(--space-3);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .group {
    padding: var(--space-2) var(--space-4) 0;
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  .option {
    scroll-margin: var(--space-8);
    padding: var(--space-2) var(--space-4);
    line-height: 1.4;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .option:hover {
    background: var(--blue-pale);
  }
  .option[aria-selected='true'] {
    background: var(--action);
    color: var(--action-ink);
  }
`
