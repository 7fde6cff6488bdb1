import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Me } from '../../contract/staff.ts'
import type { TicketSlip } from '../../contract/tickets.ts'
import { printOnRoll } from '../../web/slip/print.ts'
import type { Slip } from '../../web/slip/slip.ts'
import '../../web/slip/slip.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { actDialog } from './act-dialogs.ts'
import { isManager, type Act } from './acts.ts'
import './desk-bar.ts'
import { DeskHall } from './desk-hall.ts'
import { banner, tabs } from './desk-lines.ts'
import { Inactivity } from './inactivity.ts'
import { hasOwnFields, pageOf, type DeskPage } from './pages.ts'
import type { DeskPress } from './press.ts'
import type { PrintAt } from './print-at.ts'
import './queue-strip.ts'
import type { SearchBar } from './search-bar.ts'
import './search-bar.ts'
import { SearchFocus } from './search-focus.ts'
import { shownFor } from './search-text.ts'

import { workStyle } from './work-style.ts'

const warnSec = 10

/** The help desk at work: one search field, the number that was found, and what can be done with it. */
export class HelpDeskWork extends LitElement {
  static override properties = {
    me: { attribute: false },
    isExpired: { type: Boolean },
    onExpired: {},
    onLogout: {},
    page: { state: true },
    act: { state: true },
    serviceTypeId: { state: true },
    printAt: { state: true },
    slip: { state: true },
    round: { state: true },
    isAsking: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, workStyle]
  declare me: Me | null
  /** The login is over; it is asked for above this desk, which stays as it is. */
  declare isExpired: boolean
  declare onExpired: () => void
  declare onLogout: () => void
  declare page: DeskPage
  /** The act that is being asked about. */
  declare act: Act | null
  declare serviceTypeId: number
  declare printAt: PrintAt
  declare slip: TicketSlip | null
  /** Counts the people served: a new one finds no trace of the last. */
  declare round: number
  /** A page asks something of its own. */
  declare isAsking: boolean
  #hall: DeskHall | null = null
  readonly #inactivity = new Inactivity(
    this,
    () => shownFor(this.page),
    () => this.#wipe(),
  )

  constructor() {
    super()
    this.me = null
    this.isExpired = false
    this.onExpired = () => undefined
    this.onLogout = () => undefined
    this.page = 'search'
    this.act = null
    this.serviceTypeId = 0
    this.printAt = 'here'
    this.slip = null
    this.round = 0
    this.isAsking = false
    const isWanted = () => !hasOwnFields(this.page) && !this.#isAsked()
    this.addController(new SearchFocus({ field: () => this.#search, isWanted }))
  }

  override willUpdate(): void {
    const { me } = this
    if (!me || this.#hall) return
    this.#hall = new DeskHall(this, {
      hallId: me.hall.id,
      onExpired: () => this.onExpired(),
      onSlip: (slip) => void this.#print(slip),
      isQuiet: () => !this.#showsSomebody() && !this.#isAsked(),
    })
  }

  override render(): TemplateResult {
    const hall = this.#hall
    const link = hall?.link ?? 'connecting'
    return html`
      <tx-desk-bar
        .me=${this.me}
        .link=${link}
        .isDemo=${hall?.isDemo ?? false}
        .nowMs=${hall?.nowMs ?? 0}
        .onLogout=${() => this.onLogout()}
      ></tx-desk-bar>
      <div role="alert">${hall && link === 'cut-off' ? banner(hall.heardAt) : nothing}</div>
      ${
        hall && link !== 'connecting'
          ? html`<main>
              ${this.#desk(hall)}
              <aside tabindex="0" role="group" aria-label=${deskTexts.queues.heading}>
                <tx-queue-strip .queues=${hall.queues}></tx-queue-strip>
              </aside>
            </main>`
          : html`<main class="opening">${consoleTexts.connection.opening}</main>`
      }
      ${hall ? this.#dialog(hall) : nothing}
      ${this.slip ? html`<tx-slip class="paper" .slip=${this.slip}></tx-slip>` : nothing}
    `
  }

  #desk(hall: DeskHall): TemplateResult {
    const { file } = hall
    return html`
      <div class="desk">
        ${tabs(this.page, (page) => this.#go(page))}
        <tx-search-bar
          .isSearching=${file.isSearching}
          .mayClear=${file.found !== null}
          .onFind=${(text: string) => void this.#find(text)}
          .onClear=${() => this.#wipe()}
        ></tx-search-bar>
        <div class="message ${file.message?.tone ?? ''}" role="status" data-testid="message">
          ${this.#message(hall)}
        </div>
        <div class="page">${keyed(this.round, this.#page(hall))}</div>
      </div>
    `
  }

  #message({ file: { message } }: DeskHall): TemplateResult | typeof nothing {
    if (message && this.act === null) return html`${icons[message.tone]}<span>${message.text}</span>`
    const { leftSec } = this.#inactivity
    if (leftSec > warnSec || !this.#showsSomebody()) return nothing
    return html`<span class="wiping">${deskTexts.wiping(leftSec)}</span>`
  }

  #page({ file, facts, queues, nowMs, link }: DeskHall): TemplateResult {
    const { me } = this
    if (!me) return html``
    return pageOf(this.page, {
      me,
      file,
      facts,
      queues,
      nowMs,
      blocked: link === 'live' ? '' : deskTexts.connection.blocked,
      serviceTypeId: this.serviceTypeId,
      printAt: this.printAt,
      mayLift: isManager(me.role),
      onAct: (act) => this.#ask(act),
      onPage: (page, serviceTypeId) => this.#go(page, serviceTypeId),
      onFind: (text) => void this.#find(text),
      onPrintAt: (at) => (this.printAt = at),
      onSlip: (slip) => void this.#print(slip),
      onNext: () => this.#wipe(),
      onAsking: (isAsking) => (this.isAsking = isAsking),
      onExpired: () => this.onExpired(),
    })
  }

  #dialog({ file, facts, queues }: DeskHall): TemplateResult | typeof nothing {
    if (!this.act || !file.ticket) return nothing
    return actDialog(this.act, {
      ticket: file.ticket,
      catalogue: facts.catalogue,
      printers: facts.printers,
      queues,
      problem: file.message && file.message.tone !== 'done' ? file.message.text : '',
      isPending: file.isPressed,
      onPress: (press) => void this.#press(press),
      onClosed: () => this.#close(),
    })
  }

  get #search(): SearchBar | null {
    return this.renderRoot.querySelector<SearchBar>('tx-search-bar')
  }

  #isAsked(): boolean {
    return this.act !== null || this.isAsking || this.isExpired
  }

  #showsSomebody(): boolean {
    const hasFound = this.#hall !== null && this.#hall.file.found !== null
    return hasFound || this.page !== 'search' || (this.#search?.typed ?? '') !== ''
  }

  #go(page: DeskPage, serviceTypeId = this.serviceTypeId): void {
    this.page = page
    this.serviceTypeId = serviceTypeId
    this.#hall?.file.say(null)
  }

  async #find(text: string): Promise<void> {
    this.page = 'search'
    if (await this.#hall?.file.find(text)) this.#search?.clear()
  }

  #ask(act: Act): void {
    this.#hall?.file.say(null)
    if (act === 'restore') void this.#press({ type: 'restore' })
    else this.act = act
  }

  async #press(press: DeskPress): Promise<void> {
    if (await this.#hall?.file.press(press)) this.act = null
  }

  #close(): void {
    this.act = null
    this.#hall?.file.say(null)
  }

  async #print(slip: TicketSlip): Promise<void> {
    this.act = null
    this.slip = slip
    await this.updateComplete
    const paper = this.renderRoot.querySelector<Slip>('tx-slip')
    if (!paper) return
    await paper.updateComplete
    await printOnRoll(paper)
  }

  /** Nothing of the last person stays on the screen. */
  #wipe(): void {
    this.#hall?.file.clear()
    this.#search?.clear()
    this.act = null
    this.slip = null
    this.page = 'search'
    this.serviceTypeId = 0
    this.round += 1
  }
}

customElements.define('tx-help-desk-work', HelpDeskWork)
