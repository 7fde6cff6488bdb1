import { css, html, LitElement, type TemplateResult } from 'lit'
import { icons } from './icons.ts'
import { pageStyles } from './styles.ts'

/** What is being looked up, or could not be. */
export class WaitPage extends LitElement {
  static override properties = { words: {}, failed: { type: Boolean } }
  declare words: string
  declare failed: boolean

  static override styles = [
    pageStyles,
    css`
      :host {
        align-items: center;
        justify-content: center;
      }
      p {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-xl);
      }
      .failed {
        color: var(--warn);
      }
    `,
  ]

  constructor() {
    super()
    this.words = ''
    this.failed = false
  }

  override render(): TemplateResult {
    return this.failed
      ? html`<p class="failed" role="alert">${icons.warning}${this.words}</p>`
      : html`<p role="status">${this.words}</p>`
  }
}

customElements.define('tx-kiosk-wait', WaitPage)
