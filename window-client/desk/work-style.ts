import { css } from 'lit'

export const workStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    height: 100vh;
  }
  .banner {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-6);
    background: var(--now);
    color: var(--action-ink);
    font-weight: 600;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 15rem;
    min-height: 0;
  }
  .desk {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    min-height: 0;
    padding: var(--space-4) var(--space-6) 0;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  nav .button {
    flex: 1;
    min-width: 7rem;
    font-size: var(--text-l);
  }
  nav .button[aria-current] {
    border-color: var(--action);
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-weight: 600;
  }
  .message {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.4em;
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .message.done {
    color: var(--good);
  }
  .message.caution {
    color: var(--warn);
  }
  .message.urgent {
    color: var(--now);
  }
  .message .wiping {
    color: var(--ink-quiet);
  }
  .page {
    min-height: 0;
    padding: 6px 6px var(--space-4);
    overflow: auto;
  }
  aside {
    min-height: 0;
    padding: var(--space-4);
    overflow: auto;
    border-left: 1px solid var(--line);
    background: var(--surface);
  }
  .opening {
    display: grid;
    place-content: center;
    color: var(--ink-quiet);
    font-size: var(--text-l);
  }
  .paper {
    position: fixed;
    top: 0;
    left: 0;
    visibility: hidden;
    pointer-events: none;
  }
  @media (max-width: 64rem) {
    main {
      grid-template-columns: minmax(0, 1fr) 11.5rem;
    }
    .desk {
      padding: var(--space-3) var(--space-4) 0;
    }
    aside {
      padding: var(--space-3);
    }
  }
  @media (max-width: 50rem) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    aside {
      max-height: 12rem;
      border-top: 1px solid var(--line);
      border-left: 0;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    tx-desk-bar,
    .banner,
    main,
    tx-question-dialog {
      display: none;
    }
    .paper {
      position: static;
      visibility: visible;
    }
  }
`
