import { css, html, LitElement, type TemplateResult } from 'lit'
import type { Outlook } from '../../contract/halls.ts'
import { windowsByZone } from '../../contract/places.ts'
import { waitParts } from '../../contract/wait-text.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { icons } from './icons.ts'
import type { OutlookState } from './outlook-feed.ts'
import { pageStyles } from './styles.ts'

/** What a visitor would meet with this number: people ahead, wait, windows. */
export class OutlookPanel extends LitElement {
  static override properties = {
    outlook: { attribute: false },
    low: { type: Boolean, reflect: true },
  }
  declare outlook: OutlookState
  declare low: boolean

  static override styles = [
    pageStyles,
    css`
      :host {
        display: block;
        height: auto;
      }
      dl {
        display: grid;
        --figure: min(calc(var(--text-4xl) * 2), 13vw, 11vh);
        grid-template-columns: 1fr 1fr;
        gap: var(--space-4);
      }
      dl.range {
        --figure: min(calc(var(--text-4xl) * 2), 8.5vw, 11vh);
      }
      dl.long {
        --figure: min(calc(var(--text-4xl) * 2), 6vw, 11vh);
      }
      .fact {
        padding: var(--space-6);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .wide {
        grid-column: 1 / -1;
      }
      dt {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--text-l);
        color: var(--ink-quiet);
      }
      dd {
        font-size: var(--text-2xl);
        font-weight: 700;
        line-height: 1.3;
      }
      .figure {
        font-size: var(--figure);
        font-weight: 800;
        line-height: 1.1;
        color: var(--blue-deep);
      }
      .quantity {
        white-space: nowrap;
      }
      .none {
        font-size: var(--text-xl);
        color: var(--warn);
      }
      .small {
        font-size: var(--text-m);
        font-weight: 400;
      }
      .windows {
        font-size: min(var(--text-3xl), 5.5vh);
      }
      .zone {
        margin-right: var(--space-3);
      }
      @media (orientation: landscape) {
        .fact {
          padding: var(--space-3) var(--space-6);
        }
        :host([low]) dl {
          grid-template-columns: 1fr 1fr 2fr;
        }
        :host([low]) .wide {
          grid-column: auto;
        }
      }
      .message {
        padding: var(--space-8);
        font-size: var(--text-xl);
        color: var(--ink-quiet);
      }
    `,
  ]

  constructor() {
    super()
    this.outlook = { state: 'asking' }
    this.low = false
  }

  override render(): TemplateResult {
    switch (this.outlook.state) {
      case 'known':
        return drawOutlook(this.outlook.outlook)
      case 'asking':
        return html`<p class="message">${texts.askingOutlook}</p>`
      case 'unknown':
      case 'refused':
        return html`<p class="message">${texts.outlookUnknown}</p>`
      default:
        return this.outlook satisfies never
    }
  }
}

function drawOutlook(outlook: Outlook): TemplateResult {
  return html`<dl class=${width(outlook)}>
    <div class="fact">
      <dt>${icons.people}${texts.ahead}</dt>
      <dd class="quantity">
        <span class="figure" data-testid="ahead-count">${outlook.aheadCount}</span> ${texts.people}
      </dd>
    </div>
    <div class="fact">
      <dt>${icons.clock}${texts.estimatedWait}</dt>
      <dd data-testid="estimated-wait">${drawWait(outlook)}</dd>
    </div>
    <div class="fact wide">
      <dt>${icons.place}${texts.windows}</dt>
      ${windowsByZone(outlook.windows).map(
        ({ zone, windows }) => html`<dd class="windows"><span class="zone">${zone}</span>${windows}</dd>`,
      )}
    </div>
  </dl>`
}

/** 50–65 takes more room beside the people than 50 does, and 120–150 more again, also in large letters. */
function width(outlook: Outlook): string {
  const { minutes = '' } = waitParts(outlook) ?? {}
  if (minutes.length > 5) return 'long'
  return minutes.length > 3 ? 'range' : ''
}

function drawWait(outlook: Outlook): TemplateResult {
  const wait = waitParts(outlook)
  if (wait === null) {
    return html`<span class="none">${texts.noOpenWindow}</span>
      <p class="small">${texts.noOpenWindowHint}</p>`
  }
  if (outlook.estimatedWaitHighMin === 0 && outlook.aheadCount === 0) return html`${texts.nobodyAhead}`
  return html`<span class="quantity"
    >${wait.before} <span class="figure">${wait.minutes}</span> ${wait.after}</span
  >`
}

customElements.define('tx-kiosk-outlook', OutlookPanel)
