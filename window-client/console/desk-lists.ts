import { css, html, LitElement, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import type { BoardQueue } from '../../contract/board.ts'
import type { HeldTicket, PassedTicket, WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import type { Moment } from './availability.ts'
import { baseStyle } from '../staff/staff-style.ts'
import type { HeldTickets } from './held-tickets.ts'
import type { KeyCommand } from './keymap.ts'
import type { PassedTickets } from './passed-tickets.ts'
import type { PressedTicket } from './press.ts'
import './held-tickets.ts'
import './passed-tickets.ts'
import './queue-lengths.ts'

/** What can be done to a number that is not in hand. */
export type ListedPress = { type: 'take-up' | 'restore'; ticket: PressedTicket }

/** Keys that move within the lists. */
export type ListKey = Extract<KeyCommand, { type: 'select-held' | 'select-passed' | 'move-passed' }>

/** Beside the desk: how many wait, who was put aside, who was passed. */
export class DeskLists extends LitElement {
  static override properties = {
    view: { attribute: false },
    queues: { attribute: false },
    moment: { attribute: false },
    onPress: {},
  }
  static override styles = [
    baseStyle,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
        padding: var(--space-4) var(--space-6);
        border: 1px solid var(--line);
        border-radius: calc(var(--radius) * 1.5);
        background: var(--surface);
      }
      div {
        display: flex;
        flex-direction: column;
        gap: var(--space-6);
      }
      @media (max-width: 68rem) {
        :host {
          padding: var(--space-3) var(--space-4);
        }
      }
    `,
  ]
  declare view: WindowView | null
  declare queues: BoardQueue[]
  declare moment: Moment
  declare onPress: (press: ListedPress, note: string) => void
  readonly #held = createRef<HeldTickets>()
  readonly #passed = createRef<PassedTickets>()

  constructor() {
    super()
    this.view = null
    this.queues = []
    this.moment = { nowMs: 0, speed: 1 }
    this.onPress = () => undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.tabIndex = 0
    this.role = 'group'
    this.ariaLabel = consoleTexts.lists
  }

  obey(key: ListKey): void {
    if (key.type === 'select-held') this.#held.value?.select()
    else if (key.type === 'select-passed') this.#passed.value?.select(key.index)
    else this.#passed.value?.move(key.by)
  }

  override render(): TemplateResult {
    const { view, moment } = this
    if (!view) return html``
    return html`<div>
      <tx-queue-lengths .queues=${view.queues} .board=${this.queues}></tx-queue-lengths>
      <tx-held-tickets
        ${ref(this.#held)}
        .held=${view.held}
        .state=${view.state}
        .nowMs=${moment.nowMs}
        .onTakeUp=${(ticket: HeldTicket, note: string) => this.#press('take-up', ticket, note)}
      ></tx-held-tickets>
      <tx-passed-tickets
        ${ref(this.#passed)}
        .passed=${view.recentPassed}
        .state=${view.state}
        .moment=${moment}
        .onRestore=${(ticket: PassedTicket, note: string) => this.#press('restore', ticket, note)}
      ></tx-passed-tickets>
    </div>`
  }

  #press(type: ListedPress['type'], { ticketId, ticketNo }: PressedTicket, note: string): void {
    this.onPress({ type, ticket: { ticketId, ticketNo } }, note)
  }
}

customElements.define('tx-desk-lists', DeskLists)
