import { css, html, LitElement, type TemplateResult } from 'lit'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import '../staff/modal.ts'

const words = dialogTexts.help

/** The whole keyboard on one card. */
export class HelpDialog extends LitElement {
  static override properties = { onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2) var(--space-6);
        margin-bottom: var(--space-6);
      }
      dt {
        text-align: right;
      }
      .button {
        width: 100%;
      }
    `,
  ]
  declare onClosed: () => void

  constructor() {
    super()
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${words.heading} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <dl>
          ${words.rows.map(
            ([key, meaning]) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${meaning}</dd>`,
          )}
        </dl>
        <button type="button" class="button" autofocus @click=${() => this.onClosed()}>
          ${consoleTexts.dismiss}
        </button>
      </tx-modal>
    `
  }

  #key(event: KeyboardEvent): void {
    if (event.code === 'Slash' && !event.repeat) this.onClosed()
  }
}

customElements.define('tx-help-dialog', HelpDialog)
