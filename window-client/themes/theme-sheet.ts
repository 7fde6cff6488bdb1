import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { command, request } from '../../web/request.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { momentInWords } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { partLine, partLineStyle } from './part-line.ts'
import './theme-survey.ts'

const words = themeTexts.sheet
type By = 'PICKUP' | 'MAIL'

/** One theme case: its parts, its papers, and the one step in which everything goes out (R79). */
export class ThemeSheet extends LitElement {
  static override properties = {
    themeCaseId: { type: Number },
    onExpired: {},
    sheet: { state: true },
    by: { state: true },
    words: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    partLineStyle,
    css`
      .facts {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--space-2) var(--space-6);
      }
      dt {
        color: var(--ink-quiet);
      }
      form {
        display: grid;
        gap: var(--space-4);
        margin-top: var(--space-4);
      }
      .choices {
        display: flex;
        gap: var(--space-2);
      }
      .field {
        display: grid;
        gap: var(--space-1);
        max-width: 30rem;
      }
      .materials {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
        gap: 0 var(--space-8);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .materials li {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
        padding: var(--space-2) 0;
        border-bottom: 1px solid var(--line);
      }
      .back {
        margin-bottom: var(--space-4);
        text-decoration: none;
      }
    `,
  ]
  declare themeCaseId: number
  declare onExpired: () => void
  declare sheet: ThemeCaseSheet | null
  declare by: By
  declare words: string
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.themeCaseId = 0
    this.onExpired = () => undefined
    this.sheet = null
    this.by = 'PICKUP'
    this.words = ''
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { sheet } = this
    const { problem } = this.#errand
    return html`
      <a class="button back" href="#theme-cases" data-testid="back">${words.back}</a>
      ${problem ? html`<p class="problem" role="alert" data-testid="problem">${problem}</p>` : nothing}
      ${sheet ? this.#sheet(sheet) : nothing}
    `
  }

  #sheet(sheet: ThemeCaseSheet): TemplateResult {
    return html`
      <h2 data-testid="standing" data-status=${sheet.status}>
        ${sheet.themeName} <span class="quiet">${sheet.no}</span>
      </h2>
      ${sheet.mayIssue === 'NOTHING' ? nothing : this.#issue(sheet)}
      <section class="card">
        <h3>${themeTexts.reception.parts}</h3>
        ${sheet.parts.map((part) => partLine(part))}
      </section>
      <tx-theme-survey
        .sheet=${sheet}
        .onExpired=${this.onExpired}
        .onSheet=${(changed: ThemeCaseSheet) => (this.sheet = changed)}
      ></tx-theme-survey>
      <section class="card">${facts(sheet)}</section>
      ${sheet.issues.length === 0 ? nothing : issues(sheet)}
      <section class="card">
        <h3>${words.materials(sheet.materials.length)}</h3>
        <ul class="materials">
          ${sheet.materials.map(
            ({ name, form, state }) =>
              html`<li>
                <span>
                  ${name} <span class="quiet">${caseTexts.materialForm(form === 'ORIGINAL', 1)}</span>
                </span>
                <span>${caseTexts.state[state]}</span>
              </li>`,
          )}
        </ul>
      </section>
    `
  }

  #issue({ mayIssue }: ThemeCaseSheet): TemplateResult {
    const texts = themeTexts.issue
    const isPartial = mayIssue === 'PART'
    return html`<section class="card">
      <h3>${texts.heading}</h3>
      <p class=${isPartial ? 'warn' : 'quiet'}>${isPartial ? texts.partText : texts.text}</p>
      <form
        data-testid="issue-form"
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#send(isPartial)
        }}
      >
        ${choices<By>({
          legend: texts.by,
          name: 'by',
          options: [
            { value: 'PICKUP', label: texts.PICKUP },
            { value: 'MAIL', label: texts.MAIL },
          ],
          chosen: this.by,
          onChoose: (by) => (this.by = by),
        })}
        <label class="field"
          >${texts.words}
          <input
            maxlength="200"
            data-testid="issue-words"
            .value=${this.words}
            @input=${({ target }: InputEvent) => {
              if (target instanceof HTMLInputElement) this.words = target.value
            }}
          />
        </label>
        <p>
          <button class="button main" data-testid="issue" aria-disabled=${this.#errand.isPending}>
            ${isPartial ? texts.submitPart : texts.submit}
          </button>
        </p>
      </form>
    </section>`
  }

  async #read(): Promise<void> {
    const { themeCaseId } = this
    const sheet = await this.#errand.run(() =>
      request('GET /api/theme-cases/:themeCaseId', { themeCaseId }, null),
    )
    if (!sheet) return
    this.sheet = sheet
    this.by = sheet.byMail ? 'MAIL' : 'PICKUP'
  }

  async #send(isPartial: boolean): Promise<void> {
    const { themeCaseId, by } = this
    const body = { by, isPartial, words: this.words.trim() }
    const sheet = await this.#errand.run(() =>
      command('POST /api/theme-cases/:themeCaseId/issue', { themeCaseId }, body),
    )
    if (sheet) this.sheet = sheet
  }
}

function facts(sheet: ThemeCaseSheet): TemplateResult {
  const { limitDays, limitAt } = sheet
  const limit =
    limitDays !== null && limitAt ? words.limitOf(limitDays, momentInWords(limitAt)) : words.noLimit
  const lines: [string, string][] = [
    [themeTexts.reception.applicant, sheet.maskedApplicant],
    [words.received, `${momentInWords(sheet.receivedAt)}，${words.window(sheet.windowNo, sheet.ticketNo)}`],
    [words.lead, sheet.leadDepartmentName],
    [words.limit, limit],
    [words.delivery, words.byMail[sheet.byMail ? 'true' : 'false']],
    [words.answers, sheet.answers.map(({ question, answer }) => `${question}${answer}`).join('；')],
  ]
  return html`<dl class="facts">
    ${lines.map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`
}

const issues = ({ issues: all }: ThemeCaseSheet): TemplateResult =>
  html`<section class="card">
    <h3>${words.issues}</h3>
    ${all.map(
      ({ at, by, byMail, isPartial, words: said, items }) =>
        html`<p data-testid="theme-issue">
          ${momentInWords(at)} ${by}
          <strong>${isPartial ? words.partial : words.whole}</strong
          >（${words.byMail[byMail ? 'true' : 'false']}） ${items.join('、')}
          <span class="quiet">${said}</span>
        </p>`,
    )}
  </section>`

customElements.define('tx-theme-sheet', ThemeSheet)
