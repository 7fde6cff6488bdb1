import { css } from 'lit'

/** What every page of the kiosk looks like: the information, and below it the controls. */
export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    height: 100%;
    min-height: 0;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: var(--text-3xl);
    font-weight: 700;
    line-height: 1.25;
  }
  h1 {
    text-wrap: pretty;
  }
  .hint {
    font-size: var(--text-l);
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  .controls {
    flex: 1;
    min-height: 0;
  }
  :host([low]) {
    justify-content: space-between;
  }
  :host([low]) .title {
    margin: auto;
    text-align: center;
  }
  /* Within reach from a wheelchair: everything to touch stands in the lower third of the glass. */
  :host([low]) .controls {
    flex: none;
    height: var(--low-controls);
    overflow-y: auto;
  }
  svg {
    width: 1.2em;
    height: 1.2em;
    flex: none;
  }
`

/** Things to touch. Never under 160 px (cards) or 60 px (elder mode) high. */
export const touchStyles = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  .card {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: var(--space-2);
    min-height: 160px;
    padding: var(--card-padding, var(--space-3) var(--space-6));
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    text-align: left;
    line-height: 1.3;
  }
  .card strong {
    font-size: var(--card-name, var(--text-xl));
    font-weight: 700;
    /* No last character alone on a line of its own. */
    text-wrap: pretty;
  }
  .card .hint {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--card-hint, var(--text-m));
  }
  .card:active {
    border-color: var(--action);
    background: var(--blue-pale);
  }
  .primary,
  .secondary {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    min-height: max(60px, var(--target));
    padding: var(--space-3) var(--space-8);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    font-size: var(--text-2xl);
    font-weight: 700;
  }
  .primary {
    background: var(--action);
    color: var(--action-ink);
  }
  .primary:active {
    background: var(--blue-deep);
  }
  .secondary {
    background: var(--surface);
    color: var(--action);
  }
  .secondary:active {
    background: var(--blue-pale);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
`
