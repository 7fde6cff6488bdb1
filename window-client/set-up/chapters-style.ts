import { css } from 'lit'

/** The list of chapters keeps in sight beside a long form, and stands above it where there is no room. */
export const chaptersStyle = css`
  .chaptered {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 12rem;
    gap: var(--space-6);
    align-items: start;
  }
  .chaptered aside {
    position: sticky;
    top: var(--space-4);
    grid-column: 2;
    grid-row: 1;
    display: grid;
    gap: var(--space-2);
    max-height: calc(100vh - 2 * var(--space-4));
    overflow-y: auto;
  }
  .chapters {
    grid-column: 1;
    grid-row: 1;
    min-width: 0;
  }
  .chapters section {
    scroll-margin-top: var(--space-4);
  }
  .chapters h3:focus-visible {
    outline: none;
  }
  .seek {
    display: grid;
    gap: var(--space-1);
    padding: 3px 3px 0;
    font-weight: 600;
  }
  .seek input {
    width: 100%;
    min-width: 0;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--space-3);
    min-height: 1.5em;
    padding: 0 3px;
    color: var(--ink-quiet);
    font-size: 0.875rem;
  }
  .counts b {
    color: var(--blue-deep);
  }
  .chaptered nav {
    display: grid;
    padding: 3px;
  }
  .chapter {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    justify-content: space-between;
    min-width: 0;
    min-height: 2.125rem;
    padding: var(--space-1) var(--space-3);
    border: 0;
    border-radius: calc(var(--radius) / 2);
    background: none;
    color: var(--ink);
    font: inherit;
    line-height: 1.4;
    text-align: left;
    cursor: pointer;
  }
  .chapter span:first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .chapter:hover {
    background: var(--blue-pale);
  }
  .chapter[aria-current] {
    box-shadow: inset 3px 0 0 var(--action);
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-weight: 600;
  }
  .chapter .badge {
    flex: none;
  }
  mark {
    border-radius: 0.2em;
    background: var(--found);
    color: inherit;
  }
  .was {
    color: var(--blue-deep);
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  @media (max-width: 75rem) {
    .chaptered {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    .chaptered aside {
      position: static;
      grid-column: 1;
      max-height: none;
    }
    .chapters {
      grid-row: 2;
    }
    .chaptered nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .chapter {
      min-height: var(--target);
      border: 1px solid var(--line);
      background: var(--surface);
    }
  }
`
