import { css } from 'lit'

export const deskStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
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
    grid-template-columns: minmax(0, 1fr) 21rem;
    gap: var(--space-6);
    min-height: 0;
    padding: var(--space-6);
  }
  .work {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto auto auto;
    gap: var(--space-4);
    min-height: 0;
  }
  tx-current-ticket {
    overflow: auto;
  }
  .message {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.75em;
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
  .quiet {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    gap: var(--space-3);
  }
  .quiet .key {
    grid-column: span 5;
  }
  .quiet .key:nth-child(n + 5) {
    grid-column: span 4;
  }
  .quiet.hearing .key {
    grid-column: span 4;
  }
  .key {
    flex-direction: column;
    gap: 0;
    min-height: calc(var(--target) * 1.4);
    padding: var(--space-1) var(--space-2);
  }
  .key kbd {
    margin-left: var(--space-2);
  }
  .key .note {
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    min-height: 0;
  }
  tx-desk-lists {
    flex: 1;
  }
  .window {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-3);
  }
  .opening {
    display: grid;
    place-content: center;
    color: var(--ink-quiet);
    font-size: var(--text-l);
  }
  @media (max-width: 68rem) {
    main {
      grid-template-columns: minmax(0, 1fr) 17rem;
      gap: var(--space-4);
      padding: var(--space-4);
    }
  }
  @media (max-width: 48rem) {
    :host {
      display: block;
      height: auto;
    }
    main {
      display: flex;
      flex-direction: column;
    }
    .work {
      display: contents;
    }
    tx-primary-button {
      position: sticky;
      bottom: var(--space-2);
      z-index: 1;
      order: 1;
    }
    .message {
      order: -1;
      min-height: 0;
    }
    .quiet {
      order: 2;
      grid-template-columns: 1fr 1fr;
    }
    .quiet .key:nth-child(n) {
      grid-column: auto;
    }
    aside {
      order: 3;
    }
  }
`
