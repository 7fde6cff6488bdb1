import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ReceivableItem } from '../../contract/case-desk.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'
import { baseStyle, fieldStyle } from '../staff/staff-style.ts'
import { itemsMatching } from './item-search.ts'
import { listboxStyle } from './listbox-style.ts'

const words = receptionTexts.pick

/** One item of those a window may receive: those of the number in service first. Arrows and Enter choose. */
export class ItemPicker extends LitElement {
  static override properties = {
    items: { attribute: false },
    serviceTypeId: { attribute: false },
    onChoose: {},
    typed: { state: true },
    active: { state: true },
  }
  static override styles = [
    baseStyle,
    fieldStyle,
    listboxStyle,
    css`
      .option small {
        display: block;
        opacity: 0.85;
      }
    `,
  ]
  declare items: ReceivableItem[]
  /** Of the number in service; null without one. */
  declare serviceTypeId: number | null
  declare onChoose: (item: ReceivableItem) => void
  declare typed: string
  declare active: number

  constructor() {
    super()
    this.items = []
    this.serviceTypeId = null
    this.onChoose = () => undefined
    this.typed = ''
    this.active = 0
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('active')) return
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }

  override render(): TemplateResult {
    const { first, others } = this.#groups()
    const isNone = first.length + others.length === 0
    return html`
      <label for="typed">${words.label}<small>${words.hint}</small></label>
      <input
        id="typed"
        role="combobox"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${isNone ? nothing : `item-${this.active}`}
        autocomplete="off"
        placeholder=${words.placeholder}
        maxlength="40"
        data-testid="item-search"
        .value=${this.typed}
        @input=${this.#type}
        @keydown=${this.#key}
      />
      <div id="list" class="list" role="listbox" aria-label=${words.list}>
        ${this.#group(words.ofTicket, first, 0)}
        ${this.#group(first.length > 0 ? words.others : words.all, others, first.length)}
      </div>
      ${isNone ? html`<p class="none" role="status">${words.none}</p>` : nothing}
    `
  }

  #group(name: string, items: ReceivableItem[], from: number): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing
    return html`<div role="group" aria-label=${name}>
      <p class="group">${name}</p>
      ${items.map((item, index) => this.#item(item, from + index))}
    </div>`
  }

  #item(item: ReceivableItem, index: number): TemplateResult {
    return html`<div
      id="item-${index}"
      class="option"
      role="option"
      aria-selected=${index === this.active}
      data-testid="item-option"
      data-name=${item.name}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @click=${() => this.onChoose(item)}
    >
      ${item.name}<small>${kindText(item)} · ${item.departmentName}</small>
    </div>`
  }

  #groups(): { first: ReceivableItem[]; others: ReceivableItem[] } {
    const found = itemsMatching(this.items, this.typed)
    const isOfTicket = ({ serviceTypeId }: ReceivableItem) => serviceTypeId === this.serviceTypeId
    return { first: found.filter(isOfTicket), others: found.filter((item) => !isOfTicket(item)) }
  }

  #type(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.typed = event.target.value
    this.active = 0
  }

  #key(event: KeyboardEvent): void {
    // Enter and arrows first belong to the input method that composes a word.
    if (event.isComposing) return
    const { first, others } = this.#groups()
    const items = [...first, ...others]
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (by !== undefined) {
      event.preventDefault()
      this.active = Math.max(0, Math.min(items.length - 1, this.active + by))
    }
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    if (!isEnter || event.repeat) return
    event.preventDefault()
    const item = items[this.active]
    if (item) this.onChoose(item)
  }
}

/** 承诺件，承诺 5 个工作日 */
export const kindText = ({ kind, promisedDays }: ReceivableItem): string =>
  receptionTexts.kind(caseTexts.kind[kind], kind === 'INSTANT' ? null : promisedDays)

customElements.define('tx-item-picker', ItemPicker)
