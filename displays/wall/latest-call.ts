import { html, LitElement, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { OpeningToday } from '../../contract/halls.ts'
import { shortDateText } from '../../web/glass/day.ts'
import { icons } from '../../web/glass/icons.ts'
import { clockText } from '../../web/hall-clock.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import type { QueuedCall } from '../../web/voice/announcement-queue.ts'
import type { CallRow } from './call-rows.ts'
import { destination } from './destination.ts'
import { latestCallStyles } from './latest-call-styles.ts'

/** The newest call as large as the glass allows, and under it in words what the voice is saying. */
export class LatestCall extends LitElement {
  static override properties = { row: {}, spoken: {}, opening: {} }
  declare row: CallRow | null
  declare spoken: QueuedCall | null
  declare opening: OpeningToday

  static override styles = latestCallStyles

  override render(): TemplateResult {
    return html`${this.row ? keyed(this.row.seq, this.#renderCall(this.row)) : this.#renderNobody()}
      <p class="caption ${this.spoken ? 'spoken' : ''}" data-testid="caption" role="status">
        ${icons.speaker}<span>${this.spoken?.text ?? words.captionIdle}</span>
      </p>`
  }

  #renderCall({ ticketNo, window }: CallRow): TemplateResult {
    const { number, word } = destination(window)
    return html`<article
      data-testid="latest-call"
      data-ticket-no=${ticketNo}
      data-window-no=${window.no}
      data-speaking=${String(this.spoken?.ticketNo === ticketNo)}
    >
      <div class="number ${ticketNo.length > 5 ? 'long' : ''}">${ticketNo}</div>
      <div class="way">
        ${icons.arrow}<b>${number}</b>
        <span class="place ${window.zoneName.length > 6 ? 'long' : ''}"
          ><span>${window.zoneName}</span><span>${word}</span></span
        >
      </div>
    </article>`
  }

  #renderNobody(): TemplateResult {
    const { nextOpeningAt, takesTickets } = this.opening
    if (takesTickets || !nextOpeningAt) return nobody(words.nobodyCalled, words.nobodyCalledHint)
    const opens = `${shortDateText(nextOpeningAt)} ${clockText(nextOpeningAt)}`
    return nobody(words.closedNow, words.opensAt(opens))
  }
}

function nobody(heading: string, hint: string): TemplateResult {
  return html`<article data-testid="latest-call">
    <div class="nobody">
      <h2>${heading}</h2>
      <p>${hint}</p>
    </div>
  </article>`
}

customElements.define('tx-latest-call', LatestCall)
