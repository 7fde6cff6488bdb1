import { css, html, LitElement, type TemplateResult } from 'lit'
import { baseStyle } from './staff-style.ts'

/** A second press of the space bar or the mouse within this time belongs to the press that opened the dialog. */
const settleMs = 450

/**
 * A native dialog around its content: focus stays inside, Escape closes it, and closing gives the focus back. The
 * content marks with `autofocus` where to begin.
 */
export class Modal extends LitElement {
  static override properties = {
    heading: {},
    isObligatory: { type: Boolean },
    isWide: { type: Boolean, reflect: true, attribute: 'wide' },
    onClosed: {},
  }
  static override styles = [
    baseStyle,
    css`
      dialog {
        width: min(38rem, calc(100vw - var(--space-8)));
        max-height: calc(100vh - var(--space-8));
        padding: var(--space-8);
        overflow: auto;
        border: 0;
        border-radius: calc(var(--radius) * 1.5);
        background: var(--surface);
        color: var(--ink);
      }
      :host([wide]) dialog {
        width: min(68rem, calc(100vw - var(--space-8)));
      }
      dialog::backdrop {
        background: var(--ink);
        opacity: 0.45;
      }
      h2 {
        margin-bottom: var(--space-6);
        font-size: var(--text-xl);
        line-height: 1.4;
      }
      @media (max-height: 34rem) {
        dialog {
          padding: var(--space-4) var(--space-6);
        }
        h2 {
          margin-bottom: var(--space-3);
        }
      }
    `,
  ]
  declare heading: string
  /** Escape does not close it. */
  declare isObligatory: boolean
  /** For what needs two columns. */
  declare isWide: boolean
  declare onClosed: () => void
  #openedMs = 0
  #focusedBefore: HTMLElement | null = null

  constructor() {
    super()
    this.heading = ''
    this.isObligatory = false
    this.isWide = false
    this.onClosed = () => undefined
    this.addEventListener('click', (event) => this.#holdClick(event), { capture: true })
    this.addEventListener('mousedown', (event) => this.#holdFocus(event), { capture: true })
    this.addEventListener('keydown', (event) => this.#holdKey(event), { capture: true })
    // A key that answers the question must not also reach the desk behind it.
    this.addEventListener('keydown', (event) => event.stopPropagation())
  }

  override firstUpdated(): void {
    this.#openedMs = performance.now()
    this.#focusedBefore = deepActiveElement()
    this.renderRoot.querySelector('dialog')?.showModal()
    this.querySelector<HTMLElement>('[autofocus]')?.focus()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#focusedBefore?.isConnected) this.#focusedBefore.focus()
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="heading" @cancel=${this.#cancel} @close=${this.#closed}>
        <h2 id="heading">${this.heading}</h2>
        <slot></slot>
      </dialog>
    `
  }

  #cancel(event: Event): void {
    if (this.isObligatory) event.preventDefault()
  }

  // A second Escape closes a dialog whatever its cancel handler says.
  #closed(): void {
    if (this.isObligatory) this.renderRoot.querySelector('dialog')?.showModal()
    else this.onClosed()
  }

  #holdClick(event: MouseEvent): void {
    const byPointer = event.detail > 0
    if (!byPointer || !this.#isSettling()) return
    event.stopPropagation()
    // Nor may it send a form.
    event.preventDefault()
  }

  // The second half of a double click must not take the focus from where the question put it either.
  #holdFocus(event: MouseEvent): void {
    if (this.#isSettling()) event.preventDefault()
  }

  #holdKey(event: KeyboardEvent): void {
    const onButton = event.composedPath()[0] instanceof HTMLButtonElement
    const isButtonKey = event.code === 'Space' || event.code === 'Enter'
    if (!onButton || !isButtonKey) return
    if (event.repeat || (event.code === 'Space' && this.#isSettling())) event.preventDefault()
  }

  #isSettling(): boolean {
    return performance.now() - this.#openedMs < settleMs
  }
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : null
}

customElements.define('tx-modal', Modal)
