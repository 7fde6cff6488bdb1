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
`
