import { css } from 'lit'

/** The frame around every page: header, page, bar. */
export const frameStyles = css`
  :host {
    /* Room for three rows of cards within the lower third, the bar below them included. */
    --low-controls: calc(33.3vh - var(--bar) - var(--space-2));
    --bar: 6rem;
    display: block;
    height: 100vh;
  }
  .screen {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  main {
    flex: 1;
    min-height: 0;
    padding: var(--space-6) var(--space-8) var(--space-4);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    height: var(--bar);
    padding: 0 var(--space-8);
    border-top: 2px solid var(--line);
    background: var(--surface);
  }
  .bar button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    flex: 1;
    min-height: max(60px, 3.5rem);
    padding: 0 var(--space-2);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
    font-size: var(--text-l);
    font-weight: 600;
    white-space: nowrap;
  }
  .bar button:active {
    border-color: var(--action);
    background: var(--blue-pale);
  }
  .bar .modes {
    display: flex;
    flex: 2.3;
    gap: var(--space-4);
    margin-left: auto;
  }
  .bar svg {
    width: 1.3em;
    height: 1.3em;
  }
  .toast {
    position: fixed;
    left: 50%;
    bottom: calc(var(--bar) + var(--space-12));
    z-index: 1;
    margin: 0;
    padding: var(--space-4) var(--space-8);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--surface);
    font-size: var(--text-l);
    transform: translateX(-50%);
  }
  /* Out of sight, but laid out: the length of the paper is measured from it. */
  .paper {
    position: fixed;
    top: 0;
    left: 0;
    visibility: hidden;
    pointer-events: none;
  }
  :host([low]) {
    --bar: 4.5rem;
  }
  :host([low]) main {
    padding-bottom: var(--space-2);
  }
  @media (orientation: landscape) {
    :host {
      --low-controls: calc(42vh - var(--bar) - var(--space-2));
      --bar: 4.5rem;
    }
    .bar button,
    .bar .modes {
      flex: none;
    }
    .bar button {
      min-width: 8rem;
    }
    main {
      padding-top: var(--space-4);
    }
  }
  @media print {
    :host {
      height: auto;
    }
    .screen,
    .toast,
    tx-idle-warning {
      display: none;
    }
    .paper {
      position: static;
      visibility: visible;
    }
  }
`
