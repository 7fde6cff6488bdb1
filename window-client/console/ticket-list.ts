import { css, type ReactiveElement } from 'lit'

/** A list of numbers beside the desk, each with one button. */
export const ticketListStyle = css`
  :host {
    display: block;
  }
  h2 {
    font-size: var(--text-m);
    color: var(--ink-quiet);
  }
  header,
  li {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  header {
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 var(--space-3);
  }
  small,
  .none {
    font-size: var(--text-s);
    color: var(--ink-quiet);
  }
  li {
    padding: var(--space-1) 0;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  .about {
    flex: 1;
    min-width: 0;
  }
  .about strong {
    display: block;
    line-height: 1.4;
  }
  kbd {
    color: var(--ink-quiet);
  }
  .button {
    padding: 0 var(--space-3);
  }
  .button:focus-visible {
    border-color: var(--action);
    background: var(--action);
    color: var(--action-ink);
  }
`

/** The buttons of such a list, and which of them has the focus; -1 for none. */
export function buttonsOf(list: ReactiveElement): { buttons: HTMLElement[]; at: number } {
  const buttons = [...list.renderRoot.querySelectorAll<HTMLElement>('.button')]
  return { buttons, at: buttons.findIndex((button) => button === list.shadowRoot?.activeElement) }
}
