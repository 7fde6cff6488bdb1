import { css } from 'lit'

export const takePageStyle = css`
  .side {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    min-width: 0;
  }
  .return {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-2) var(--space-3);
  }
  .return .problem {
    grid-column: 1 / -1;
  }
  .return .problem:not(:has(span)) {
    display: none;
  }
  .other {
    display: grid;
    gap: var(--space-1);
    font-weight: 400;
  }
  .holder {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--space-2) var(--space-3);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .holder label {
    display: grid;
    gap: var(--space-1);
    font-weight: 400;
  }
  .problem {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--now);
    font-weight: 600;
  }
  form .problem:empty {
    display: none;
  }
  .taken {
    gap: var(--space-3);
    max-width: 44rem;
    margin: 0 auto;
    text-align: center;
  }
  .taken h2 {
    color: var(--good);
  }
  .number {
    font-size: calc(var(--text-4xl) * 2);
    font-weight: 800;
    line-height: 1.1;
  }
  .service {
    font-size: var(--text-xl);
    font-weight: 600;
    line-height: 1.4;
  }
  .priority {
    justify-self: center;
    align-self: center;
    padding: var(--space-1) var(--space-4);
    border-radius: var(--radius);
    background: var(--now);
    color: var(--action-ink);
    font-weight: 600;
  }
  .paper {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    color: var(--good);
    font-weight: 600;
  }
  .paper.failed {
    color: var(--warn);
  }
  .paper.none {
    color: var(--ink-quiet);
  }
  .taken .main {
    position: static;
    box-shadow: none;
  }
  .taken .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--space-3);
    margin-top: var(--space-3);
  }
  .taken .ends .button {
    min-width: 9rem;
    min-height: calc(var(--target) * 1.3);
  }
`
