import { css } from 'lit'

/** A choice on the left and what belongs to it on the right; on a narrow screen one below the other. */
export const pageStyle = css`
  :host {
    display: block;
    height: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .pages {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    gap: var(--space-6);
    height: 100%;
    min-height: 0;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    min-height: 0;
    padding: var(--space-6);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
  .card > * {
    flex: none;
  }
  h2 {
    font-size: var(--text-xl);
    line-height: 1.4;
  }
  h3 {
    font-size: var(--text-m);
    line-height: 1.4;
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .card .main {
    position: sticky;
    bottom: 0;
    min-height: calc(var(--target) * 1.3);
    box-shadow:
      0 0 0 var(--space-2) var(--surface),
      0 var(--space-6) 0 var(--space-2) var(--surface);
    font-size: var(--text-l);
  }
  @media (max-width: 50rem) {
    :host,
    .pages {
      height: auto;
    }
    .pages {
      grid-template-columns: minmax(0, 1fr);
    }
    .card {
      overflow: visible;
    }
  }
`
