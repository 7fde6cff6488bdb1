import { css } from 'lit'

/** What the page's own style cannot reach inside an element. */
export const baseStyle = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  svg {
    display: block;
    width: 1.25em;
    height: 1.25em;
    flex: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 1ms !important;
      transition-duration: 0s !important;
    }
  }
`

/** Quiet buttons, each with the key that does the same. */
export const buttonStyle = css`
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--target);
    padding: var(--space-1) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    line-height: 1.4;
  }
  .button:hover {
    border-color: var(--action);
    color: var(--action);
  }
  .button:active {
    background: var(--blue-pale);
  }
  .button.main {
    border-color: var(--action);
    background: var(--action);
    color: var(--action-ink);
    font-weight: 600;
  }
  .button.main:hover,
  .button.main:active {
    background: var(--blue-deep);
    color: var(--action-ink);
  }
  /* After .main, which would look as if it could be pressed. */
  .button[aria-disabled='true'],
  .button[aria-disabled='true']:hover,
  .button[aria-disabled='true']:active {
    border-color: var(--line);
    border-style: dashed;
    background: transparent;
    color: var(--ink-quiet);
    cursor: not-allowed;
  }
  kbd {
    display: inline-block;
    min-width: 1.6em;
    padding: 0 0.35em;
    border: 1px solid currentColor;
    border-radius: 0.3em;
    font: inherit;
    font-size: 0.8em;
    line-height: 1.5;
    text-align: center;
    white-space: nowrap;
  }
`

export const fieldStyle = css`
  label,
  legend {
    font-weight: 600;
  }
  input,
  textarea {
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--ink-quiet);
    border-radius: calc(var(--radius) / 2);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
`

/** The card in the middle of a page on which somebody logs in or chooses a password. */
export const cardStyle = css`
  .card {
    padding: var(--space-12) var(--space-8);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
  h1 {
    margin-bottom: var(--space-8);
    font-size: var(--text-2xl);
    line-height: 1.4;
  }
  .again {
    margin-bottom: var(--space-4);
    color: var(--ink-quiet);
  }
`
