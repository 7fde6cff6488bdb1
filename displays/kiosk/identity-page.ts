import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { TakeIdentity } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { TakePressed } from './choices.ts'
import { icons } from './icons.ts'
import { cellGroups, idCardLength, phoneLength } from './identity.ts'
import './keypad.ts'
import { pageStyles, touchStyles } from './styles.ts'

const codeLength = 10

/** How an entry is asked for, by what the service demands; CODE is a 补件码. */
const asks = {
  CODE: {
    title: texts.enterCode,
    why: texts.codeWhy,
    privacy: '',
    length: codeLength,
    groups: [4, 3, 3],
    icon: icons.comeback,
  },
  PHONE: {
    title: texts.enterPhone,
    why: texts.phoneWhy,
    privacy: '',
    length: phoneLength,
    groups: [3, 4, 4],
    icon: icons.phone,
  },
  ID_CARD: {
    title: texts.enterIdCard,
    why: texts.idCardWhy,
    privacy: texts.idCardPrivacy,
    length: idCardLength,
    groups: [6, 8, 4],
    icon: icons.card,
  },
} as const

/** Asks for the phone or the ID card, and for nothing the service does not demand. */
export class IdentityPage extends LitElement {
  static override properties = {
    demanded: { attribute: false },
    serviceName: {},
    entry: {},
    complaint: {},
    taking: { type: Boolean },
    low: { type: Boolean, reflect: true },
  }
  declare demanded: Exclude<TakeIdentity, 'NONE'> | 'CODE'
  declare serviceName: string
  declare entry: string
  /** What is wrong with the entry; empty when nothing is. */
  declare complaint: string
  declare taking: boolean
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      .ask {
        display: flex;
        align-items: center;
        gap: var(--space-6);
      }
      .ask > svg {
        width: 4rem;
        height: 4rem;
        color: var(--action);
      }
      .field {
        margin-top: var(--space-6);
        padding: var(--space-4);
        border: 3px solid var(--action);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-3xl);
        font-weight: 600;
        line-height: 1.3;
        text-align: center;
        white-space: nowrap;
      }
      .group + .group {
        margin-left: 0.4em;
      }
      .group > span {
        display: inline-block;
        width: 0.58em;
        min-height: 1.3em;
        border-bottom: 4px solid var(--ink-quiet);
        vertical-align: bottom;
      }
      .wrong {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 2em;
        margin-top: var(--space-2);
        font-size: var(--text-l);
        font-weight: 700;
        color: var(--now);
        text-wrap: pretty;
      }
      .controls {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        gap: var(--space-4);
      }
      .primary {
        min-height: 6rem;
      }
      .privacy {
        font-size: var(--text-m);
      }
      :host([low]) .controls {
        gap: var(--space-2);
      }
      :host([low]) .primary {
        min-height: 4.5rem;
      }
      @media (orientation: landscape) {
        :host(:not([low])) {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: var(--space-12);
          align-items: stretch;
        }
        :host(:not([low])) .info {
          align-self: center;
        }
        :host([low]) .info {
          display: grid;
          grid-template-columns: 1fr 1fr;
          gap: 0 var(--space-8);
          align-items: center;
        }
        :host([low]) .field {
          grid-area: 1 / 2 / 3 / 3;
          margin: 0;
        }
      }
    `,
  ]

  constructor() {
    super()
    this.demanded = 'PHONE'
    this.serviceName = ''
    this.entry = ''
    this.complaint = ''
    this.taking = false
    this.low = false
  }

  override render(): TemplateResult {
    const ask = asks[this.demanded]
    return html`
      <div class="info">
        <p class="hint">${this.serviceName}</p>
        <div class="ask">
          ${ask.icon}
          <div>
            <h1>${ask.title}</h1>
            <p class="hint">${ask.why}</p>
          </div>
        </div>
        <p class="field" data-testid="entry">${drawCells(cellGroups(this.entry, ask.groups))}</p>
        <p class="wrong" role="alert">
          ${
            this.complaint === ''
              ? nothing
              : html`${icons.warning}<span data-testid="refusal">${this.complaint}</span>`
          }
        </p>
        <p class="hint privacy">${ask.privacy}</p>
      </div>
      <div class="controls">
        <tx-kiosk-keypad
          .entry=${this.entry}
          .length=${ask.length}
          ?withX=${this.demanded === 'ID_CARD'}
          ?flat=${this.low}
        ></tx-kiosk-keypad>
        <button
          class="primary"
          data-testid="take"
          ?disabled=${this.taking || this.entry.length < ask.length}
          @click=${() => this.dispatchEvent(new TakePressed())}
        >
          ${this.taking ? texts.taking : texts.take}
        </button>
      </div>
    `
  }
}

function drawCells(groups: string[][]): TemplateResult[] {
  return groups.map(
    (cells) => html`<span class="group">${cells.map((digit) => html`<span>${digit}</span>`)}</span>`,
  )
}

customElements.define('tx-kiosk-identity', IdentityPage)
