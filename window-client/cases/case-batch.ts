import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Colleague } from '../../contract/case-desk.ts'
import type { CaseRow } from '../../contract/cases.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { caseFieldTexts as field } from '../../web/texts/zh-cn/case-fields.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { pageStyle } from '../admin/page-style.ts'
import '../staff/confirm-dialog.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { send, type Step } from './act-draft.ts'
import { caseStyle } from './case-style.ts'

const words = caseTexts.batch

/** The same step for several cases, one after another: each is judged by itself, and what fails says why. */
export class CaseBatch extends LitElement {
  static override properties = {
    hallId: { type: Number },
    staffId: { type: Number },
    chosen: { attribute: false },
    onDone: {},
    onClear: {},
    onExpired: {},
    colleagues: { state: true },
    progress: { state: true },
    told: { state: true },
    receiver: { state: true },
    asks: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    caseStyle,
    css`
      .batch,
      .told {
        margin-bottom: var(--space-4);
      }
    `,
  ]
  declare hallId: number
  declare staffId: number
  declare chosen: CaseRow[]
  declare onDone: () => void
  declare onClear: () => void
  declare onExpired: () => void
  declare colleagues: Colleague[] | null
  /** How many are done of the batch under way; null when none is. */
  declare progress: number | null
  /** To whom the chosen ones are handed; null until chosen. */
  declare receiver: number | null
  declare asks: boolean
  declare told: { text: string; isGood: boolean } | null

  constructor() {
    super()
    this.hallId = 0
    this.staffId = 0
    this.chosen = []
    this.onDone = () => undefined
    this.onClear = () => undefined
    this.onExpired = () => undefined
    this.colleagues = null
    this.progress = null
    this.told = null
    this.receiver = null
    this.asks = false
  }

  override willUpdate(): void {
    if (this.chosen.length > 0 && this.colleagues === null) void this.#readColleagues()
  }

  override render(): TemplateResult {
    return html`
      ${
        this.told
          ? html`<p
              class="told ${this.told.isGood ? 'good' : 'problem'}"
              role="status"
              data-testid="batch-told"
            >
              ${this.told.text}
            </p>`
          : nothing
      }
      ${this.chosen.length > 0 ? this.#bar() : nothing} ${this.#question()}
    `
  }

  #bar(): TemplateResult {
    if (this.progress !== null) {
      return html`<p class="batch" role="status">${words.running(this.progress, this.chosen.length)}</p>`
    }
    const mayDecide = this.chosen.every(({ acts }) => acts.includes('DECIDE'))
    const mayHandOver = this.chosen.every(({ acts }) => acts.includes('HAND_OVER'))
    return html`<div class="batch row" role="group" aria-label=${words.chosen(this.chosen.length)}>
      <b data-testid="chosen">${words.chosen(this.chosen.length)}</b>
      ${mayDecide ? this.#decide() : nothing} ${mayHandOver ? this.#handOver() : nothing}
      <button type="button" class="button" @click=${() => this.onClear()}>${words.clear}</button>
    </div>`
  }

  #handOver(): TemplateResult {
    return html`<button
        type="button"
        class="button"
        data-testid="batch-take-over"
        @click=${() => void this.#run({ type: 'HAND_OVER', staffId: this.staffId, words: '' })}
      >
        ${words.takeOver}
      </button>
      <select
        aria-label=${field.staff}
        data-testid="batch-staff"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.receiver = Number(event.target.value) || null
        }}
      >
        <option value="">${field.staff}</option>
        ${this.colleagues?.map(({ staffId, name }) => html`<option value=${staffId}>${name}</option>`)}
      </select>
      <button
        type="button"
        class="button"
        data-testid="batch-hand-over"
        aria-disabled=${this.receiver === null}
        @click=${() => {
          if (this.receiver) void this.#run({ type: 'HAND_OVER', staffId: this.receiver, words: '' })
        }}
      >
        ${words.handOver}
      </button>`
  }

  #decide(): TemplateResult {
    return html`<button
      type="button"
      class="button"
      data-testid="batch-decide"
      @click=${() => (this.asks = true)}
    >
      ${words.decide}
    </button>`
  }

  // What was decided stays decided: so many at once are asked about first.
  #question(): TemplateResult | typeof nothing {
    if (!this.asks) return nothing
    const count = this.chosen.length
    return html`<tx-confirm-dialog
      .heading=${words.decideAll(count)}
      .text=${words.decideText}
      .confirm=${words.decide}
      testid="confirm-decide"
      .onConfirm=${() => {
        this.asks = false
        void this.#run({ type: 'DECIDE', isApproved: true, words: '' })
      }}
      .onClosed=${() => (this.asks = false)}
    ></tx-confirm-dialog>`
  }

  async #run(step: Step): Promise<void> {
    const failures: string[] = []
    this.told = null
    this.progress = 0
    for (const { id, projectNo } of this.chosen) {
      try {
        // One after another: a hall has one writer, and what was done stays done.
        // oxlint-disable-next-line no-await-in-loop
        await send(id, step)
      } catch (error) {
        failures.push(`${projectNo} ${this.#reason(error)}`)
      }
      this.progress += 1
    }
    const done = this.chosen.length - failures.length
    const failed = failures[0] ? words.failed(failures.length, failures[0]) : ''
    this.told = { text: `${words.done(done)}${failed}`, isGood: failures.length === 0 }
    this.progress = null
    this.onDone()
  }

  #reason(error: unknown): string {
    if (error instanceof NoAnswer) return common.noAnswer
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'not-logged-in') this.onExpired()
    return error.message
  }

  async #readColleagues(): Promise<void> {
    this.colleagues = []
    const { hallId } = this
    this.colleagues = await request('GET /api/halls/:hallId/cases/colleagues', { hallId }, null).catch(
      () => null,
    )
  }
}

customElements.define('tx-case-batch', CaseBatch)
