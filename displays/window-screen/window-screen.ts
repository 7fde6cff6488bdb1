import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardChange, BoardWindow } from '../../contract/board.ts'
import type { HallSummary } from '../../contract/halls.ts'
import { burnInShift } from '../../web/glass/burn-in.ts'
import { DevicePairing } from '../../web/device-pairing.ts'
import { DailyBoard } from '../../web/glass/daily-board.ts'
import '../../web/glass/glass-message.ts'
import '../../web/pairing-view.ts'
import { icons } from '../../web/glass/icons.ts'
import { HallLookup } from '../../web/hall-lookup.ts'
import { clockText } from '../../web/hall-clock.ts'
import '../../web/rating/rating-code.ts'
import { TerminalFeed } from '../../web/rating/terminal-feed.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import { windowScreen as words } from '../../web/texts/zh-cn/window-screen.ts'
import { Ticker } from '../../web/ticker.ts'
import { SignFeed } from './sign-feed.ts'
import '../../web/glass/staff-card.ts'
import './window-services.ts'
import './window-number.ts'

/** The sign above one window: its number, the number in hand, and who serves there. */
export class WindowScreen extends LitElement {
  readonly #no = new URLSearchParams(location.search).get('no') ?? ''
  readonly #lookup: HallLookup
  readonly #signs = new SignFeed(this)
  readonly #ratings = new TerminalFeed(this)
  readonly #minutes = new Ticker(this, 60_000)
  readonly #pairing = new DevicePairing(this, {
    kind: 'WINDOW_SCREEN',
    detail: words.noOf(this.#no),
    onReady: (device, hall) => this.#open(hall, device?.code),
  })
  #source: DailyBoard | null = null
  #wasLive = false

  constructor() {
    super()
    const code = new URLSearchParams(location.search).get('hall')
    this.#lookup = new HallLookup(this, { code, onFound: (hall) => this.#pairing.begin(hall) })
  }

  static override styles = css`
    :host {
      display: block;
      height: 100vh;
      overflow: hidden;
    }
    .screen {
      box-sizing: border-box;
      display: grid;
      height: 100%;
      padding: 2rem 2.5rem;
      gap: 1.25rem 2rem;
      grid-template: auto minmax(0, 1fr) / minmax(0, 58fr) minmax(0, 42fr);
      grid-template-areas: 'header header' 'number side';
    }
    header {
      grid-area: header;
      display: flex;
      align-items: center;
      gap: 1.25rem;
      font-size: var(--glass-s);
      color: var(--ink-quiet);
      white-space: nowrap;
    }
    header .hall {
      margin-inline-end: auto;
      font-size: var(--glass-m);
      font-weight: 600;
      color: var(--ink);
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .badge {
      display: flex;
      align-items: center;
      gap: 0.5em;
      padding: 0.1em 0.8em;
      border: 2px solid var(--warn);
      border-radius: 999px;
      color: var(--warn);
    }
    time {
      font-size: var(--glass-l);
      font-weight: 600;
      color: var(--ink);
    }
    tx-window-number {
      grid-area: number;
      transition: opacity var(--motion);
    }
    .cut-off tx-window-number {
      opacity: 0.78;
    }
    tx-rating-code {
      --code: 15rem;
      --code-heading: var(--glass-l);
      box-sizing: border-box;
      display: grid;
      place-content: center;
      padding: 1.5rem 2rem;
      border: 4px solid var(--now);
      border-radius: 1.5rem;
      background: var(--surface);
      font-size: var(--glass-s);
    }
    aside {
      grid-area: side;
      display: grid;
      grid-template-rows: minmax(0, auto) minmax(0, 1fr);
      gap: 1.25rem;
      min-height: 0;
    }
    @media (orientation: portrait) {
      .screen {
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
        grid-template-areas: 'header' 'number' 'side';
      }
      header {
        flex-wrap: wrap;
        justify-content: flex-end;
        row-gap: 0;
      }
      header .hall {
        flex: 1 0 100%;
      }
      aside {
        grid-template-rows: auto auto;
      }
    }
  `

  override render(): TemplateResult {
    const { code } = this.#pairing
    if (code !== null)
      return html`<tx-pairing-view .code=${code} .place=${this.#pairing.place}></tx-pairing-view>`
    const board = this.#source?.board
    if (!this.#source || !board) {
      return this.#lookup.state === 'UNKNOWN'
        ? message(words.hallUnknown, words.hallUnknownHint)
        : message(words.connecting, words.connectingHint)
    }
    const window = board.windows.find(({ no }) => no === this.#no)
    if (!window) return message(words.windowUnknown(this.#no), words.windowUnknownHint)
    const { live, clock } = this.#source
    return html`<div class="screen ${live ? '' : 'cut-off'}" style=${burnInShift(this.#minutes.count)}>
      <header>
        <span class="hall">${board.hall.name}</span>
        ${this.#renderBadges(this.#source)}
        <span>${common.phones.complaint} ${board.phones.complaintPhone}</span>
        <time>${clockText(clock.now())}</time>
      </header>
      <tx-window-number
        .window=${window}
        .now=${clock.now()}
        .partyMemberPost=${this.#signs.sign?.partyMemberPost ?? false}
      ></tx-window-number>
      ${this.#renderSide(window)}
    </div>`
  }

  #renderBadges({ live, heardAt, clock }: DailyBoard): TemplateResult {
    const cutOff = html`<span class="badge" role="status" data-testid="cut-off">
      ${icons.cloudOff}${common.cutOff(clockText(heardAt))}
    </span>`
    const demo = html`<span class="badge" data-testid="demo-time">${icons.clock}${common.demoTime}</span>`
    return html`${live ? nothing : cutOff}${clock.demo ? demo : nothing}`
  }

  #renderSide(window: BoardWindow): TemplateResult {
    const { sign } = this.#signs
    const { rating } = this.#ratings
    return html`<aside>
      <tx-staff-card .card=${window.state === 'OFFLINE' ? null : (sign?.staffCard ?? null)}></tx-staff-card>
      ${
        rating
          ? html`<tx-rating-code
              .url=${rating.url}
              .heading=${ratingTexts.sign.heading}
              .hint=${(rating.isAtProvince ? ratingTexts.province.sign : ratingTexts.sign.hint)(rating.ticketNo)}
            ></tx-rating-code>`
          : html`<tx-window-services
              .names=${sign?.serviceTypeNames ?? []}
              .guideUrl=${sign?.guideUrl ?? null}
            ></tx-window-services>`
      }
    </aside>`
  }

  protected override willUpdate(): void {
    const window = this.#source?.board?.windows.find(({ no }) => no === this.#no)
    if (window) {
      this.#signs.watch(window.id)
      this.#ratings.watch(window.id)
    }
    const isLive = this.#source?.live ?? false
    // Whoever opened or closed the window while the screen was cut off is not told of again.
    if (isLive && !this.#wasLive) {
      void this.#signs.refresh()
      void this.#ratings.refresh()
    }
    this.#wasLive = isLive
  }

  #open(hall: HallSummary, code = new URLSearchParams(location.search).get('device') ?? ''): void {
    this.#source = new DailyBoard(this, {
      hallId: hall.id,
      device: { kind: 'WINDOW_SCREEN', code },
      onChange: (change) => this.#hear(change),
      onPlanChange: () => void this.#signs.refresh(),
    })
  }

  #hear(change: BoardChange): void {
    const window = this.#source?.board?.windows.find(({ no }) => no === this.#no)
    if (!window || !('windowId' in change) || change.windowId !== window.id) return
    if (change.type === 'rating-moves') void this.#ratings.refresh()
    if (seatChanges.has(change.type)) void this.#signs.refresh()
  }
}

/** After these somebody else sits at a window, or nobody. */
const seatChanges = new Set<BoardChange['type']>(['window-opened', 'window-closed', 'window-taken-over'])

function message(heading: string, hint: string): TemplateResult {
  return html`<tx-glass-message .heading=${heading} .hint=${hint}></tx-glass-message>`
}

customElements.define('tx-window-screen', WindowScreen)
