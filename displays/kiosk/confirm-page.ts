import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { OpeningToday, ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'
import { clockText } from '../../web/hall-clock.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { TakePressed } from './choices.ts'
import { icons } from './icons.ts'
import { maskedCard } from './identity.ts'
import type { OutlookState } from './outlook-feed.ts'
import './outlook-panel.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** Before the number is taken: what for, how long, where, and what else to know. */
export class ConfirmPage extends LitElement {
  static override properties = {
    service: { attribute: false },
    departmentName: {},
    theme: { attribute: false },
    opening: { attribute: false },
    outlook: { attribute: false },
    card: {},
    taking: { type: Boolean },
    low: { type: Boolean, reflect: true },
  }
  declare service: ServiceTypeCard | null
  declare departmentName: string
  declare theme: ThemeCard | null
  declare opening: OpeningToday | null
  declare outlook: OutlookState
  /** The card that was read, if any. */
  declare card: string
  declare taking: boolean
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      .info {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--space-6);
        min-height: 0;
        overflow-y: auto;
      }
      .info > * {
        flex: none;
      }
      .items {
        font-size: var(--text-l);
        color: var(--ink-quiet);
      }
      .notice {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-4) var(--space-6);
        border-radius: var(--radius);
        border: 2px solid var(--warn);
        background: var(--surface);
        font-size: var(--text-l);
        font-weight: 700;
        color: var(--warn);
      }
      .controls {
        flex: none;
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
      }
      :host([low]) .controls {
        height: auto;
      }
      .identity {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-3);
        font-size: var(--text-l);
      }
      .primary {
        width: 100%;
        min-height: 7rem;
        font-size: var(--text-3xl);
      }
      @media (orientation: landscape) {
        :host(:not([low])) {
          flex-direction: row;
          align-items: flex-end;
          gap: var(--space-8);
        }
        .info {
          gap: var(--space-4);
          align-self: stretch;
        }
        :host(:not([low])) .controls {
          width: 34%;
        }
        .primary {
          min-height: 10rem;
        }
        :host([low]) .primary {
          min-height: 7rem;
        }
      }
    `,
  ]

  constructor() {
    super()
    this.service = null
    this.departmentName = ''
    this.theme = null
    this.opening = null
    this.outlook = { state: 'asking' }
    this.card = ''
    this.taking = false
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { service } = this
    if (service === null) return nothing
    const refused = this.outlook.state === 'refused' ? this.outlook.message : ''
    return html`
      <div class="info">
        <header>
          <p class="hint">${this.departmentName}</p>
          <h1>${service.name}</h1>
        </header>
        ${this.theme === null ? nothing : drawItems(this.theme)}
        ${
          refused === ''
            ? html`<tx-kiosk-outlook .outlook=${this.outlook} ?low=${this.low}></tx-kiosk-outlook>`
            : html`<p class="notice" data-testid="refusal">${icons.warning}${refused}</p>`
        }
      </div>
      <div class="controls">
        ${this.#drawTooLate()} ${this.#drawIdentity(service)}
        <button
          class="primary"
          data-testid="take"
          ?disabled=${this.taking || refused !== ''}
          @click=${() => this.dispatchEvent(new TakePressed())}
        >
          ${this.taking ? texts.taking : texts.take}
        </button>
      </div>
    `
  }

  #drawTooLate(): TemplateResult | typeof nothing {
    const { opening, outlook } = this
    const isLate = outlook.state === 'known' && outlook.outlook.mayComeTooLate
    return opening && (opening.nearClosing || isLate) ? drawTooLate(opening) : nothing
  }

  #drawIdentity({ takeIdentity }: ServiceTypeCard): TemplateResult | typeof nothing {
    if (this.card !== '') {
      return html`<p class="identity">${icons.done}${texts.cardRead(maskedCard(this.card))}</p>`
    }
    if (takeIdentity === 'ID_CARD') return html`<p class="identity">${icons.card}${texts.needsIdCard}</p>`
    if (takeIdentity === 'PHONE') return html`<p class="identity">${icons.phone}${texts.needsPhone}</p>`
    return nothing
  }
}

function drawItems({ items }: ThemeCard): TemplateResult {
  return html`<p class="items">${texts.themeIncludes}：${items.map(({ name }) => name).join('；')}</p>`
}

function drawTooLate({ closesAt }: OpeningToday): TemplateResult {
  return html`<p class="notice" data-testid="near-closing">
    ${icons.warning}<span
      >${texts.nearClosing}${closesAt === null ? nothing : texts.closesAt(clockText(closesAt))}</span
    >
  </p>`
}

customElements.define('tx-kiosk-confirm', ConfirmPage)
