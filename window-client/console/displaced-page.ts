import { css, html, LitElement, type TemplateResult } from 'lit'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import type { Displacement } from './displacement.ts'

const words = consoleTexts.displaced

/** A colleague sits at this window now: what that means, and the way on. */
export class DisplacedPage extends LitElement {
  static override properties = { displacement: { attribute: false }, onLeave: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      :host {
        display: grid;
        place-content: center;
        min-height: 100vh;
        padding: var(--space-6);
        text-align: center;
      }
      main {
        display: grid;
        justify-items: center;
        gap: var(--space-6);
        max-width: 40rem;
      }
      h1 {
        font-size: var(--text-3xl);
        line-height: 1.4;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      p {
        font-size: var(--text-l);
        color: var(--ink-quiet);
        text-wrap: balance;
      }
      .button {
        min-height: calc(var(--target) * 1.4);
        padding: var(--space-2) var(--space-12);
        font-size: var(--text-l);
      }
    `,
  ]
  declare displacement: Displacement | null
  declare onLeave: () => void

  constructor() {
    super()
    this.displacement = null
    this.onLeave = () => undefined
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus()
  }

  override render(): TemplateResult {
    if (!this.displacement) return html``
    const { no, staffName, wasOwn } = this.displacement
    return html`
      <main role="alert" data-testid="displaced">
        <h1>${wasOwn ? words.taken(no, staffName) : words.inUse(no, staffName)}</h1>
        <p>${wasOwn ? words.takenText : words.inUseText}</p>
        <button type="button" class="button main" data-testid="choose-window" @click=${() => this.onLeave()}>
          ${words.choose}
        </button>
      </main>
    `
  }
}

customElements.define('tx-displaced-page', DisplacedPage)
