import { html, LitElement, type TemplateResult } from 'lit'
import type { Board, BoardChange } from '../../contract/board.ts'
import type { HallSummary } from '../../contract/halls.ts'
import { DevicePairing } from '../../web/device-pairing.ts'
import { DailyBoard } from '../../web/glass/daily-board.ts'
import '../../web/glass/glass-message.ts'
import '../../web/pairing-view.ts'
import { HallLookup } from '../../web/hall-lookup.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import { queuesWithoutWindow } from '../../web/queues-without-window.ts'
import { Ticker } from '../../web/ticker.ts'
import { screenName } from '../../web/voice/announcement-reports.ts'
import { Announcer } from '../../web/voice/announcer.ts'
import { isVoiceTime, volumeAt } from '../../web/voice/voice-hours.ts'
import { burnInShift } from '../../web/glass/burn-in.ts'
import './call-list.ts'
import { callRows } from './call-rows.ts'
import './latest-call.ts'
import './notice-line.ts'
import './waiting-list.ts'
import './wall-header.ts'
import { wallStyles } from './wall-styles.ts'
import { windowsOf } from './zone.ts'

/** The main board of a hall or of one of its speaker zones: what is called, shown and spoken. */
export class Wall extends LitElement {
  static override properties = { soundHintDone: { state: true } }
  declare soundHintDone: boolean
  readonly #code = new URLSearchParams(location.search).get('hall')
  readonly #zone = new URLSearchParams(location.search).get('zone')
  readonly #lookup: HallLookup
  readonly #minutes = new Ticker(this, 60_000)
  readonly #pairing = new DevicePairing(this, {
    kind: 'WALL',
    onReady: (device, hall) => this.#open(hall, device?.code),
  })
  #source: DailyBoard | null = null
  #announcer: Announcer | null = null
  /** Log position up to which every call is spoken or told as shown late; null before the first snapshot. */
  #toldSeq: number | null = null

  constructor() {
    super()
    this.soundHintDone = false
    this.#lookup = new HallLookup(this, { code: this.#code, onFound: (hall) => this.#pairing.begin(hall) })
  }

  static override styles = wallStyles

  override render(): TemplateResult {
    const { code } = this.#pairing
    if (code !== null)
      return html`<tx-pairing-view .code=${code} .place=${this.#pairing.place}></tx-pairing-view>`
    const board = this.#source?.board
    if (!this.#source || !board) return this.#renderWaiting()
    const windows = windowsOf(board.windows, this.#zone)
    if (windows.length === 0) {
      return message(words.zoneUnknown, words.zoneUnknownHint(this.#zone ?? ''))
    }
    const { live, clock, heardAt } = this.#source
    const rows = callRows(board.calls, windows)
    const spoken = this.#announcer?.speaking ?? null
    return html`<div
      class="board ${live ? '' : 'cut-off'}"
      style=${burnInShift(this.#minutes.count)}
      @click=${() => this.#allowSound()}
    >
      <tx-wall-header
        .board=${board}
        .windows=${this.#zone === null ? [] : windows}
        .clock=${clock}
        .cutOffSince=${live ? null : heardAt}
        .isSoundHeld=${!this.soundHintDone && this.#announcer?.isHeldBack}
      ></tx-wall-header>
      <tx-latest-call .row=${rows[0] ?? null} .spoken=${spoken} .opening=${board.opening}></tx-latest-call>
      <tx-call-list .rows=${rows} .spokenTicketNo=${spoken?.ticketNo ?? null}></tx-call-list>
      <tx-waiting-list
        .queues=${board.queues}
        .pausedIds=${queuesWithoutWindow(board, clock.now())}
      ></tx-waiting-list>
      <tx-notice-line .notices=${board.notices} .phones=${board.phones}></tx-notice-line>
    </div>`
  }

  #renderWaiting(): TemplateResult {
    if (this.#lookup.state !== 'UNKNOWN') return message(words.connecting, words.connectingHint)
    if (this.#code === null) return message(words.noHall, words.noHallHint)
    return message(words.hallUnknown, words.hallUnknownHint(this.#code))
  }

  protected override updated(): void {
    const board = this.#source?.board
    if (board) this.#tellLateCalls(board)
  }

  #open(hall: HallSummary, code = new URLSearchParams(location.search).get('device') ?? ''): void {
    const source = new DailyBoard(this, {
      hallId: hall.id,
      device: { kind: 'WALL', code },
      onChange: (change, board) => this.#hear(change, board),
      isQuiet: () => !this.#announcer?.speaking,
    })
    this.#announcer = new Announcer(this, {
      hallId: hall.id,
      screen: screenName(`wall-${this.#zone ?? hall.code}`),
      hallNow: () => source.clock.now(),
      isAudible: () => mayBeHeard(source),
      volume: () => volumeAt(source.clock.now()),
      repeat: () => source.board?.speech.repeat ?? 1,
    })
    this.#source = source
  }

  #hear(change: BoardChange, board: Board): void {
    if (change.type === 'call-undone') this.#announcer?.withdraw(change.ticketNo)
    if (change.type !== 'ticket-called' && change.type !== 'ticket-recalled') return
    this.#toldSeq = change.seq
    const isHere = windowsOf(board.windows, this.#zone).some((window) => window.id === change.call.windowId)
    if (isHere) this.#announcer?.announce(change.call)
  }

  /** Calls that a later snapshot brought were missed live: they are shown, reported as such and not spoken. */
  #tellLateCalls(board: Board): void {
    const told = this.#toldSeq
    this.#toldSeq = board.seq
    if (told === null) return
    const here = new Set(windowsOf(board.windows, this.#zone).map((window) => window.id))
    for (const call of board.calls) {
      if (call.seq > told && here.has(call.windowId)) this.#announcer?.showLate(call)
    }
  }

  #allowSound(): void {
    if (!this.#announcer?.isHeldBack) return
    this.#announcer.allowSound()
    this.soundHintDone = true
  }
}

function message(heading: string, hint: string): TemplateResult {
  return html`<tx-glass-message .heading=${heading} .hint=${hint}></tx-glass-message>`
}

function mayBeHeard({ board, clock }: DailyBoard): boolean {
  return board !== null && isVoiceTime(board.opening, clock.now(), board.speech.afterClosingMin)
}

customElements.define('tx-wall', Wall)
