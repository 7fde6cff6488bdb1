import { css, html, LitElement, type TemplateResult } from 'lit'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { baseStyle, buttonStyle } from './staff-style.ts'
import './modal.ts'

/** One question with one consequence: Enter does it, Escape does not. */
export class ConfirmDialog extends LitElement {
  static override properties = { heading: {}, text: {}, confirm: {}, testid: {}, onConfirm: {}, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      div {
        display: flex;
        justify-content: flex-end;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-top: var(--space-8);
      }
    `,
  ]
  declare heading: string
  declare text: string
  declare confirm: string
  declare testid: string
  declare onConfirm: () => void
  declare onClosed: () => void

  constructor() {
    super()
    this.heading = ''
    this.text = ''
    this.confirm = ''
    this.testid = ''
    this.onConfirm = () => undefined
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${this.heading} .onClosed=${this.onClosed}>
        <p>${this.text}</p>
        <div>
          <button type="button" class="button" @click=${() => this.onClosed()}>
            ${staffTexts.cancel} <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button
            type="button"
            class="button main"
            autofocus
            data-testid=${this.testid}
            @click=${() => this.onConfirm()}
          >
            ${this.confirm}
          </button>
        </div>
      </tx-modal>
    `
  }
}

customElements.define('tx-confirm-dialog', ConfirmDialog)
