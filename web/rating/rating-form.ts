import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { ratingLabels } from '../../contract/rating-labels.ts'
import { Satisfaction } from '../../contract/ratings.ts'
import { ratingTexts as words } from '../texts/zh-cn/rating.ts'
import { answerIn, emptyDraft, isBad, withLabel, withLevel, type Answer, type Draft } from './draft.ts'
import { anonymousStyle } from './anonymous-style.ts'
import { faceStyle } from './face-style.ts'
import { face } from './faces.ts'
import { ratingFormStyle } from './rating-form-style.ts'

/** Five faces; after a level its labels, a few words, and 提交. Whoever shows it keeps the draft. */
export class RatingForm extends LitElement {
  static override properties = {
    draft: { attribute: false },
    isSending: { type: Boolean },
    problem: {},
    onDraft: {},
    onSubmit: {},
    isAsked: { state: true },
  }
  static override styles = [faceStyle, ratingFormStyle, anonymousStyle]
  declare draft: Draft
  declare isSending: boolean
  /** Why it was not taken. */
  declare problem: string
  declare onDraft: (draft: Draft) => void
  declare onSubmit: (answer: Answer) => void
  /** A reason was missing when it was to be sent. */
  declare isAsked: boolean

  constructor() {
    super()
    this.draft = emptyDraft
    this.isSending = false
    this.problem = ''
    this.onDraft = () => undefined
    this.onSubmit = () => undefined
    this.isAsked = false
  }

  override willUpdate(): void {
    this.toggleAttribute('chosen', this.draft.satisfaction !== null)
    if (answerIn(this.draft)) this.isAsked = false
  }

  override render(): TemplateResult {
    const { satisfaction } = this.draft
    return html`
      <div class="faces" role="group" aria-label=${words.question}>
        ${Satisfaction.enum.map((level) => this.#face(level))}
      </div>
      ${satisfaction === null ? nothing : this.#why(satisfaction)}
    `
  }

  #face(level: Satisfaction): TemplateResult {
    const [how, what] = words.levels[level]
    return html`<button
      type="button"
      class="level"
      aria-pressed=${this.draft.satisfaction === level}
      data-testid="face"
      data-satisfaction=${level}
      @click=${() => this.onDraft(withLevel(this.draft, level))}
    >
      ${face(level)}<span><b>${how}</b><wbr /><b>${what}</b></span>
    </button>`
  }

  #why(satisfaction: Satisfaction): TemplateResult {
    const problem = this.isAsked ? words.needsReason : this.problem
    return html`
      <h2 id="why">${isBad(satisfaction) ? words.labelsOfBad : words.labels}</h2>
      <div class="labels" role="group" aria-labelledby="why">
        ${ratingLabels[satisfaction].map(({ code, text }) => this.#label(code, text))}
      </div>
      <textarea
        rows="1"
        maxlength="500"
        aria-label=${words.words}
        placeholder="${words.words}（${words.wordsHint}）"
        data-testid="words"
        .value=${this.draft.text}
        @input=${(event: InputEvent) => this.#write(event)}
      ></textarea>
      <p class="problem" role="alert" data-testid="problem">${problem}</p>
      <div class="end">
        <label class="anonymous">
          <input
            type="checkbox"
            data-testid="anonymous"
            .checked=${this.draft.isAnonymous}
            @change=${() => this.onDraft({ ...this.draft, isAnonymous: !this.draft.isAnonymous })}
          />
          <span>${words.anonymous}<small>${words.anonymousHint}</small></span>
        </label>
        <button
          type="button"
          class="submit"
          data-testid="submit"
          aria-disabled=${this.isSending}
          @click=${() => this.#submit()}
        >
          ${this.isSending ? words.sending : words.submit}
        </button>
      </div>
    `
  }

  #label(code: string, text: string): TemplateResult {
    return html`<button
      type="button"
      class="label"
      aria-pressed=${this.draft.labels.includes(code)}
      data-testid="label"
      data-code=${code}
      @click=${() => this.onDraft(withLabel(this.draft, code))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12.5l4.5 4.5L19 7.5" /></svg>
      <span>${text}</span>
    </button>`
  }

  #write({ target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.onDraft({ ...this.draft, text: target.value })
  }

  #submit(): void {
    if (this.isSending) return
    const answer = answerIn(this.draft)
    if (answer) return this.onSubmit(answer)
    this.isAsked = true
    this.renderRoot.querySelector<HTMLElement>('.label')?.focus()
  }
}

customElements.define('tx-rating-form', RatingForm)
