import { html, LitElement, type TemplateResult } from 'lit'
import { HallClock } from '../../web/hall-clock.ts'
import { request } from '../../web/request.ts'
import '../staff/alert-strip.ts'
import { LiveAlerts } from '../staff/live-alerts.ts'

/** What is wrong and concerns whoever administers the hall, above every page. */
export class OwnAlerts extends LitElement {
  static override properties = { hallId: { type: Number } }
  declare hallId: number
  #alerts: LiveAlerts | null = null
  readonly #clock = new HallClock()

  constructor() {
    super()
    this.hallId = 0
  }

  protected override willUpdate(): void {
    if (this.#alerts) return
    this.#alerts = new LiveAlerts(this, this.hallId)
    void this.#readClock()
  }

  override render(): TemplateResult {
    return html`<tx-alert-strip
      .alerts=${this.#alerts?.open ?? []}
      .nowMs=${this.#clock.nowMs()}
      .onKnown=${(alertId: number) => void this.#alerts?.acknowledge(alertId)}
    ></tx-alert-strip>`
  }

  /** How long something lasts is told in the time of the hall. */
  async #readClock(): Promise<void> {
    const params = { hallId: this.hallId }
    const board = await request('GET /api/halls/:hallId/board', params, null).catch(() => null)
    if (board) this.#clock.set(board.clock)
    this.requestUpdate()
  }
}

customElements.define('tx-own-alerts', OwnAlerts)
