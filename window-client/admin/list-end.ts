import { css, html, nothing, type TemplateResult } from 'lit'
import { listStep, longestList, type Listed } from '../../contract/lists.ts'
import { listTexts as words } from '../../web/texts/zh-cn/lists.ts'

export const listEndStyle = css`
  .list-end {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: center;
    justify-content: center;
    min-height: var(--target);
    margin: var(--space-4) 0 var(--space-6);
    color: var(--ink-quiet);
  }
`

/** What is counted, and whether only some of what was read is shown. */
type Shown = { what?: string; isSome?: boolean }

/** Where a long list ends for now: how many are still to come, and the wish for more of them. */
export class ListEnd {
  /** How many rows to ask for. */
  first = listStep
  #more = 0
  #length = 0
  #isReading = false
  readonly #read: () => void

  /** `read` asks for the list again, of `first` rows, and shows what comes. */
  constructor(read: () => void) {
    this.#read = read
  }

  /** Another list begins. */
  reset(): void {
    this.first = listStep
    this.#more = 0
    this.#length = 0
    this.#isReading = false
  }

  /** What was read; its rows are to be shown. */
  take<Row>({ rows, more }: Listed<Row>): Row[] {
    this.#more = more
    this.#length = rows.length
    this.#isReading = false
    return rows
  }

  /** The reading failed: one may wish again. */
  fail(): void {
    this.#isReading = false
  }

  render({ what = '件', isSome = false }: Shown = {}): TemplateResult | typeof nothing {
    if (this.#more === 0 && this.first === listStep) return nothing
    return html`<p class="list-end" data-testid="list-end">
      <span role="status">${this.#sentence(what, isSome)}</span>
      ${this.#more > 0 && this.first < longestList ? this.#button(what) : nothing}
    </p>`
  }

  #sentence(what: string, isSome: boolean): string {
    if (this.#more === 0) return isSome ? '' : words.whole(this.#length, what)
    const goesOn = isSome ? words.unread(this.#more, what) : words.goesOn(this.#length, this.#more, what)
    return this.first < longestList ? goesOn : goesOn + words.tooMany
  }

  #button(what: string): TemplateResult {
    const text = this.#isReading ? words.reading : words.more(Math.min(listStep, this.#more), what)
    return html`<button
      type="button"
      class="button"
      aria-disabled=${this.#isReading}
      data-testid="list-more"
      @click=${() => this.#ask()}
    >
      ${text}
    </button>`
  }

  #ask(): void {
    if (this.#isReading) return
    this.#isReading = true
    this.first = Math.min(this.first + listStep, longestList)
    this.#read()
  }
}
