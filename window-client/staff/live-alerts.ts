import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Alert } from '../../contract/alerts.ts'
import { command, request } from '../../web/request.ts'

/** Several events in a row are one look. */
const settleMs = 800
const lookAgainMs = 30_000

/** What is wrong and concerns the person at this console, looked at when something happened in the hall. */
export class LiveAlerts implements ReactiveController {
  /** Those that nobody has taken on, the gravest first. */
  open: Alert[] = []
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #next: ReturnType<typeof setTimeout> | undefined
  #regularly: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostConnected(): void {
    this.lookSoon()
    this.#regularly = setInterval(() => this.lookSoon(), lookAgainMs)
  }

  hostDisconnected(): void {
    clearTimeout(this.#next)
    clearInterval(this.#regularly)
    this.#next = undefined
  }

  lookSoon(): void {
    this.#next ??= setTimeout(() => void this.#look(), settleMs)
  }

  async acknowledge(alertId: number): Promise<void> {
    this.#show(this.open.filter(({ id }) => id !== alertId))
    // Refused means over or taken on by somebody else: the next look tells.
    await command('POST /api/alerts/:alertId/acknowledge', { alertId }, {}).catch(() => null)
    this.lookSoon()
  }

  async #look(): Promise<void> {
    this.#next = undefined
    const alerts = await request('GET /api/halls/:hallId/alerts', { hallId: this.#hallId }, null).catch(
      () => null,
    )
    if (alerts) this.#show(unanswered(alerts))
  }

  #show(alerts: Alert[]): void {
    this.open = alerts
    this.#host.requestUpdate()
  }
}

const gravity = { CRITICAL: 0, ALERT: 1, WARN: 2, INFO: 3 }

/** What lasts and nobody has taken on; the gravest first, then the oldest. */
export function unanswered(alerts: Alert[]): Alert[] {
  return alerts
    .filter(({ closedAt, acknowledged }) => closedAt === null && acknowledged === null)
    .sort((a, b) => gravity[a.level] - gravity[b.level] || a.id - b.id)
}
