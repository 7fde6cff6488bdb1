import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { JointSurvey, ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { command } from '../../web/request.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { momentInWords } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'

const words = themeTexts.survey

/** 联合踏勘 (R78): one survey for several parts, begun and ended once; nothing where there is none to make or to show. */
export class ThemeSurvey extends LitElement {
  static override properties = {
    sheet: {},
    onExpired: {},
    onSheet: {},
    left: { state: true },
    words: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    css`
      form {
        display: grid;
        gap: var(--space-4);
        margin-top: var(--space-4);
        max-width: 44rem;
      }
      fieldset {
        display: grid;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
      }
      summary {
        display: list-item;
        min-height: var(--target);
        line-height: var(--target);
        cursor: pointer;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        font-weight: 400;
      }
      fieldset input {
        flex: none;
        width: 1.25rem;
        min-height: 1.25rem;
      }
      .field {
        display: grid;
        gap: var(--space-1);
      }
      .survey + .survey {
        margin-top: var(--space-2);
      }
    `,
  ]
  declare sheet: ThemeCaseSheet | null
  declare onExpired: () => void
  declare onSheet: (sheet: ThemeCaseSheet) => void
  /** Cases that are left out of it, by key. */
  declare left: number[]
  declare words: string
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.sheet = null
    this.onExpired = () => undefined
    this.onSheet = () => undefined
    this.left = []
    this.words = ''
  }

  override render(): TemplateResult | typeof nothing {
    const { sheet } = this
    if (!sheet) return nothing
    const { surveys, surveyable, mayEndSurvey } = sheet
    if (surveys.length === 0 && surveyable.length === 0) return nothing
    const { problem } = this.#errand
    return html`<section class="card">
      <h3>${words.heading}</h3>
      ${surveys.map(surveyLine)}
      ${problem ? html`<p class="problem" role="alert" data-testid="survey-problem">${problem}</p>` : nothing}
      ${mayEndSurvey ? this.#form(words.result, words.end, this.#end) : nothing}
      ${mayEndSurvey || surveyable.length === 0 ? nothing : this.#start(sheet)}
    </section>`
  }

  #start({ parts, surveyable, surveys }: ThemeCaseSheet): TemplateResult {
    const offered = parts.filter(({ caseId }) => caseId !== null && surveyable.includes(caseId))
    const choice = html`<fieldset>
      <legend>${words.which}</legend>
      ${offered.map(
        ({ caseId, itemName, departmentName }) =>
          html`<label
            ><input
              type="checkbox"
              data-testid="survey-part"
              .checked=${live(!this.left.includes(caseId ?? 0))}
              @change=${() => this.#toggle(caseId ?? 0)}
            /><span>${itemName} <span class="quiet">${departmentName}</span></span></label
          >`,
      )}
    </fieldset>`
    const form = html`<p class="quiet">${words.text}</p>
      ${this.#form(words.plan, words.start, this.#begin, choice)}`
    // Who was there already seldom goes again.
    return surveys.length === 0
      ? form
      : html`<details>
          <summary>${words.again}</summary>
          ${form}
        </details>`
  }

  #form(
    label: string,
    submit: string,
    send: () => Promise<void>,
    choice: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<form
      data-testid="survey-form"
      @submit=${(event: Event) => {
        event.preventDefault()
        void send()
      }}
    >
      ${choice}
      <label class="field"
        >${label}
        <textarea
          rows="2"
          maxlength="500"
          data-testid="survey-words"
          .value=${live(this.words)}
          @input=${({ target }: InputEvent) => {
            if (target instanceof HTMLTextAreaElement) this.words = target.value
          }}
        ></textarea>
      </label>
      <p>
        <button class="button main" data-testid="survey" aria-disabled=${this.#errand.isPending}>
          ${submit}
        </button>
      </p>
    </form>`
  }

  #toggle(caseId: number): void {
    this.left = this.left.includes(caseId)
      ? this.left.filter((each) => each !== caseId)
      : [...this.left, caseId]
  }

  readonly #begin = async (): Promise<void> => {
    const { sheet } = this
    if (!sheet) return
    const caseIds = sheet.surveyable.filter((id) => !this.left.includes(id))
    const params = { themeCaseId: sheet.id }
    const body = { caseIds, words: this.words.trim() }
    this.#shown(
      await this.#errand.run(() => command('POST /api/theme-cases/:themeCaseId/surveys', params, body)),
    )
  }

  readonly #end = async (): Promise<void> => {
    const params = { themeCaseId: this.sheet?.id ?? 0 }
    const body = { words: this.words.trim() }
    this.#shown(
      await this.#errand.run(() => command('POST /api/theme-cases/:themeCaseId/surveys/end', params, body)),
    )
  }

  #shown(sheet: ThemeCaseSheet | null | undefined): void {
    if (!sheet) return
    this.words = ''
    this.left = []
    this.onSheet(sheet)
  }
}

function surveyLine({ startedAt, startedBy, items, words: said, endedAt, endedBy, result }: JointSurvey) {
  return html`<p class="survey" data-testid="joint-survey" data-ended=${endedAt !== null}>
    ${momentInWords(startedAt)} ${startedBy} ${words.began} <strong>${items.join('、')}</strong>
    <span class="quiet">${said}</span>
    ${
      endedAt
        ? html`<br />${momentInWords(endedAt)} ${endedBy} ${words.ended} <span class="quiet">${result}</span>`
        : nothing
    }
  </p>`
}

customElements.define('tx-theme-survey', ThemeSurvey)
