import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { actForm, actFormStyle } from './act-form.ts'
import { choices, choiceStyle, reasonField, type Choice } from '../staff/choices.ts'

/** What is asked before an act: one of a few, a reason, both, or only whether it is meant. */
export type Question = {
  heading: string
  text: string
  submit: string
  isGrave?: boolean
  choice?: { legend: string; options: Choice<string>[]; note?: (value: string) => string }
  reason?: { label: string; quick: string[] }
}

export type Answer = { choice: string; reason: string }

const longestReason = 200

/** One question above the ticket. Nothing is chosen for the person but the first of the choices. */
export class QuestionDialog extends LitElement {
  static override properties = {
    question: { attribute: false },
    problem: {},
    isPending: { type: Boolean },
    onAnswer: {},
    onClosed: {},
    choice: { state: true },
    reason: { state: true },
    own: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, actFormStyle]
  declare question: Question
  declare problem: string
  declare isPending: boolean
  declare onAnswer: (answer: Answer) => void
  declare onClosed: () => void
  declare choice: string | null
  declare reason: string
  declare own: string

  constructor() {
    super()
    this.question = { heading: '', text: '', submit: '' }
    this.problem = ''
    this.isPending = false
    this.onAnswer = () => undefined
    this.onClosed = () => undefined
    this.choice = null
    this.reason = ''
    this.own = ''
  }

  override render(): TemplateResult {
    const { heading, text, submit, isGrave = false } = this.question
    return actForm(
      {
        heading,
        submit,
        problem: this.own || this.problem,
        isPending: this.isPending,
        isGrave,
        onSubmit: () => this.#submit(),
        onClosed: () => this.onClosed(),
      },
      html`
        <p class="quiet">${text}</p>
        ${this.#choice()} ${this.#reason()}
      `,
    )
  }

  get #chosen(): string {
    return this.choice ?? this.question.choice?.options[0]?.value ?? ''
  }

  #choice(): TemplateResult | typeof nothing {
    const { choice } = this.question
    if (!choice) return nothing
    const { legend, options, note } = choice
    return html`
      ${choices({
        legend,
        name: 'choice',
        options,
        chosen: this.#chosen,
        onChoose: (value) => (this.choice = value),
        isFirst: true,
      })}
      ${note ? html`<p class="quiet" role="status">${note(this.#chosen)}</p>` : nothing}
    `
  }

  #reason(): TemplateResult | typeof nothing {
    const { reason } = this.question
    if (!reason) return nothing
    return reasonField({
      ...reason,
      value: this.reason,
      maxLength: longestReason,
      name: 'reason',
      onInput: (value) => {
        this.reason = value
        this.own = ''
      },
    })
  }

  #submit(): void {
    // A line break is no part of what is kept.
    const reason = this.reason.replaceAll(/\s+/g, ' ').trim()
    this.own = this.question.reason && reason === '' ? deskTexts.reasonMissing : ''
    if (!this.own) this.onAnswer({ choice: this.#chosen, reason })
  }
}

customElements.define('tx-question-dialog', QuestionDialog)
