import { html, LitElement, type TemplateResult } from 'lit'
import type { WindowSign } from '../../contract/windows.ts'
import { Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import { pageStyle } from './page-style.ts'
import { verdict } from './verdict.ts'

const words = ratingTexts.find

/** Behind the code that hangs at a window: the number on the slip leads to the rating of its service. */
export class FindPage extends LitElement {
  static override properties = {
    sign: { state: true },
    isUnknown: { state: true },
    isSearching: { state: true },
    problem: { state: true },
  }
  static override styles = pageStyle
  declare sign: WindowSign | null
  declare isUnknown: boolean
  declare isSearching: boolean
  declare problem: string
  readonly #windowId: number

  constructor(windowId: number) {
    super()
    this.#windowId = windowId
    this.sign = null
    this.isUnknown = false
    this.isSearching = false
    this.problem = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#read()
  }

  override render(): TemplateResult {
    if (this.isUnknown) {
      return verdict({ state: 'UNKNOWN', heading: words.unknownWindow, text: words.unknownWindowText })
    }
    const { sign } = this
    return html`<main data-testid="rating-state" data-state="FIND">
      <p class="hall">${sign ? `${ratingTexts.terminal.windowNo(sign.no)} ${sign.name}` : ''}</p>
      <h1>${words.title}</h1>
      <form novalidate @submit=${(event: SubmitEvent) => void this.#find(event)}>
        <label>
          ${words.number}
          <input
            name="ticketNo"
            autocomplete="off"
            autocapitalize="characters"
            enterkeyhint="go"
            maxlength="20"
            placeholder=${words.numberHint}
            data-testid="find-number"
          />
        </label>
        <label>
          ${words.day}
          <input name="servedOn" type="date" data-testid="find-day" />
        </label>
        <p class="problem" role="alert" data-testid="problem">${this.problem}</p>
        <button class="button" data-testid="find" aria-disabled=${this.isSearching}>
          ${this.isSearching ? words.searching : words.submit}
        </button>
      </form>
    </main>`
  }

  async #read(): Promise<void> {
    const windowId = this.#windowId
    try {
      this.sign = await request('GET /api/windows/:windowId/sign', { windowId }, null)
    } catch (error) {
      // Without an answer the number can be typed in all the same.
      this.isUnknown = error instanceof Refusal
    }
  }

  async #find(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { target } = event
    if (!(target instanceof HTMLFormElement) || this.isSearching) return
    const typed = new FormData(target)
    const ticketNo = textIn(typed, 'ticketNo')
    const servedOn = textIn(typed, 'servedOn')
    if (ticketNo === '') return void (this.problem = words.numberMissing)
    this.isSearching = true
    this.problem = ''
    try {
      const asked = { ticketNo, ...(servedOn === '' ? {} : { servedOn }) }
      const windowId = this.#windowId
      const { token } = await request('POST /api/windows/:windowId/find-rating', { windowId }, asked)
      location.assign(`/r/${token}?via=window`)
    } catch (error) {
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
    } finally {
      this.isSearching = false
    }
  }
}

function textIn(typed: FormData, name: string): string {
  const value = typed.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

customElements.define('tx-find-page', FindPage)
