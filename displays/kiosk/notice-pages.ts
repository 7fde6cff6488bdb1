import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { OpeningToday } from '../../contract/halls.ts'
import { clockText, dateText } from '../../web/hall-clock.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { Left, PageChosen, TakePressed } from './choices.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'

const noticeStyles = [
  pageStyles,
  touchStyles,
  css`
    :host {
      justify-content: center;
      align-items: center;
      gap: var(--space-8);
      text-align: center;
    }
    .sign {
      color: var(--warn);
      line-height: 1;
    }
    .sign > svg {
      width: 9rem;
      height: 9rem;
    }
    .say {
      max-width: 22em;
      font-size: var(--text-2xl);
      font-weight: 700;
    }
    .hint {
      max-width: 26em;
      font-size: var(--text-xl);
    }
    .hours {
      padding: var(--space-4) var(--space-8);
      border-radius: var(--radius);
      background: var(--surface);
      font-size: var(--text-xl);
    }
    :host([low]) {
      justify-content: flex-end;
      gap: var(--space-4);
    }
    .buttons {
      display: flex;
      gap: var(--space-6);
    }
    button {
      min-width: 12rem;
    }
  `,
]

/** The server is away: this machine gives no numbers, and says where they are given. */
export class OutOfService extends LitElement {
  static override properties = { takingLost: { type: Boolean }, hallUnknown: { type: Boolean } }
  /** A number was being taken when the answer failed to come. */
  declare takingLost: boolean
  /** The address of this page names a hall that does not exist. */
  declare hallUnknown: boolean

  static override styles = [
    noticeStyles,
    css`
      /* A start takes a moment; only one that lasts is worth a word. */
      :host([starting]) {
        height: 100vh;
        animation: appear 1ms 2s both;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ]

  constructor() {
    super()
    this.takingLost = false
    this.hallUnknown = false
  }

  override render(): TemplateResult {
    return html`
      <p class="sign">${icons.closed}</p>
      <h1>${texts.outOfService}</h1>
      <p class="say">${texts.outOfServiceAdvice}</p>
      ${this.takingLost ? html`<p class="hint">${texts.unconfirmed}</p>` : nothing}
      <p class="hint">${this.hallUnknown ? texts.hallUnknown : texts.outOfServiceRecovers}</p>
    `
  }
}

/** No numbers now: when the hall opens again. */
export class ClosedPage extends LitElement {
  static override properties = { opening: { attribute: false }, low: { type: Boolean, reflect: true } }
  declare opening: OpeningToday | null
  declare low: boolean

  static override styles = noticeStyles

  constructor() {
    super()
    this.opening = null
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { opening } = this
    if (opening === null) return nothing
    return html`
      <p class="sign">${icons.clock}</p>
      <h1>${opening.intervals.length > 0 ? texts.closed : texts.closedToday}</h1>
      ${opening.note === '' ? nothing : html`<p class="say">${opening.note}</p>`}
      ${
        opening.nextOpeningAt === null
          ? nothing
          : html`<p class="say" data-testid="next-opening">
              ${texts.nextOpening(whenText(opening.nextOpeningAt, opening.date))}
            </p>`
      }
      ${
        opening.intervals.length === 0
          ? nothing
          : html`<p class="hours">
              ${texts.hoursToday} ${opening.intervals.map(({ from, to }) => `${from}–${to}`).join('，')}
            </p>`
      }
      <div>
        <p class="hint">${texts.closedSupplement}</p>
        <p class="hint">${texts.closedAdvice}</p>
      </div>
      <button
        class="secondary"
        data-testid="tab-guide"
        @click=${() => this.dispatchEvent(new PageChosen('guide'))}
      >
        ${icons.book}${texts.guide.whenClosed}
      </button>
    `
  }
}

/** The server said no: its sentence, and what to do now. */
export class RefusedPage extends LitElement {
  static override properties = {
    message: {},
    retryable: { type: Boolean },
    low: { type: Boolean, reflect: true },
  }
  declare message: string
  declare retryable: boolean
  declare low: boolean

  static override styles = noticeStyles

  constructor() {
    super()
    this.message = ''
    this.retryable = false
    this.low = false
  }

  override render(): TemplateResult {
    return html`
      <p class="sign">${icons.warning}</p>
      <h1>${texts.refused}</h1>
      <p class="say" role="alert" data-testid="refusal">${this.message}</p>
      <p class="hint">${texts.refusedAdvice}</p>
      <div class="buttons">
        ${
          this.retryable
            ? html`<button class="secondary" @click=${() => this.dispatchEvent(new TakePressed())}>
                ${texts.retry}
              </button>`
            : nothing
        }
        <button class="primary" @click=${() => this.dispatchEvent(new Left())}>${texts.finish}</button>
      </div>
    `
  }
}

function whenText(instant: string, today: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(instant))
  return `${day === today ? texts.today : dateText(instant)} ${clockText(instant)}`
}

customElements.define('tx-out-of-service', OutOfService)
customElements.define('tx-kiosk-closed', ClosedPage)
customElements.define('tx-kiosk-refused', RefusedPage)
