import { css } from 'lit'

export const messagesStyle = css`
  .notes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    min-height: var(--target);
    margin-bottom: var(--space-3);
  }
  .undone {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    color: var(--now);
    font-weight: 600;
  }
  .scroll + .small {
    margin-top: var(--space-2);
  }
  td {
    vertical-align: top;
  }
  .content {
    min-width: 16rem;
  }
  .text {
    color: var(--ink-quiet);
    overflow-wrap: anywhere;
  }
  .stands {
    min-width: 11rem;
  }
  .state {
    font-weight: 600;
  }
  .state.delivered {
    color: var(--good);
  }
  .state.failed,
  .state.dead,
  .state.unknown {
    color: var(--now);
  }
  .state.cancelled {
    color: var(--ink-quiet);
  }
  .acts {
    width: 1%;
    white-space: nowrap;
  }
  .acts .row {
    flex-wrap: nowrap;
    gap: var(--space-2);
  }
`
