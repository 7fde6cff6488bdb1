import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Catalogue } from '../../contract/halls.ts'
import { LiveBoard } from '../../web/live-board.ts'
import { printOnRoll } from '../../web/slip/print.ts'
import '../../web/slip/slip.ts'
import { drawBar } from './bar.ts'
import { CardReader } from './card-reader.ts'
import { CatalogueFeed } from './catalogue-feed.ts'
import {
  AnswerChosen,
  EntryChanged,
  ItemChosen,
  Left,
  PageChosen,
  Proceeded,
  ServiceChosen,
  TakePressed,
} from './choices.ts'
import { GuideFeed } from './guide-feed.ts'
import './header.ts'
import { IdleWatch, type IdleLimits } from './idle-watch.ts'
import './idle-warning.ts'
import { frameStyles } from './kiosk-styles.ts'
import { ListFeed } from './list-feed.ts'
import './notice-pages.ts'
import { OutlookFeed } from './outlook-feed.ts'
import { drawPage } from './pages.ts'
import { ServerWatch } from './server-watch.ts'
import { speechFor } from './spoken.ts'
import { StrayTouch } from './stray-touch.ts'
import { TicketDesk } from './ticket-desk.ts'
import { Visit } from './visit.ts'
import { Voice } from './voice.ts'
import { touchStyles } from './styles.ts'

export type KioskSetup = {
  hallId: number
  /** Code of this kiosk; null when it is not registered, then the browser prints. */
  kiosk: string | null
  /** False for demonstrations without paper. */
  printing: boolean
}

const quietAfterMs = 10_000

/** The ticket kiosk: choose a service, see what awaits you, take a number. */
export class Kiosk extends LitElement {
  static override properties = { low: { type: Boolean, reflect: true } }
  declare low: boolean

  static override styles = [touchStyles, frameStyles]

  readonly #board: LiveBoard
  readonly #feed: CatalogueFeed
  readonly #outlook: OutlookFeed
  readonly #list: ListFeed
  readonly #guide: GuideFeed
  readonly #desk: TicketDesk
  readonly #visit: Visit
  readonly #idle: IdleWatch
  readonly #server: ServerWatch
  readonly #voice = new Voice(this)
  #answerLost = false

  constructor(setup: KioskSetup) {
    super()
    this.low = false
    const { hallId, kiosk } = setup
    const device = { kind: 'KIOSK', code: kiosk ?? '' } as const
    this.#board = new LiveBoard(this, {
      hallId,
      device,
      onPlanChange: () => this.#feed.refresh(),
      isQuiet: () => this.#isQuiet(),
    })
    this.#server = new ServerWatch(this, this.#board)
    this.#feed = new CatalogueFeed(this, hallId)
    this.#outlook = new OutlookFeed(this, hallId)
    this.#list = new ListFeed(this, hallId)
    this.#guide = new GuideFeed(this, hallId)
    this.#desk = new TicketDesk(this, {
      ...setup,
      print: () => this.#print(),
      onTaken: () => this.#visit.showResult(),
      onNoAnswer: () => this.#loseAnswer(),
    })
    this.#visit = new Visit(this, { desk: this.#desk, catalogue: () => this.#feed.catalogue })
    // Before the idle watch, which takes its warning away as soon as a finger comes down.
    void new StrayTouch(this, () => {
      const { page } = this.#visit
      const place = this.#visit.question()?.place ?? ''
      return `${page.name} ${place} ${this.#desk.current.state} ${this.#isWarning()}`
    })
    this.#idle = new IdleWatch(this, {
      limits: () => this.#idleLimits(),
      onLeave: () => this.#visit.end(),
    })
    // The reader hears nothing else on the page; it needs no further handle.
    void new CardReader(this, (card) => {
      if (!this.#isAway()) this.#visit.readCard(card)
    })
    this.#listen()
  }

  protected override willUpdate(_: PropertyValues): void {
    this.#outlook.show(this.#visit.service()?.id ?? null)
    this.#list.show(this.#visit.wantedList())
    this.#guide.show(this.#visit.page)
    this.low = this.#visit.low
    document.documentElement.toggleAttribute('data-elder', this.#visit.elder)
    if (!this.#isAway()) this.#answerLost = false
  }

  protected override updated(): void {
    if (!this.#visit.elder) return this.#voice.hush()
    this.#voice.say(speechFor(this.#visit, this.#desk.current, this.#outlook.current))
  }

  protected override render(): TemplateResult {
    const { catalogue } = this.#feed
    const desk = this.#desk.current
    return html`
      <div class="screen">
        <tx-kiosk-header
          .hallName=${catalogue?.hall.name ?? ''}
          .phones=${catalogue?.phones ?? null}
          .clock=${this.#board.board === null ? null : this.#board.clock}
        ></tx-kiosk-header>
        <main>${this.#drawMain(catalogue)}</main>
        ${drawBar(this.#visit, this.#desk.current.state === 'free')}
      </div>
      ${this.#visit.toast === '' ? nothing : html`<p class="toast" role="status">${this.#visit.toast}</p>`}
      ${this.#drawIdleWarning()}
      ${desk.state === 'taken' ? html`<tx-slip class="paper" .slip=${desk.ticket.slip}></tx-slip>` : nothing}
    `
  }

  #drawMain(catalogue: Catalogue | null): TemplateResult | typeof nothing {
    // Who already has a number shall see it to the end, server or not.
    if (this.#isAway() && this.#visit.page.name !== 'result') {
      return html`<tx-out-of-service
        data-testid="out-of-service"
        ?takingLost=${this.#answerLost}
      ></tx-out-of-service>`
    }
    if (catalogue === null) return nothing
    return drawPage({
      visit: this.#visit,
      desk: this.#desk.current,
      outlook: this.#outlook.current,
      list: this.#list.current,
      guide: this.#guide.current,
      catalogue,
      queues: this.#board.board?.queues ?? [],
      secondsLeft: this.#idle.secondsLeft,
    })
  }

  #drawIdleWarning(): TemplateResult | typeof nothing {
    if (!this.#isWarning()) return nothing
    return html`<tx-idle-warning
      data-testid="idle-warning"
      .secondsLeft=${this.#idle.secondsLeft}
      ?low=${this.#visit.low}
    ></tx-idle-warning>`
  }

  #listen(): void {
    const visit = this.#visit
    this.addEventListener(ServiceChosen.type, (event) => {
      if (event instanceof ServiceChosen) visit.choose(event.serviceTypeId)
    })
    this.addEventListener(PageChosen.type, (event) => {
      if (event instanceof PageChosen) visit.open(event.page)
    })
    this.addEventListener(ItemChosen.type, (event) => {
      if (event instanceof ItemChosen) visit.lookUp(event.itemId)
    })
    this.addEventListener(EntryChanged.type, (event) => {
      if (event instanceof EntryChanged) visit.enter(event.entry)
    })
    this.addEventListener(AnswerChosen.type, (event) => {
      if (event instanceof AnswerChosen) visit.answer(event.answer)
    })
    this.addEventListener(Proceeded.type, () => visit.proceed())
    this.addEventListener(TakePressed.type, () => visit.take())
    this.addEventListener(Left.type, () => visit.end())
  }

  #idleLimits(): IdleLimits | null {
    const { page, elder, low } = this.#visit
    const desk = this.#desk.current
    const slow = elder ? 2 : 1
    if (desk.state === 'taking') return null
    if (desk.state === 'taken') {
      if (desk.slip === 'sending') return null
      // Without paper the number must be photographed or written down.
      const resultMs = (desk.slip === 'failed' ? 30_000 : 12_000) * slow
      return { leaveMs: resultMs, warnMs: resultMs }
    }
    // Nothing is lost on the first page, but the next visitor shall find it as it always is.
    if (page.name === 'home') return elder || low ? { leaveMs: 60_000, warnMs: 20_000 } : null
    // A list wants to be read, and so does a guide.
    const readingMs = page.name === 'list' || page.name === 'guide-item' ? 60_000 : 0
    return { leaveMs: 30_000 * slow + readingMs, warnMs: 10_000 * slow }
  }

  #isWarning(): boolean {
    return this.#idle.secondsLeft !== null && this.#visit.page.name !== 'result' && !this.#isAway()
  }

  #isAway(): boolean {
    return this.#server.away || !this.#feed.reachable
  }

  #isQuiet(): boolean {
    return (
      this.#visit.page.name === 'home' &&
      this.#desk.current.state === 'free' &&
      this.#idle.idleMs() > quietAfterMs
    )
  }

  #loseAnswer(): void {
    this.#answerLost = true
    this.#visit.end()
    this.#feed.lostAnswer()
  }

  async #print(): Promise<void> {
    await this.updateComplete
    const slip = this.renderRoot.querySelector('tx-slip')
    if (slip !== null) await printOnRoll(slip)
  }
}

customElements.define('tx-kiosk', Kiosk)
