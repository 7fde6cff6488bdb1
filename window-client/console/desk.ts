import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import type { Me } from '../../contract/staff.ts'
import type { PassedTicket, WindowView } from '../../contract/windows.ts'
import { Ticker } from '../../web/ticker.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { deskDialog } from './desk-dialogs.ts'
import { cutOffBanner, messageLine } from './desk-lines.ts'
import { availability, deskStep, type DeskAction, type DialogName } from './desk-step.ts'
import { deskStyle } from './desk-style.ts'
import { keyButton } from './key-button.ts'
import { focusOf, keyCommand, type KeyCommand } from './keymap.ts'
import { LiveDesk } from './live-desk.ts'
import type { PassedTickets } from './passed-tickets.ts'
import type { Press } from './press.ts'
import { primaryAction, primaryHint } from './primary-action.ts'
import { waitingForWindow } from './queue-lengths.ts'
import './current-ticket.ts'
import './passed-tickets.ts'
import './primary-button.ts'
import './top-bar.ts'

const words = consoleTexts.action
const tickMs = 500

type QuietAction = Exclude<DeskAction, 'primary' | 'help' | 'logout'>

/** One window at work: one big next step, the ticket in hand, and everything else one key away. */
export class Desk extends LitElement {
  static override properties = {
    me: { attribute: false },
    windowId: { type: Number },
    isExpired: { type: Boolean },
    onExpired: {},
    onLeave: {},
    onLogout: {},
    dialog: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, deskStyle]
  declare me: Me | null
  declare windowId: number
  /** The login is over; it is asked for above this desk, which stays as it is. */
  declare isExpired: boolean
  declare onExpired: () => void
  declare onLeave: () => void
  declare onLogout: () => void
  declare dialog: DialogName | null
  #live: LiveDesk | null = null
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event)
  readonly #passed = createRef<PassedTickets>()

  constructor() {
    super()
    this.me = null
    this.windowId = 0
    this.isExpired = false
    this.onExpired = () => undefined
    this.onLeave = () => undefined
    this.onLogout = () => undefined
    this.dialog = null
    this.addController(new Ticker(this, tickMs))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#onKey)
    super.disconnectedCallback()
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.me && !this.#live) this.#connect(this.me)
    else if (changed.has('isExpired') && !this.isExpired) this.#live?.window.restart()
    const isAboutTicket = this.dialog === 'outcome' || this.dialog === 'pass' || this.dialog === 'why'
    if (isAboutTicket && !this.#live?.view?.current) this.dialog = null
  }

  override render(): TemplateResult {
    const view = this.#live?.view ?? null
    const connection = this.#live?.connection ?? 'connecting'
    return html`
      <tx-top-bar
        .view=${view}
        .staffName=${this.me?.name ?? ''}
        .connection=${connection}
        .isDemo=${this.#live?.isDemo ?? false}
        .nowMs=${this.#live?.moment.nowMs ?? 0}
        .onHelp=${() => this.#act('help')}
        .onLogout=${() => this.#act('logout')}
      ></tx-top-bar>
      <div role="alert">
        ${this.#live && connection === 'cut-off' ? cutOffBanner(this.#live.heardAt) : nothing}
      </div>
      ${view && this.#live ? this.#desk(view, this.#live) : html`<main class="opening">${this.#openingText()}</main>`}
    `
  }

  #desk(view: WindowView, { queues, moment }: LiveDesk): TemplateResult {
    const waiting = waitingForWindow(view.queues, queues)
    return html`
      <main>
        <div class="work">
          <tx-current-ticket .view=${view} .nowMs=${moment.nowMs} .waiting=${waiting}></tx-current-ticket>
          ${messageLine(this.#live?.window.message ?? null)} ${this.#primary(view, waiting)}
          <div class="quiet">
            ${this.#button(view, 'recall', 'R')} ${this.#button(view, 'pass', 'P')}
            ${this.#button(view, 'undo', 'U')} ${this.#button(view, 'why', 'W')}
          </div>
        </div>
        <aside>
          <div class="lists" tabindex="0" role="group" aria-label=${consoleTexts.lists}>
            <tx-queue-lengths .queues=${view.queues} .board=${queues}></tx-queue-lengths>
            <tx-passed-tickets
              ${ref(this.#passed)}
              .passed=${view.recentPassed}
              .state=${view.state}
              .moment=${moment}
              .onRestore=${(ticket: PassedTicket, note: string) => this.#restore(ticket, note)}
            ></tx-passed-tickets>
          </div>
          <p class="served">${consoleTexts.servedToday(view.servedToday)}</p>
          <div class="window">
            ${this.#button(view, 'pause', 'B')}
            ${view.state === 'OFFLINE' ? this.#changeWindow() : this.#button(view, 'close', 'X')}
          </div>
        </aside>
      </main>
      ${
        this.dialog
          ? deskDialog(this.dialog, {
              view,
              nowMs: moment.nowMs,
              onPress: (press) => this.#choose(press),
              onLogout: () => void this.#logout(view),
              onClosed: () => (this.dialog = null),
            })
          : nothing
      }
    `
  }

  #primary(view: WindowView, waiting: number): TemplateResult {
    return html`<tx-primary-button
      .action=${primaryAction(view.state)}
      .hint=${primaryHint(view, waiting)}
      .blocked=${this.#live?.blocked ?? ''}
      .isPending=${this.#live?.window.pending !== null}
      .isResting=${this.#live?.window.isResting ?? false}
      .onPress=${() => this.#act('primary')}
    ></tx-primary-button>`
  }

  #button(view: WindowView, action: QuietAction, key: string): TemplateResult {
    const state = availability(action, view, this.#live?.moment ?? { nowMs: 0, speed: 1 })
    const isBlocked = action !== 'why' && this.#live?.blocked !== ''
    return keyButton({
      testid: action === 'close' ? 'close-window' : action,
      label: words[action],
      key,
      state: isBlocked ? { ...state, allowed: false } : state,
      onPress: () => this.#act(action),
    })
  }

  #changeWindow(): TemplateResult {
    return html`<button type="button" class="button key" @click=${() => this.onLeave()}>
      ${words.change}
    </button>`
  }

  #openingText(): string {
    return this.#live?.window.message?.text ?? consoleTexts.connection.opening
  }

  #connect(me: Me): void {
    this.#live = new LiveDesk(this, {
      me,
      windowId: this.windowId,
      onExpired: () => this.onExpired(),
      isQuiet: () => this.#isQuiet(),
    })
  }

  #isQuiet(): boolean {
    const isFree = !this.#live?.view?.current && !this.#live?.window.pending
    return isFree && this.dialog === null && !this.isExpired
  }

  #key(event: KeyboardEvent): void {
    if (this.dialog || this.isExpired) return
    const { code, repeat: isRepeat } = event
    // A held Enter would press the focused button again and again.
    if (isRepeat && code === 'Enter') event.preventDefault()
    const withModifier = event.ctrlKey || event.altKey || event.metaKey
    const asked = keyCommand({ code, withModifier, isRepeat, focus: focusOf(event) })
    if (!asked) return
    event.preventDefault()
    this.#obey(asked)
  }

  #obey(asked: KeyCommand): void {
    if (asked.type === 'select-passed') this.#passed.value?.select(asked.index)
    else if (asked.type === 'move-passed') this.#passed.value?.move(asked.by)
    else this.#act(asked.type)
  }

  #act(action: DeskAction): void {
    const { window: serving, view, moment, blocked } = this.#live ?? {}
    if (!serving || !view || !moment) return
    const isReading = action === 'help' || action === 'why'
    if (serving.isResting && !isReading) return
    const { allowed, note } = availability(action, view, moment)
    const problem = (isReading || action === 'logout' ? '' : blocked) || (allowed ? '' : note)
    if (problem) return serving.say({ tone: 'caution', text: problem })
    const step = deskStep(action, view)
    if (step && 'dialog' in step) this.dialog = step.dialog
    else if (step) void serving.press(step.press)
  }

  #restore({ ticketId, ticketNo }: PassedTicket, note: string): void {
    const problem = this.#live?.blocked || note
    if (problem) this.#live?.window.say({ tone: 'caution', text: problem })
    else void this.#live?.window.press({ type: 'restore', ticket: { ticketId, ticketNo } })
  }

  #choose(press: Press): void {
    this.dialog = null
    void this.#live?.window.press(press)
  }

  async #logout({ session }: WindowView): Promise<void> {
    this.dialog = null
    const isOpen = session !== null && session.staffId === this.me?.staffId
    if (isOpen && !(await this.#live?.window.press({ type: 'close' }))) return
    this.onLogout()
  }
}

customElements.define('tx-desk', Desk)
