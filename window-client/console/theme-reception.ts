import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CasesInHand } from '../../contract/case-desk.ts'
import type { Catalogue } from '../../contract/halls.ts'
import { listWords } from '../../contract/one-time-list.ts'
import type { ThemeCaseSheet } from '../../contract/theme-cases.ts'
import type { OneTimeList } from '../../contract/theme-lists.ts'
import {
  answersText,
  nextQuestion,
  questionsAsked,
  type ThemeAnswers,
  type ThemeQuestion,
} from '../../contract/themes.ts'
import { command, request } from '../../web/request.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { dayText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { choices, choiceStyle, focusFirst } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { applicantFields } from './applicant-fields.ts'
import { materialsCheck } from './materials-check.ts'
import { Reading } from './reading.ts'
import { receptionStyle } from './reception-style.ts'
import { hasTolerated, newReception, problemsOf, type Problems, type Reception } from './reception.ts'
import { itemOf, themeBodyOf } from './theme-pool.ts'
import { themeReceptionStyle } from './theme-reception-style.ts'
import { themeSummary } from './theme-summary.ts'
import { untilField } from './reception-fields.ts'

const words = themeTexts.reception
const dayMs = 86_400_000

/** 一件事 at the window: the questions, then one form and one set of papers for everything they lead to. */
export class ThemeReception extends LitElement {
  static override properties = {
    themeNo: { type: Number },
    given: { attribute: false },
    hallId: { type: Number },
    windowId: { type: Number },
    inHand: { attribute: false },
    nowMs: { type: Number },
    onDone: {},
    onSingle: {},
    onExpired: {},
    answers: { state: true },
    isAsking: { state: true },
    reception: { state: true },
    problems: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    receptionStyle,
    themeReceptionStyle,
  ]
  declare themeNo: number
  /** What was answered at the kiosk; empty for nothing. */
  declare given: ThemeAnswers
  declare hallId: number
  declare windowId: number
  declare inHand: CasesInHand
  declare nowMs: number
  declare onDone: (sheet: ThemeCaseSheet) => void
  /** Rather one single item. */
  declare onSingle: () => void
  declare onExpired: () => void
  declare answers: ThemeAnswers
  declare isAsking: boolean
  declare reception: Reception | null
  declare problems: Problems
  readonly #catalogue = new Reading<Catalogue>(this)
  readonly #list = new Reading<OneTimeList>(this)
  readonly #errand = new Errand(this)
  #hasBegun = false

  constructor() {
    super()
    this.given = {}
    this.onDone = () => undefined
    this.onSingle = () => undefined
    this.onExpired = () => undefined
    this.answers = {}
    this.isAsking = true
    this.reception = null
    this.problems = {}
  }

  override firstUpdated(): void {
    const { hallId } = this
    this.answers = this.given
    this.#catalogue.start(() => request('GET /api/halls/:hallId/catalogue', { hallId }, null))
    if (Object.keys(this.given).length > 0) this.#showList()
  }

  override willUpdate(): void {
    const list = this.#list.value
    if (list && !this.isAsking) this.reception ??= newReception(itemOf(list), this.inHand.holder !== null)
  }

  // The questions begin at the first one, as soon as they are there.
  override updated(): void {
    this.#hasBegun ||= focusFirst(this.renderRoot)
  }

  override render(): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => event.preventDefault()} @keydown=${this.#key}>
      ${this.isAsking ? this.#questions() : this.#form()}
    </form>`
  }

  #questions(): TemplateResult {
    const questions = this.#catalogue.value?.themes.find(({ no }) => no === this.themeNo)?.questions
    if (!questions) return html`<p role="status">${this.#catalogue.problem || receptionTexts.loading}</p>`
    const isOpen = nextQuestion(questions, this.answers) !== null
    return html`
      <div class="questions">
        ${questionsAsked(questions, this.answers).map((each, place) => this.#question(each, place === 0))}
      </div>
      <div class="ways">
        <button type="button" class="button" data-testid="single" @click=${() => this.onSingle()}>
          ${words.single}
        </button>
        <button
          type="button"
          class="button main"
          data-testid="to-list"
          aria-disabled=${isOpen}
          @click=${() => isOpen || this.#showList()}
        >
          ${words.toList}
        </button>
      </div>
    `
  }

  #question({ code, text, answers }: ThemeQuestion, isFirst: boolean): TemplateResult {
    return choices({
      legend: text,
      name: `answer-${code}`,
      options: answers.map((answer) => ({ value: answer.code, label: answer.text })),
      chosen: this.answers[code] ?? null,
      onChoose: (answer) => (this.answers = { ...this.answers, [code]: answer }),
      isFirst,
    })
  }

  #showList(): void {
    const { hallId, themeNo } = this
    const answers = answersText(this.answers)
    this.isAsking = false
    this.reception = null
    const endpoint = 'GET /api/halls/:hallId/themes/:themeNo/list'
    this.#list.start(() => request(endpoint, { hallId, themeNo }, null, { answers }))
  }

  #form(): TemplateResult {
    const { reception } = this
    const list = this.#list.value
    if (!list || !reception) return html`<p role="status">${this.#list.problem || receptionTexts.loading}</p>`
    return html`
      ${themeSummary(list, () => (this.isAsking = true))}
      <div class="columns">
        <div class="fields">
          ${applicantFields({
            reception,
            holder: this.inHand.holder,
            problems: this.problems,
            onPut: (more) => this.#put(more),
          })}
        </div>
        <div class="fields">
          ${materialsCheck({
            item: itemOf(list),
            marks: reception.marks,
            wrong: this.problems.marks ?? '',
            onMark: (marks) => this.#put({ marks }),
          })}
          ${
            hasTolerated(reception)
              ? untilField(reception, {
                  problems: this.problems,
                  tomorrow: dayText(new Date(this.nowMs + dayMs)),
                  onPut: (more) => this.#put(more),
                })
              : nothing
          }
        </div>
      </div>
      ${this.#ways(list)}
    `
  }

  #ways(list: OneTimeList): TemplateResult {
    const { isPending, problem } = this.#errand
    return html`<div class="ways">
      <p class="problem" role="alert" data-testid="problem">${problem}</p>
      <a class="button" href=${list.phoneUrl} target="_blank" rel="noopener" data-testid="open-list">
        ${listWords.heading}
      </a>
      ${
        list.items.length === 0
          ? nothing
          : html`<button
              type="button"
              class="button main"
              data-testid="receive-theme"
              aria-disabled=${isPending}
              aria-keyshortcuts="Control+Enter"
              @click=${() => void this.#send(list)}
            >
              ${words.receive(list.items.length)} <kbd aria-hidden="true">${receptionTexts.key}</kbd>
            </button>`
      }
    </div>`
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return
    const list = this.#list.value
    if (event.ctrlKey && !event.repeat && list && !this.isAsking) void this.#send(list)
    // Enter at the end of a scanned number must not press anything.
    if (event.ctrlKey || event.target instanceof HTMLInputElement) event.preventDefault()
  }

  #put(more: Partial<Reception>): void {
    if (!this.reception) return
    this.reception = { ...this.reception, ...more }
    this.problems = Object.fromEntries(Object.entries(this.problems).filter(([name]) => !(name in more)))
    this.#errand.forget()
  }

  async #send(list: OneTimeList): Promise<void> {
    const { reception, answers, hallId, windowId } = this
    if (!reception) return
    this.problems = problemsOf(itemOf(list), reception, 'ACCEPT')
    if (Object.keys(this.problems).length > 0) return
    const body = themeBodyOf(list, { reception, answers, windowId, ticketId: this.inHand.ticketId })
    const sheet = await this.#errand.run(() =>
      command('POST /api/halls/:hallId/theme-cases', { hallId }, body),
    )
    if (sheet) this.onDone(sheet)
  }
}

customElements.define('tx-theme-reception', ThemeReception)
