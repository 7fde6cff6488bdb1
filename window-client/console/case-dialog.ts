import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { CasesInHand, ReceivableItem } from '../../contract/case-desk.ts'
import type { CaseRow, CaseSheet } from '../../contract/cases.ts'
import type { ThemeCaseSheet, ThemeWish } from '../../contract/theme-cases.ts'
import type { WindowView } from '../../contract/windows.ts'
import { request } from '../../web/request.ts'
import { receptionTexts as words } from '../../web/texts/zh-cn/reception.ts'
import '../cases/case-sheet.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import '../staff/modal.ts'
import './case-finder.ts'
import { caseReceived, receivedStyle } from './case-received.ts'
import './item-picker.ts'
import { Reading } from './reading.ts'
import './reception-form.ts'
import type { Way } from './reception.ts'
import { themeReceived } from './theme-received.ts'
import './theme-reception.ts'
import { partLineStyle } from '../themes/part-line.ts'

type Read = { items: ReceivableItem[]; inHand: CasesInHand; wish: ThemeWish }
type Done = { sheet: CaseSheet; way: Way }

/** 办件 at the window: the case that came back with its papers, or a new one from item to printed paper. */
export class CaseDialog extends LitElement {
  static override properties = {
    view: { attribute: false },
    staffId: { type: Number },
    onClosed: {},
    onExpired: {},
    item: { state: true },
    isNew: { state: true },
    isFinding: { state: true },
    found: { state: true },
    done: { state: true },
    themeDone: { state: true },
    isSingle: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, receivedStyle, partLineStyle]
  declare view: WindowView | null
  declare staffId: number
  declare onClosed: () => void
  declare onExpired: () => void
  /** What is received; null until it was chosen. */
  declare item: ReceivableItem | null
  /** A new case, although the number brings papers for an old one. */
  declare isNew: boolean
  /** Rather a case that is there already: to be fetched, completed, withdrawn. */
  declare isFinding: boolean
  declare found: CaseRow | null
  declare done: Done | null
  declare themeDone: ThemeCaseSheet | null
  /** One item only, although the number is for a theme (一件事). */
  declare isSingle: boolean
  readonly #read = new Reading<Read>(this)

  constructor() {
    super()
    this.view = null
    this.staffId = 0
    this.onClosed = () => undefined
    this.onExpired = () => undefined
    this.item = null
    this.isNew = false
    this.isFinding = false
    this.found = null
    this.done = null
    this.themeDone = null
    this.isSingle = false
  }

  override firstUpdated(): void {
    this.#begin()
  }

  override willUpdate(): void {
    const { value } = this.#read
    if (!value || this.item || this.done) return
    const own = value.items.filter(({ serviceTypeId }) => serviceTypeId === value.inHand.serviceTypeId)
    // With one item only there is nothing to choose.
    if (own.length === 1 && !this.#hasChosenAgain) this.item = own[0] ?? null
  }

  #hasChosenAgain = false

  // Enter then leads back to the desk.
  override updated(changed: Map<PropertyKey, unknown>): void {
    if ((changed.has('done') && this.done) || (changed.has('themeDone') && this.themeDone))
      this.renderRoot.querySelector<HTMLElement>('#leave')?.focus()
  }

  override render(): TemplateResult {
    return html`<tx-modal
      wide
      heading=${this.#heading()}
      .onClosed=${() => this.onClosed()}
      data-testid="case-dialog"
    >
      ${this.#body()}
    </tx-modal>`
  }

  #heading(): string {
    const returning = this.#returning()
    if (returning) return words.returning(returning.itemName)
    if (this.isFinding) return this.found?.itemName ?? words.find
    const theme = this.#themeNo() === null ? null : this.view?.current?.serviceTypeName
    const name = theme ?? this.done?.sheet.itemName ?? this.item?.name
    return name ? words.headingOf(name) : words.heading
  }

  #returning(): CasesInHand['returning'] {
    return this.isNew ? null : (this.#read.value?.inHand.returning ?? null)
  }

  #body(): TemplateResult | typeof nothing {
    const { value, problem } = this.#read
    const { view } = this
    if (!value || !view) return html`<p role="status">${problem || words.loading}</p>`
    const returning = this.#returning()
    if (returning)
      return this.#standing(returning.id, { label: words.newCase, onBack: () => (this.isNew = true) })
    if (this.isFinding) return this.#existing(view)
    if (this.done) {
      return caseReceived(this.done, { onAnother: () => this.#begin(), onClosed: () => this.onClosed() })
    }
    if (this.themeDone) return themeReceived(this.themeDone, () => this.onClosed())
    if (this.#themeNo() !== null) return this.#theme(value, view)
    if (!this.item) return this.#choice(value)
    return html`${keyed(
      this.item.id,
      html`<tx-reception-form
        .item=${this.item}
        .hallId=${view.hallId}
        .windowId=${view.windowId}
        .inHand=${value.inHand}
        .nowMs=${Date.parse(view.clock.now)}
        .onAgain=${() => {
          this.#hasChosenAgain = true
          this.item = null
        }}
        .onFind=${() => (this.isFinding = true)}
        .onDone=${(sheet: CaseSheet, way: Way) => (this.done = { sheet, way })}
        .onExpired=${() => this.onExpired()}
      ></tx-reception-form>`,
    )}`
  }

  /** The theme whose number is in hand; null for none, or where one single item is wanted. */
  #themeNo(): number | null {
    const { value } = this.#read
    return value && !this.isSingle && value.inHand.ticketId ? value.wish.themeNo : null
  }

  #theme({ inHand, wish }: Read, view: WindowView): TemplateResult {
    return html`<tx-theme-reception
      .themeNo=${wish.themeNo}
      .given=${wish.answers}
      .inHand=${inHand}
      .hallId=${view.hallId}
      .windowId=${view.windowId}
      .nowMs=${Date.parse(view.clock.now)}
      .onSingle=${() => (this.isSingle = true)}
      .onDone=${(sheet: ThemeCaseSheet) => (this.themeDone = sheet)}
      .onExpired=${() => this.onExpired()}
    ></tx-theme-reception>`
  }

  #choice({ items, inHand }: Read): TemplateResult {
    const picker = html`<tx-item-picker
      .items=${items}
      .serviceTypeId=${inHand.serviceTypeId}
      .onChoose=${(item: ReceivableItem) => (this.item = item)}
    ></tx-item-picker>`
    return html`${items.length === 0 ? html`<p role="status">${words.noItems}</p>` : picker}
      <div class="row end">
        <button type="button" class="button" data-testid="find-case" @click=${() => (this.isFinding = true)}>
          ${words.find}
        </button>
      </div>`
  }

  #existing({ hallId }: WindowView): TemplateResult {
    const { found } = this
    if (found) return this.#standing(found.id, { label: words.findAgain, onBack: () => (this.found = null) })
    return html`<tx-case-finder
      .hallId=${hallId}
      .onChoose=${(row: CaseRow) => (this.found = row)}
      .onExpired=${() => this.onExpired()}
    ></tx-case-finder>`
  }

  /** A case with the steps that are open; what is done here is done for whoever is in service. */
  #standing(caseId: number, { label, onBack }: { label: string; onBack: () => void }): TemplateResult {
    return html`<tx-case-sheet
        narrow
        .hallId=${this.view?.hallId ?? 0}
        .caseId=${caseId}
        .staffId=${this.staffId}
        .ticketId=${this.#read.value?.inHand.ticketId ?? null}
        .onExpired=${() => this.onExpired()}
      ></tx-case-sheet>
      <div class="row end bottom">
        <button type="button" class="button" data-testid="new-case" @click=${onBack}>${label}</button>
        <button type="button" class="button" data-testid="close" @click=${() => this.onClosed()}>
          ${words.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>`
  }

  #begin(): void {
    this.item = null
    this.done = null
    this.#hasChosenAgain = false
    const windowId = this.view?.windowId
    if (!windowId) return
    this.#read.start(async () => {
      const items = await request('GET /api/windows/:windowId/items', { windowId }, null)
      const inHand = await request('GET /api/windows/:windowId/cases', { windowId }, null)
      return { items, inHand, wish: await wishOf(inHand) }
    })
  }
}

/** Which theme the number in hand is for, and what was answered at the kiosk. */
async function wishOf({ ticketId }: CasesInHand): Promise<ThemeWish> {
  if (ticketId === null) return { themeNo: null, answers: {} }
  return request('GET /api/tickets/:ticketId/theme', { ticketId }, null)
}

customElements.define('tx-case-dialog', CaseDialog)
