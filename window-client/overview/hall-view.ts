import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Overview } from '../../contract/overview.ts'
import type { Me } from '../../contract/staff.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { overviewTexts as words } from '../../web/texts/zh-cn/overview.ts'
import { keepWords } from '../../web/theme/keep-words.ts'
import { Ticker } from '../../web/ticker.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { icons } from '../staff/icons.ts'
import { alertCards } from './alert-cards.ts'
import { hallStyle } from './hall-style.ts'
import { mapStyle } from './map-style.ts'
import { LiveOverview } from './live-overview.ts'
import { figureList, queueTable } from './numbers.ts'
import { deviceList } from './device-list.ts'
import type { Asked, WindowOrder } from './window-dialog.ts'
import './window-dialog.ts'
import { windowMap } from './window-map.ts'

const tickMs = 1000

/** A hall whole: what is wrong first, then the windows where they stand, then numbers. */
export class HallView extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: {},
    onLogout: {},
    asked: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, hallStyle, mapStyle]
  declare me: Me | null
  declare onExpired: () => void
  declare onLogout: () => void
  /** The window or queue something is to be done about. */
  declare asked: Asked | null
  #live: LiveOverview | null = null

  constructor() {
    super()
    this.me = null
    this.asked = null
    this.onExpired = () => undefined
    this.onLogout = () => undefined
    this.addController(new Ticker(this, tickMs))
  }

  override willUpdate(): void {
    if (!this.me || this.#live) return
    this.#live = new LiveOverview(this, { hallId: this.me.hall.id, onExpired: () => this.onExpired() })
    keepWords(words.cutOff('0123456789:'))
  }

  override render(): TemplateResult {
    const live = this.#live
    const overview = live?.overview ?? null
    const isCutOff = live !== null && overview !== null && !live.live
    return html`
      ${this.#header(overview)}
      <div role="alert">
        ${
          isCutOff
            ? html`<p class="banner" data-testid="cut-off">
                ${icons.urgent}<span>${words.cutOff(clockText(new Date(live.heardAtMs)))}</span>
              </p>`
            : nothing
        }
        ${live?.problem ? html`<p class="banner">${icons.caution}<span>${live.problem}</span></p>` : nothing}
      </div>
      ${live && overview ? this.#hall(live, overview) : html`<main class="opening">${words.opening}</main>`}
    `
  }

  #header(overview: Overview | null): TemplateResult {
    const { clock } = this.#live ?? {}
    const opening = overview?.opening
    const hours =
      opening?.isOpen && opening.closesAt ? words.isOpen(clockText(opening.closesAt)) : words.isResting
    return html`<header>
      <h1>${words.title}</h1>
      <span class="place">${overview?.hall.name ?? this.me?.hall.name}</span>
      ${overview ? html`<span class="hours">${hours}</span>` : nothing}
      ${clock?.demo ? html`<span class="demo">${common.demoTime}</span>` : nothing}
      ${clock && overview ? html`<time>${clockText(clock.now())}</time>` : nothing}
      <span>${this.me?.name}</span>
      <button type="button" class="button" @click=${() => this.onLogout()}>${words.logout}</button>
    </header>`
  }

  #hall(live: LiveOverview, overview: Overview): TemplateResult {
    const nowMs = live.clock.nowMs()
    const mayAnswer = this.me?.role !== 'SUPERVISOR'
    const answer = mayAnswer ? (alertId: number) => void live.acknowledge(alertId) : null
    const ask = mayAnswer ? (asked: Asked) => (this.asked = asked) : null
    const help = ask && ((queueId: number) => void ask({ queueId }))
    return html`<main class=${live.live ? '' : 'old'}>
      ${alertCards(overview.alerts, { nowMs, answer, help })}
      <div class="halves">
        ${windowMap(overview, { nowMs, ask })}
        <div class="numbers">
          ${figureList(overview.figures)} ${queueTable(overview.queues, nowMs)}
          ${deviceList(overview.devices)}
        </div>
      </div>
      ${
        this.asked
          ? html`<tx-window-dialog
              .overview=${overview}
              .asked=${this.asked}
              .nowMs=${nowMs}
              .mayRelease=${this.me?.role === 'HALL_MANAGER'}
              .onOrder=${(order: WindowOrder) => void live.order(order)}
              .onClosed=${() => (this.asked = null)}
            ></tx-window-dialog>`
          : nothing
      }
    </main>`
  }
}

customElements.define('tx-hall-view', HallView)
