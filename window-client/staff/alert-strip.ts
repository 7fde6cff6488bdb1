import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Alert } from '../../contract/alerts.ts'
import { alertSentence, alertTexts as words } from '../../web/texts/zh-cn/alerts.ts'
import { icons } from './icons.ts'
import { baseStyle, buttonStyle } from './staff-style.ts'

/** More than these would push the work off the screen. */
const shown = 2

/** What is wrong and concerns this person: a thin strip that asks for nothing but to be known of. */
export class AlertStrip extends LitElement {
  static override properties = { alerts: { attribute: false }, nowMs: { type: Number }, onKnown: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      ul {
        display: grid;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-1) var(--space-6);
        border-left: var(--space-1) solid var(--tone);
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .WARN,
      .INFO {
        --tone: var(--warn);
      }
      .ALERT,
      .CRITICAL {
        --tone: var(--now);
      }
      b,
      svg {
        flex: none;
        color: var(--tone);
      }
      .what {
        flex: 1;
        min-width: 0;
      }
      .more {
        color: var(--ink-quiet);
        white-space: nowrap;
      }
      .button {
        flex: none;
      }
    `,
  ]
  declare alerts: Alert[]
  declare nowMs: number
  declare onKnown: (alertId: number) => void

  constructor() {
    super()
    this.alerts = []
    this.nowMs = 0
    this.onKnown = () => undefined
  }

  override render(): TemplateResult {
    return html`<div role="status" aria-label=${words.heading}>
      ${this.alerts.length === 0 ? nothing : this.#list()}
    </div>`
  }

  #list(): TemplateResult {
    const rest = this.alerts.length - shown
    return html`<ul>
      ${repeat(
        this.alerts.slice(0, shown),
        ({ id }) => id,
        (alert, index) => this.#row(alert, index === shown - 1 && rest > 0 ? words.more(rest) : ''),
      )}
    </ul>`
  }

  #row(alert: Alert, more: string): TemplateResult {
    const minutes = Math.max(0, Math.floor((this.nowMs - Date.parse(alert.since)) / 60_000))
    return html`<li class=${alert.level} data-testid="console-alert" data-rule=${alert.rule}>
      ${icons.caution}<b>${words.level[alert.level]}</b>
      <span class="what">${alertSentence(alert, minutes)}</span>
      ${more ? html`<span class="more">${more}</span>` : nothing}
      <button type="button" class="button" data-testid="alert-known" @click=${() => this.onKnown(alert.id)}>
        ${words.acknowledge}
      </button>
    </li>`
  }
}

customElements.define('tx-alert-strip', AlertStrip)
