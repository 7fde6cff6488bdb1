import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'
import { baseStyle, buttonStyle } from './phone-style.ts'

const words = phoneTexts.cancel

/** Gives the number back, after one question. */
export class CancelTicket extends LitElement {
  static override properties = {
    isPending: { type: Boolean },
    problem: {},
    onCancel: {},
    isAsking: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      .ask {
        width: 100%;
        border-color: transparent;
        background: transparent;
        color: var(--ink-quiet);
      }
      .question {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4);
        border: 2px solid var(--now);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .yes {
        border-color: var(--now);
        color: var(--now);
      }
      .problem {
        color: var(--now);
      }
    `,
  ]
  declare isPending: boolean
  declare problem: string
  declare onCancel: () => void
  declare isAsking: boolean

  constructor() {
    super()
    this.isPending = false
    this.problem = ''
    this.onCancel = () => undefined
    this.isAsking = false
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('isAsking') || changed.get('isAsking') === undefined) return
    this.renderRoot.querySelector<HTMLElement>(this.isAsking ? '.no' : '.ask')?.focus()
    this.renderRoot.querySelector('.question')?.scrollIntoView({ block: 'nearest' })
  }

  override render(): TemplateResult {
    if (!this.isAsking) {
      return html`
        <button type="button" class="button ask" data-testid="cancel" @click=${() => (this.isAsking = true)}>
          ${words.ask}
        </button>
      `
    }
    return html`
      <div class="question" role="group" aria-labelledby="sure">
        <p id="sure">${words.sure}</p>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <button type="button" class="button main no" @click=${() => (this.isAsking = false)}>
          ${words.no}
        </button>
        <button
          type="button"
          class="button yes"
          aria-disabled=${this.isPending}
          data-testid="confirm-cancel"
          @click=${() => this.isPending || this.onCancel()}
        >
          ${this.isPending ? words.pending : words.yes}
        </button>
      </div>
    `
  }
}

customElements.define('tx-cancel-ticket', CancelTicket)
