import { css } from 'lit'

/** What the page's own style cannot reach inside an element. */
export const baseStyle = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  h1,
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  svg {
    display: block;
    width: 1.4em;
    height: 1.4em;
    flex: none;
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

export const buttonStyle = css`
  .button {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    width: 100%;
    min-height: calc(var(--target) * 1.2);
    padding: var(--space-2) var(--space-4);
    border: 1px solid var(--action);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--action);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .button:active {
    background: var(--blue-pale);
  }
  .button.main {
    background: var(--action);
    color: var(--action-ink);
  }
`
