import { css } from 'lit'

export const setUpPageStyle = css`
  .top {
    margin-bottom: var(--space-4);
  }
  .top h2 {
    margin: 0;
  }
  .top label {
    position: relative;
    cursor: pointer;
  }
  .top label:focus-within {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .message {
    flex: 1 1 16rem;
    font-weight: 600;
    line-height: 1.4;
  }
  .body {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    gap: var(--space-6);
    align-items: start;
  }
  .body.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .main-part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .intro h3 {
    margin-bottom: 0;
  }
  .how {
    display: grid;
    gap: var(--space-2);
    padding-left: 1.5em;
    list-style: decimal;
  }
  .remarks-card {
    margin-bottom: 0;
    padding: var(--space-2) var(--space-6);
    border-color: var(--warn);
  }
  .remarks-card.grave {
    border-color: var(--now);
  }
  .remarks-card h4 {
    margin: var(--space-2) 0;
  }
  .remarks-card summary {
    min-height: var(--target);
    color: var(--warn);
    font-weight: 600;
    line-height: var(--target);
    cursor: pointer;
  }
  @media (max-width: 75rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    .sheets {
      display: none;
    }
    .choice {
      display: flex;
    }
  }
`
