import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Board, BoardWindow } from '../../contract/board.ts'
import type { OpeningToday } from '../../contract/halls.ts'
import { floorInWords } from '../../contract/places.ts'
import { shortDateText } from '../../web/glass/day.ts'
import { icons } from '../../web/glass/icons.ts'
import { clockText, type HallClock } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import { Ticker } from '../../web/ticker.ts'
import { joined } from './joined-hours.ts'

/** Whose board it is, what time it is, when the hall is open, and how much the board may be trusted. */
export class WallHeader extends LitElement {
  static override properties = { board: {}, windows: {}, clock: {}, cutOffSince: {}, isSoundHeld: {} }
  declare board: Board
  /** Windows of the zone; empty for the whole hall. */
  declare windows: BoardWindow[]
  declare clock: HallClock
  /** Hall time of the last news; null while they come in. */
  declare cutOffSince: Date | null
  /** The browser waits for a touch before it lets sound out. */
  declare isSoundHeld: boolean
  readonly ticker = new Ticker(this, 1000)

  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: var(--space-8);
      min-height: 5.5rem;
    }
    h1 {
      margin: 0;
      font-size: calc(var(--glass-l) * 1.1);
      font-weight: 700;
      line-height: 1.25;
    }
    .zone {
      margin-inline-start: 0.6em;
      color: var(--now);
      white-space: nowrap;
    }
    .badges {
      display: grid;
      grid-auto-flow: column;
      grid-template-rows: auto auto;
      justify-content: start;
      justify-items: start;
      gap: 0.375rem 0.75rem;
      margin-inline-end: auto;
    }
    .badge {
      display: flex;
      align-items: center;
      gap: 0.5em;
      padding: 0.1em 0.8em;
      border: 2px solid var(--warn);
      border-radius: 999px;
      color: var(--warn);
      font-size: calc(var(--glass-s) * 0.92);
      line-height: 1.4;
      white-space: nowrap;
    }
    button.badge {
      border-color: var(--action);
      color: var(--action-ink);
      background: var(--action);
      font-family: inherit;
      cursor: pointer;
      /* A browser set up for a hall lets sound out within a moment; the hint is not for it. */
      opacity: 0;
      animation: appear var(--motion) 1.5s forwards;
    }
    @keyframes appear {
      to {
        opacity: 1;
      }
    }
    .today {
      text-align: end;
      font-size: var(--glass-s);
      line-height: 1.5;
      color: var(--ink-quiet);
      white-space: nowrap;
    }
    .today b {
      color: var(--ink);
      font-weight: 500;
      margin-inline-start: 0.6em;
    }
    time {
      font-size: calc(var(--glass-xl) * 1.3);
      font-weight: 600;
      line-height: 1.1;
    }
    @media (orientation: portrait) {
      :host {
        display: grid;
        grid-template: auto auto / 1fr auto auto;
        gap: var(--space-3) var(--space-8);
      }
      h1 {
        grid-column: 1 / -1;
      }
    }
  `

  override render(): TemplateResult {
    const now = this.clock.now()
    return html`
      <h1>${this.board.hall.name}${this.#renderZone()}</h1>
      <div class="badges">${this.#renderCutOff()}${this.#renderDemoTime()}${this.#renderSoundHint()}</div>
      <div class="today">
        <div>${shortDateText(now)}</div>
        <div>${hours(this.board.opening)}</div>
      </div>
      <time>${clockText(now)}</time>
    `
  }

  #renderZone(): TemplateResult | typeof nothing {
    const [first] = this.windows
    if (!first) return nothing
    const isOneZone = this.windows.every((window) => window.zoneCode === first.zoneCode)
    return html`<span class="zone">${isOneZone ? first.zoneName : floorInWords(first.floor)}</span>`
  }

  #renderCutOff(): TemplateResult | typeof nothing {
    if (!this.cutOffSince) return nothing
    const since = clockText(this.cutOffSince)
    return html`<span class="badge" role="status" data-testid="cut-off">
      ${icons.cloudOff}${common.cutOff(since)}
    </span>`
  }

  #renderDemoTime(): TemplateResult | typeof nothing {
    if (!this.clock.demo) return nothing
    return html`<span class="badge" data-testid="demo-time">${icons.clock}${common.demoTime}</span>`
  }

  #renderSoundHint(): TemplateResult | typeof nothing {
    if (!this.isSoundHeld) return nothing
    return html`<button class="badge" type="button" data-testid="sound-hint">
      ${icons.speaker}${words.allowSound}
    </button>`
  }
}

function hours(opening: OpeningToday): TemplateResult {
  const { note } = opening
  const intervals = joined(opening.intervals)
  if (intervals.length === 0) return html`${words.closedToday}<b>${note}</b>`
  return html`${words.hoursToday}${intervals.map(({ from, to }) => html`<b>${from}–${to}</b>`)}
  ${note === '' ? nothing : html`<b>${note}</b>`}`
}

customElements.define('tx-wall-header', WallHeader)
