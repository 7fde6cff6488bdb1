import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CasesInHand, ReceivableItem } from '../../contract/case-desk.ts'
import type { CaseSheet } from '../../contract/cases.ts'
import { command } from '../../web/request.ts'
import { receptionTexts as words } from '../../web/texts/zh-cn/reception.ts'
import { dayText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { choiceStyle } from '../staff/choices.ts'
import { guideLink } from '../staff/guide-link.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { applicantFields } from './applicant-fields.ts'
import { kindText } from './item-picker.ts'
import { materialsCheck } from './materials-check.ts'
import { moreFields, openPapers } from './reception-fields.ts'
import { receptionStyle } from './reception-style.ts'
import {
  bodyOf,
  newReception,
  problemsOf,
  waysOf,
  type Problems,
  type Reception,
  type Way,
} from './reception.ts'

const dayMs = 86_400_000

/** One case as it is handed in: who applies, what is on the table, and how it goes on. */
export class ReceptionForm extends LitElement {
  static override properties = {
    item: { attribute: false },
    hallId: { type: Number },
    windowId: { type: Number },
    inHand: { attribute: false },
    nowMs: { type: Number },
    onAgain: {},
    onFind: {},
    onDone: {},
    onExpired: {},
    reception: { state: true },
    problems: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, receptionStyle]
  declare item: ReceivableItem
  declare hallId: number
  declare windowId: number
  declare inHand: CasesInHand
  declare nowMs: number
  declare onAgain: () => void
  /** Rather a case that is there already. */
  declare onFind: () => void
  declare onDone: (sheet: CaseSheet, way: Way) => void
  declare onExpired: () => void
  declare reception: Reception | null
  declare problems: Problems
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.onAgain = () => undefined
    this.onFind = () => undefined
    this.onDone = () => undefined
    this.onExpired = () => undefined
    this.reception = null
    this.problems = {}
  }

  override willUpdate(): void {
    this.reception ??= newReception(this.item, this.inHand.holder !== null)
  }

  // Whoever is known already need not be asked: the papers come first then.
  override firstUpdated(): void {
    const first = this.inHand.holder ? '[data-testid=all-received]' : '[data-testid=reception-name]'
    this.renderRoot.querySelector<HTMLElement>(first)?.focus()
  }

  override render(): TemplateResult | typeof nothing {
    const { reception, item } = this
    if (!reception) return nothing
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()} @keydown=${this.#key}>
      <p class="item">
        <span>${kindText(item)} · ${item.departmentName}</span>
        ${guideLink(item.id)}
        <button type="button" class="button" data-testid="again" @click=${() => this.onAgain()}>
          ${words.again}
        </button>
        <button type="button" class="button" data-testid="find-case" @click=${() => this.onFind()}>
          ${words.find}
        </button>
      </p>
      <div class="columns">
        <div class="fields">
          ${applicantFields({
            reception,
            holder: this.inHand.holder,
            problems: this.problems,
            onPut: (more) => this.#put(more),
          })}
          ${moreFields(reception, (more) => this.#put(more))}
        </div>
        <div class="fields">
          ${materialsCheck({ item, marks: reception.marks, wrong: this.problems.marks ?? '', onMark: (marks) => this.#mark(marks) })}
          ${openPapers(item, reception, {
            problems: this.problems,
            tomorrow: dayText(new Date(this.nowMs + dayMs)),
            onPut: (more) => this.#put(more),
          })}
        </div>
      </div>
      ${this.#ways(reception)}
    </form>`
  }

  #ways(reception: Reception): TemplateResult {
    const { isPending, problem } = this.#errand
    const [main, ...others] = waysOf(this.item, reception)
    return html`<div class="ways">
      <p class="problem" role="alert" data-testid="problem">${problem}</p>
      ${main === 'FINISH' ? this.#handedOver(reception) : nothing}
      ${others.map(
        (way) =>
          html`<button
            type="button"
            class="button"
            data-testid="way"
            data-way=${way}
            @click=${() => void this.#send(way)}
          >
            ${words.way[way]}
          </button>`,
      )}
      ${
        main
          ? html`<button
              type="button"
              class="button main"
              data-testid="way"
              data-way=${main}
              aria-disabled=${isPending}
              aria-keyshortcuts="Control+Enter"
              @click=${() => void this.#send(main)}
            >
              ${isPending ? words.sending : words.way[main]} <kbd aria-hidden="true">${words.key}</kbd>
            </button>`
          : nothing
      }
    </div>`
  }

  #handedOver({ isHandedOver }: Reception): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        data-testid="handed-over"
        .checked=${live(isHandedOver)}
        @change=${() => this.#put({ isHandedOver: !isHandedOver })}
      />${words.handOver}
    </label>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !this.reception) return
    const [main] = waysOf(this.item, this.reception)
    if (event.ctrlKey && main && !event.repeat) void this.#send(main)
    // Enter at the end of a scanned number must not press anything.
    if (event.ctrlKey || event.target instanceof HTMLInputElement) event.preventDefault()
  }

  #mark(marks: Reception['marks']): void {
    const { activeElement: pressed } = this.shadowRoot ?? document
    this.#put({ marks })
    if (pressed instanceof HTMLButtonElement) void this.#focusMain()
  }

  // After 一键全部已收 nothing is left but the press that receives, unless the applicant is still unknown.
  async #focusMain(): Promise<void> {
    await this.updateComplete
    const { reception, item } = this
    const isReady = reception && Object.keys(problemsOf(item, reception, 'ACCEPT')).length === 0
    if (isReady) this.renderRoot.querySelector<HTMLElement>('.ways .main')?.focus()
  }

  #put(more: Partial<Reception>): void {
    if (!this.reception) return
    this.reception = { ...this.reception, ...more }
    const mended = Object.fromEntries(Object.entries(this.problems).filter(([name]) => !(name in more)))
    this.problems = mended
    this.#errand.forget()
  }

  async #send(way: Way): Promise<void> {
    const { reception, item, hallId, windowId } = this
    if (!reception) return
    this.problems = problemsOf(item, reception, way)
    if (Object.keys(this.problems).length > 0) return this.#showProblem()
    const { ticketId } = this.inHand
    const body = bodyOf(item, reception, { windowId, ticketId, way })
    const sheet = await this.#errand.run(() => command('POST /api/halls/:hallId/cases', { hallId }, body))
    if (sheet) this.onDone(sheet, way)
  }

  async #showProblem(): Promise<void> {
    await this.updateComplete
    const wrong = this.renderRoot.querySelector('.wrong')
    wrong?.closest('label')?.querySelector<HTMLElement>('input, textarea')?.focus()
  }
}

customElements.define('tx-reception-form', ReceptionForm)
