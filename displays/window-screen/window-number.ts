import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { BoardWindow } from '../../contract/board.ts'
import { icons } from '../../web/glass/icons.ts'
import { windowScreen as words } from '../../web/texts/zh-cn/window-screen.ts'
import { windowNumberStyles } from './window-number-styles.ts'
import { windowWords } from './window-state.ts'

/** Half of the sign: which window this is, and which number it asks for or serves. */
export class WindowNumber extends LitElement {
  static override properties = { window: {}, now: {}, partyMemberPost: {} }
  declare window: BoardWindow
  /** Hall time. */
  declare now: Date
  declare partyMemberPost: boolean

  static override styles = windowNumberStyles

  override render(): TemplateResult {
    const { no, name, kind, zoneName } = this.window
    const number = kind === 'DESK' ? words.desk : html`${no}<small>${words.number}</small>`
    return html`
      <section class="window">
        <h1 class=${kind === 'DESK' ? 'desk' : ''}>${number}</h1>
        <div class="name">
          <b class=${name.length > 8 ? 'long' : ''}>${name}</b>
          <span>
            ${zoneName} ${name.includes(words.kind[kind]) ? nothing : html`<i>${words.kind[kind]}</i>`}
            ${this.partyMemberPost ? html`<i>${icons.star}${words.partyMemberPost}</i>` : nothing}
          </span>
        </div>
      </section>
      ${keyed(`${this.window.state}${this.window.ticketNo}`, this.#renderState())}
    `
  }

  #renderState(): TemplateResult {
    const { state, ticketNo } = this.window
    const { state: sentence, hint } = windowWords(this.window, this.now)
    return html`<section class="state" data-state=${state} role="status">
      ${state === 'SERVING' ? renderTicket(ticketNo) : nothing}
      <p class="sentence" data-testid="window-state" data-state=${state}>
        ${
          state === 'CALLING'
            ? html`<span>${words.please}</span>${renderTicket(ticketNo)}<span>${words.numberWord}</span>`
            : html`${stateIcons[state]}<span>${sentence}</span>`
        }
      </p>
      <p class="hint">${hint}</p>
    </section>`
  }
}

function renderTicket(ticketNo: string | null): TemplateResult {
  return html`<b class="ticket ${widthOf(ticketNo ?? '')}" data-testid="window-ticket">${ticketNo}</b>`
}

function widthOf({ length }: string): 'short' | 'middle' | 'long' {
  if (length > 5) return 'long'
  return length === 5 ? 'middle' : 'short'
}

const stateIcons = {
  IDLE: icons.smile,
  CALLING: icons.bell,
  SERVING: icons.person,
  PAUSED: icons.pause,
  OFFLINE: icons.moon,
}

customElements.define('tx-window-number', WindowNumber)
