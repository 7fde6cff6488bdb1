import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardChange, BoardWindow } from '../../contract/board.ts'
import type { HallSummary } from '../../contract/halls.ts'
import { DevicePairing } from '../../web/device-pairing.ts'
import { DailyBoard } from '../../web/glass/daily-board.ts'
import { icons } from '../../web/glass/icons.ts'
import '../../web/glass/staff-card.ts'
import { clockText } from '../../web/hall-clock.ts'
import { HallLookup } from '../../web/hall-lookup.ts'
import '../../web/pairing-view.ts'
import type { Answer, Draft } from '../../web/rating/draft.ts'
import '../../web/rating/rating-code.ts'
import '../../web/rating/rating-form.ts'
import { TerminalFeed } from '../../web/rating/terminal-feed.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import { Outbox } from './outbox.ts'
import { endPanel, windowPanel } from './panels.ts'
import { Prompt } from './prompt.ts'
import { provincePanel, provincePanelStyle } from './province-panel.ts'
import { ProvinceWindow } from './province-window.ts'
import { terminalStyle } from './terminal-style.ts'
import { Visit, type Service } from './visit.ts'

const words = ratingTexts.terminal
const calmSec = 60

/**
 * The tablet at one window on which the citizen rates the service that has just ended. It leads nowhere else, and
 * shows nothing of what anybody said before.
 */
export class RatingTerminal extends LitElement {
  static override styles = [terminalStyle, provincePanelStyle]
  readonly #no = new URLSearchParams(location.search).get('no') ?? ''
  readonly #lookup: HallLookup
  readonly #feed = new TerminalFeed(this)
  readonly #outbox = new Outbox(this)
  readonly #prompt = new Prompt()
  readonly #province = new ProvinceWindow()
  readonly #visit: Visit = new Visit(this, {
    send: (pending) => this.#outbox.send(pending),
    onAsk: () => this.#prompt.say(ratingTexts.question),
    onEnd: () => this.#end(),
  })
  readonly #pairing = new DevicePairing(this, {
    kind: 'RATING_TERMINAL',
    onReady: (_, hall) => this.#open(hall),
  })
  #source: DailyBoard | null = null
  #wasLive = false

  constructor() {
    super()
    const code = new URLSearchParams(location.search).get('hall')
    this.#lookup = new HallLookup(this, { code, onFound: (hall) => this.#pairing.begin(hall) })
  }

  protected override willUpdate(): void {
    const window = this.#window()
    if (window) this.#feed.watch(window.id)
    const isLive = this.#source?.live ?? false
    // What moved while the terminal was cut off is not told of again.
    if (isLive && !this.#wasLive) {
      void this.#feed.refresh()
      void this.#outbox.flush()
    }
    this.#wasLive = isLive
    const { rating, clock } = this.#feed
    this.#visit.follow(rating, rating ? clock.realMsUntil(rating.expiresAt) : 0)
  }

  override render(): TemplateResult {
    const { code } = this.#pairing
    if (code !== null) return html`<tx-pairing-view .code=${code}></tx-pairing-view>`
    const board = this.#source?.board
    if (!this.#source || !board) {
      return this.#lookup.state === 'UNKNOWN'
        ? message(words.hallUnknown, words.hallUnknownHint)
        : message(words.connecting, words.connectingHint)
    }
    const window = this.#window()
    if (!window) return message(words.windowUnknown(this.#no), words.windowUnknownHint)
    return html`<div class="screen">
      ${this.#header(window, this.#source)} ${this.#content(window, this.#source.clock.now())}
    </div>`
  }

  #header({ no, name, kind }: BoardWindow, { board, live, heardAt, clock }: DailyBoard): TemplateResult {
    const isElder = this.#isElder()
    const { count } = this.#outbox
    const isKept = count > 0 && this.#visit.state.name !== 'SENDING'
    return html`<header>
      ${kind === 'DESK' ? nothing : html`<span class="no">${words.windowNo(no)}</span>`}
      <span class="where"><span>${name}</span><span class="hall">${board?.hall.name}</span></span>
      ${clock.demo ? html`<span class="badge" data-testid="demo-time">${common.demoTime}</span>` : nothing}
      ${isKept ? html`<span class="badge" data-testid="pending">${words.unfinished(count)}</span>` : nothing}
      ${
        live
          ? nothing
          : html`<span class="badge" role="status" data-testid="cut-off"
              >${icons.cloudOff}${common.cutOff(clockText(heardAt))}</span
            >`
      }
      <button
        type="button"
        class="elder"
        aria-pressed=${isElder}
        data-testid="elder-mode"
        @click=${() => this.#setElder(!isElder)}
      >
        ${isElder ? words.notElder : words.elder}
      </button>
    </header>`
  }

  #content(window: BoardWindow, now: Date): TemplateResult {
    const { state } = this.#visit
    if ('service' in state) return this.#rate(state.service)
    if (state.name !== 'NONE') return html`<main class="alone">${endPanel(state)}</main>`
    const card = window.state === 'OFFLINE' ? null : (this.#feed.view?.staffCard ?? null)
    if (!card) return html`<main class="alone">${windowPanel(window, now)}</main>`
    return html`<main class="still">
      ${windowPanel(window, now)}<tx-staff-card .card=${card}></tx-staff-card>
    </main>`
  }

  #rate(service: Service): TemplateResult {
    if (service.isAtProvince) {
      return provincePanel(service, { onOpen: () => this.#rateAtProvince(service), time: this.#time() })
    }
    const { ticketNo, serviceTypeName, url } = service
    const { draft, state } = this.#visit
    const isChosen = draft.satisfaction !== null
    const { heading, hint } = ratingTexts.code
    return html`<main
      class="rate ${isChosen ? 'chosen' : ''}"
      data-testid="rate"
      data-ticket-no=${ticketNo}
      @pointerdown=${() => this.#visit.touch()}
    >
      ${this.#stillThere()}
      <div class="question">
        <h1>${ratingTexts.question}</h1>
        <p><b>${ticketNo}</b> ${serviceTypeName}</p>
      </div>
      <div class="faces">
        <tx-rating-form
          .draft=${draft}
          .isSending=${state.name === 'SENDING'}
          .onDraft=${(next: Draft) => this.#visit.write(next)}
          .onSubmit=${(answer: Answer) => void this.#visit.submit(answer)}
        ></tx-rating-form>
        ${
          isChosen
            ? nothing
            : html`<tx-rating-code .url=${url} .heading=${heading} .hint=${hint}></tx-rating-code>`
        }
      </div>
      ${isChosen ? nothing : this.#time()}
    </main>`
  }

  #rateAtProvince({ url }: Service): void {
    this.#province.open(url)
    this.#visit.goAway()
  }

  #end(): void {
    this.#province.close()
    this.#setElder(false)
  }

  #time(): TemplateResult {
    const { secondsLeft } = this.#visit
    const left = Math.min(1, secondsLeft / calmSec).toFixed(3)
    return html`<p class="time" data-testid="time-left">
      <i aria-hidden="true" style="--left: ${left}"></i><span>${words.timeLeft(secondsLeft)}</span>
    </p>`
  }

  /** Before an answer that was begun is given up: one touch anywhere, and there is time again. */
  #stillThere(): TemplateResult | typeof nothing {
    const { secondsToGo } = this.#visit
    if (secondsToGo === null) return nothing
    return html`<p class="going" role="alert" data-testid="still-there">
      ${words.stillThere}<span aria-hidden="true">${words.endsIn(secondsToGo)}</span>
    </p>`
  }

  #window(): BoardWindow | undefined {
    return this.#source?.board?.windows.find(({ no }) => no === this.#no)
  }

  #isElder(): boolean {
    return 'elder' in document.documentElement.dataset
  }

  #setElder(isElder: boolean): void {
    document.documentElement.toggleAttribute('data-elder', isElder)
    this.requestUpdate()
  }

  #open(hall: HallSummary): void {
    this.#source = new DailyBoard(this, {
      hallId: hall.id,
      onChange: (change) => this.#hear(change),
      isQuiet: () => !this.#visit.isBusy,
    })
  }

  #hear(change: BoardChange): void {
    const isAbout =
      change.type === 'rating-moves' || change.type === 'window-opened' || change.type === 'window-closed'
    if (isAbout && change.windowId === this.#window()?.id) void this.#feed.refresh()
  }
}

function message(heading: string, hint: string): TemplateResult {
  return html`<main class="message" role="status">
    <h1>${heading}</h1>
    <p>${hint}</p>
  </main>`
}

customElements.define('tx-rating-terminal', RatingTerminal)
