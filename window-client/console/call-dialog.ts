import { css, html, LitElement, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import type { ReasonChoice } from './reason-choice.ts'
import '../staff/modal.ts'
import './reason-choice.ts'

const words = dialogTexts.callDialog

/** 特呼: one number out of its turn, with the reason that will stand in the log. */
export class CallDialog extends LitElement {
  static override properties = { onChoose: {}, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    css`
      form {
        display: grid;
        gap: var(--space-6);
      }
      label {
        display: grid;
        gap: var(--space-2);
      }
      input {
        max-width: 12rem;
        font-size: var(--text-xl);
        font-weight: 600;
        text-transform: uppercase;
      }
      input::placeholder {
        font-weight: 400;
        text-transform: none;
      }
      p {
        color: var(--ink-quiet);
      }
      .main {
        min-height: calc(var(--target) * 1.2);
      }
      @media (max-height: 34rem) {
        form {
          gap: var(--space-3);
        }
      }
    `,
  ]
  declare onChoose: (ticketNo: string, reason: string) => void
  declare onClosed: () => void
  readonly #reason = createRef<ReasonChoice>()

  constructor() {
    super()
    this.onChoose = () => undefined
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${words.heading} .onClosed=${this.onClosed}>
        <form @submit=${this.#submit} novalidate>
          <label>
            ${words.ticketNo}
            <input
              autofocus
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              maxlength="20"
              placeholder=${words.ticketNoExample}
              data-testid="call-ticket-no"
            />
          </label>
          <tx-reason-choice
            ${ref(this.#reason)}
            .label=${words.reason}
            .quick=${words.quick}
            .onSubmit=${() => this.#choose()}
          ></tx-reason-choice>
          <p>${words.note}</p>
          <button type="submit" class="button main" data-testid="confirm-call">${words.submit}</button>
        </form>
      </tx-modal>
    `
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    this.#choose()
  }

  // What is missing gets the focus: the field says what it wants.
  #choose(): void {
    const field = this.renderRoot.querySelector('input')
    const ticketNo = field?.value.trim().toUpperCase() ?? ''
    const reason = this.#reason.value?.reason ?? ''
    if (!ticketNo) field?.focus()
    else if (reason) this.onChoose(ticketNo, reason)
    else this.#reason.value?.focus()
  }
}

customElements.define('tx-call-dialog', CallDialog)
