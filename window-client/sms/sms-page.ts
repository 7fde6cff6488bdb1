import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Me } from '../../contract/staff.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import { baseStyle } from '../staff/staff-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import './sms-messages.ts'
import './sms-opt-outs.ts'
import './sms-templates.ts'

const tabs = ['messages', 'templates', 'optOuts'] as const
type Tab = (typeof tabs)[number]

/** Text messages of the own hall: what was sent, the texts, and who wants none. */
export class SmsPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: { attribute: false },
    tab: { state: true },
  }
  static override styles = [
    baseStyle,
    pageStyle,
    css`
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-bottom: var(--space-6);
        border-bottom: 1px solid var(--line);
      }
      .tabs button {
        min-height: var(--target);
        margin-bottom: -1px;
        padding: 0 var(--space-4);
        border: 0;
        border-bottom: 3px solid transparent;
        background: none;
        color: var(--ink-quiet);
        font: inherit;
        cursor: pointer;
      }
      .tabs button:hover {
        color: var(--action);
      }
      .tabs button[aria-pressed='true'] {
        border-bottom-color: var(--action);
        color: var(--action);
        font-weight: 600;
      }
    `,
  ]
  declare me: Me | null
  declare onExpired: () => void
  declare tab: Tab

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.tab = 'messages'
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.me) return nothing
    const button = (tab: Tab) =>
      html`<button
        type="button"
        aria-pressed=${this.tab === tab ? 'true' : 'false'}
        data-testid="sms-tab"
        data-tab=${tab}
        @click=${() => (this.tab = tab)}
      >
        ${smsTexts.tabs[tab]}
      </button>`
    return html`
      <h2>${smsTexts.heading}</h2>
      <div class="tabs" role="group" aria-label=${smsTexts.tabsLabel}>${tabs.map(button)}</div>
      ${this.#part(this.me.hall.id)}
    `
  }

  #part(hallId: number): TemplateResult {
    const { onExpired } = this
    switch (this.tab) {
      case 'messages':
        return html`<tx-sms-messages .hallId=${hallId} .onExpired=${onExpired}></tx-sms-messages>`
      case 'templates':
        return html`<tx-sms-templates .hallId=${hallId} .onExpired=${onExpired}></tx-sms-templates>`
      case 'optOuts':
        return html`<tx-sms-opt-outs .hallId=${hallId} .onExpired=${onExpired}></tx-sms-opt-outs>`
      default:
        return this.tab satisfies never
    }
  }
}

customElements.define('tx-sms-page', SmsPage)
