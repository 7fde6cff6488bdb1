import { css } from 'lit'

/** How the parts of the wall stand side by side, in landscape and in portrait. */
export const wallStyles = css`
  :host {
    display: block;
    height: 100vh;
    overflow: hidden;
  }
  .board {
    position: relative;
    box-sizing: border-box;
    display: grid;
    height: 100%;
    padding: var(--space-6) 2.5rem;
    gap: 1.25rem 1.75rem;
    grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 57fr) minmax(0, 43fr);
    grid-template-areas:
      'header header'
      'latest calls'
      'waiting waiting'
      'notice notice';
  }
  tx-wall-header {
    grid-area: header;
  }
  tx-latest-call {
    grid-area: latest;
  }
  tx-call-list {
    grid-area: calls;
  }
  tx-waiting-list {
    grid-area: waiting;
  }
  tx-notice-line {
    grid-area: notice;
  }
  tx-latest-call,
  tx-call-list,
  tx-waiting-list {
    transition: opacity var(--motion);
  }
  .cut-off tx-latest-call,
  .cut-off tx-call-list,
  .cut-off tx-waiting-list {
    opacity: 0.78;
  }
  @media (orientation: portrait) {
    .board {
      padding: 2rem;
      grid-template: auto auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: 'header' 'latest' 'calls' 'waiting' 'notice';
    }
  }

  .sound-hint {
    position: absolute;
    right: 2.5rem;
    bottom: 1.5rem;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-6);
    border: 2px solid var(--action);
    border-radius: 999px;
    color: var(--action-ink);
    background: var(--action);
    font: inherit;
    font-size: var(--glass-s);
    cursor: pointer;
    opacity: 0;
    /* A browser set up for a hall lets sound out within a moment; the hint is not for it. */
    animation: appear var(--motion) 1.5s forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
`
