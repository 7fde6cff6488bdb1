import { html, LitElement, type TemplateResult } from 'lit'
import '../staff/alert-strip.ts'
import { LiveAlerts } from '../staff/live-alerts.ts'

/** What is wrong and concerns whoever administers the hall, above every page. */
export class OwnAlerts extends LitElement {
  static override properties = { hallId: { type: Number } }
  declare hallId: number
  #alerts: LiveAlerts | null = null

  constructor() {
    super()
    this.hallId = 0
  }

  protected override willUpdate(): void {
    this.#alerts ??= new LiveAlerts(this, this.hallId)
  }

  override render(): TemplateResult {
    return html`<tx-alert-strip
      .alerts=${this.#alerts?.open ?? []}
      .onKnown=${(alertId: number) => void this.#alerts?.acknowledge(alertId)}
    ></tx-alert-strip>`
  }
}

customElements.define('tx-own-alerts', OwnAlerts)
