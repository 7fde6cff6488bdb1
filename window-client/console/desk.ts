import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import type { Me } from '../../contract/staff.ts'
import type { WindowView } from '../../contract/windows.ts'
import { Ticker } from '../../web/ticker.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { changeButton, deskButton, windowKeys, workButtons, type QuietAction } from './desk-buttons.ts'
import { deskDialog } from './desk-dialogs.ts'
import type { DeskLists, ListedPress } from './desk-lists.ts'
import { alertStrip, cutOffBanner, messageLine } from './desk-lines.ts'
import {
  availability,
  deskStep,
  isReading,
  isTicketDialog,
  type DeskAction,
  type DialogName,
} from './desk-step.ts'
import { deskStyle } from './desk-style.ts'
import { focusOf, keyCommand, type KeyCommand } from './keymap.ts'
import { LiveDesk } from './live-desk.ts'
import type { Press } from './press.ts'
import { primaryKey } from './primary-key.ts'
import type { PrimaryButton } from './primary-button.ts'
import { waitingForWindow } from './queue-lengths.ts'
import './current-ticket.ts'
import './desk-lists.ts'
import './displaced-page.ts'
import './top-bar.ts'

const tickMs = 500

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
  readonly #lists = createRef<DeskLists>()

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
    const isTicketGone = this.dialog && isTicketDialog(this.dialog) && !this.#live?.view?.current
    if (changed.get('dialog') === 'case') this.#live?.cases.refresh(this.windowId)
    if (isTicketGone || this.#live?.displaced) this.dialog = null
  }

  // What had the focus may have left with the number it was about: the big button is never far.
  override updated(): void {
    const isLost = document.activeElement === document.body && !this.dialog && !this.isExpired
    if (isLost) this.renderRoot.querySelector<PrimaryButton>('tx-primary-button')?.focus()
  }

  override render(): TemplateResult {
    const view = this.#live?.view ?? null
    const connection = this.#live?.connection ?? 'connecting'
    const displacement = this.#live?.displaced
    if (displacement) {
      return html`<tx-displaced-page
        .displacement=${displacement}
        .onLeave=${this.onLeave}
      ></tx-displaced-page>`
    }
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
      <div>
        <div role="alert">
          ${this.#live && connection === 'cut-off' ? cutOffBanner(this.#live.heardAt) : nothing}
        </div>
        ${alertStrip(this.#live)}
      </div>
      ${view && this.#live ? this.#desk(view, this.#live) : html`<main class="opening">${this.#openingText()}</main>`}
    `
  }

  #desk(view: WindowView, live: LiveDesk): TemplateResult {
    const { queues, windows, moment, cases } = live
    const waiting = waitingForWindow(view.queues, queues)
    return html`
      <main>
        <div class="work">
          <tx-current-ticket
            .view=${view}
            .nowMs=${moment.nowMs}
            .waiting=${waiting}
            .cases=${cases.inHand}
          ></tx-current-ticket>
          ${messageLine(this.#live?.window.message ?? null)}
          ${primaryKey(live, view, () => this.#act('primary'))}
          ${workButtons(view, (action) => this.#button(view, action))}
        </div>
        <aside>
          <tx-desk-lists
            ${ref(this.#lists)}
            .view=${view}
            .queues=${queues}
            .moment=${moment}
            .onPress=${(press: ListedPress, note: string) => this.#listed(press, note)}
          ></tx-desk-lists>
          <div class="window">
            ${windowKeys.map((action) => this.#button(view, action))}
            ${view.state === 'OFFLINE' ? changeButton(this.onLeave) : this.#button(view, 'close')}
          </div>
        </aside>
      </main>
      ${
        this.dialog
          ? deskDialog(this.dialog, {
              view,
              windows,
              cases: cases.inHand,
              nowMs: moment.nowMs,
              staffId: this.me?.staffId ?? 0,
              onExpired: () => this.onExpired(),
              onPress: (press) => this.#choose(press),
              onLogout: () => void this.#logout(view),
              onClosed: () => (this.dialog = null),
            })
          : nothing
      }
    `
  }

  #button(view: WindowView, action: QuietAction): TemplateResult {
    const moment = this.#live?.moment ?? { nowMs: 0, speed: 1 }
    const isBlocked = this.#live?.blocked !== ''
    return deskButton(action, { view, moment, isBlocked, onPress: () => this.#act(action) })
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
    if (this.dialog || this.isExpired || this.#live?.displaced) return
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
    const { type } = asked
    if (type === 'select-held' || type === 'select-passed' || type === 'move-passed') {
      this.#lists.value?.obey(asked)
    } else this.#act(type)
  }

  #act(action: DeskAction): void {
    const { window: serving, view, moment, blocked } = this.#live ?? {}
    if (!serving || !view || !moment) return
    if (serving.isResting && !isReading(action)) return
    const { allowed, note } = availability(action, view, moment)
    const problem = (isReading(action) || action === 'logout' ? '' : blocked) || (allowed ? '' : note)
    if (problem) return serving.say({ tone: 'caution', text: problem })
    const step = deskStep(action, view)
    if (step && 'dialog' in step) this.dialog = step.dialog
    else if (step) void serving.press(step.press)
  }

  /** A press on a number of one of the lists. */
  #listed(press: ListedPress, note: string): void {
    const problem = this.#live?.blocked || note
    if (problem) this.#live?.window.say({ tone: 'caution', text: problem })
    else void this.#live?.window.press(press)
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
