import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icons } from '../../web/glass/icons.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import { Ticker } from '../../web/ticker.ts'
import { callListStyles, rowsPerPage } from './call-list-styles.ts'
import { pageOfCalls, type CallRow } from './call-rows.ts'
import { destination } from './destination.ts'

const pageMs = 8000

/** The last calls, newest first, each with its window and whether the number is still asked for. */
export class CallList extends LitElement {
  static override properties = { rows: {}, spokenTicketNo: {} }
  declare rows: CallRow[]
  declare spokenTicketNo: string | null
  readonly #turns = new Ticker(this, pageMs)
  #newestSeq = 0

  static override styles = callListStyles

  protected override willUpdate(changed: PropertyValues<this>): void {
    const newest = this.rows[0]?.seq ?? 0
    if (changed.has('rows') && newest > this.#newestSeq) this.#turns.restart()
    this.#newestSeq = newest
  }

  override render(): TemplateResult {
    const { items, page, pages } = pageOfCalls(this.rows, {
      perPage: rowsPerPage,
      turn: this.#turns.count,
      spokenTicketNo: this.spokenTicketNo,
    })
    const { ticketNo, window, state } = words.columns
    return html`
      <div class="head">
        <span>${ticketNo}</span><span>${window}</span>
        <span>${state}${pages > 1 ? html`　${words.page(page + 1, pages)}` : nothing}</span>
      </div>
      <ol>
        ${repeat(
          items,
          (row) => row.ticketNo,
          (row) => this.#renderRow(row),
        )}
        ${Array.from({ length: rowsPerPage - items.length }, () => html`<li class="row empty"></li>`)}
      </ol>
    `
  }

  #renderRow({ ticketNo, window, state }: CallRow): TemplateResult {
    const { number, word } = destination(window)
    const isSpoken = ticketNo === this.spokenTicketNo
    return html`<li
      class="row"
      data-testid="call-row"
      data-ticket-no=${ticketNo}
      data-window-no=${window.no}
      data-state=${state}
      data-speaking=${String(isSpoken)}
    >
      <span class="number ${ticketNo.length > 5 ? 'long' : ''}">${ticketNo}</span>
      <span class="way">
        ${number === '' ? html`<b class="name">${word}</b>` : html`<b>${number}</b>`}
        <span class="place"> <span>${window.zoneName}</span><span class="kind">${window.name}</span> </span>
      </span>
      <span class="state">${isSpoken ? icons.speaker : stateIcons[state]}${words.callState[state]}</span>
    </li>`
  }
}

const stateIcons = { CALLING: icons.bell, SERVING: icons.person, PAST: icons.check }

customElements.define('tx-call-list', CallList)
