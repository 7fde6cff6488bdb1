import { css } from 'lit'

export const transferStyle = css`
  form {
    display: grid;
    gap: var(--space-4);
  }
  .target {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-4);
  }
  .target .button {
    flex: none;
  }
  .service {
    font-size: var(--text-l);
    font-weight: 600;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .tell {
    display: grid;
    padding: var(--space-3) var(--space-4);
    border-radius: calc(var(--radius) / 2);
    background: var(--blue-pale);
  }
  .tell strong {
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .tell small {
    font-size: var(--text-m);
    color: var(--ink-quiet);
  }
  .tell .warn {
    color: var(--warn);
  }
  .window {
    display: grid;
    gap: var(--space-2);
  }
  select {
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--ink-quiet);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-weight: 400;
  }
  .positions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: var(--space-2);
  }
  .main {
    min-height: calc(var(--target) * 1.2);
  }
`
