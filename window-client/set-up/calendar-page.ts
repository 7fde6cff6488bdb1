import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Calendar, CalendarPreview, CalendarYear } from '../../contract/setup.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { calendarTexts as words } from '../../web/texts/zh-cn/calendar.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { withCodes } from './calendar-codes.ts'
import { calendarPageStyle } from './calendar-page-style.ts'
import { yearTable } from './calendar-year.ts'

/** Which days of a year are not what their weekday says, and how a new year gets in. */
export class CalendarPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: { attribute: false },
    calendar: { state: true },
    text: { state: true },
    preview: { state: true },
    problem: { state: true },
    good: { state: true },
    isBusy: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, calendarPageStyle]
  declare hallId: number
  declare onExpired: () => void
  declare calendar: Calendar | null
  /** The file that was chosen or pasted. */
  declare text: string
  declare preview: CalendarPreview | null
  declare problem: string
  declare good: string
  declare isBusy: boolean

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.calendar = null
    this.text = ''
    this.preview = null
    this.problem = ''
    this.good = ''
    this.isBusy = false
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { calendar } = this
    return html`
      <h2>${words.heading}</h2>
      <p class="message ${this.problem ? 'problem' : 'good'}" role=${this.problem ? 'alert' : 'status'}>
        ${this.problem || this.good}
      </p>
      ${calendar ? this.#calendar(calendar) : this.#waiting()}
    `
  }

  #waiting(): TemplateResult {
    if (!this.problem) return html`<p role="status">${words.opening}</p>`
    return html`<button type="button" class="button" @click=${() => void this.#read()}>
      ${words.again}
    </button>`
  }

  #calendar({ years, unverifiedYears, mayChange }: Calendar): TemplateResult {
    return html`
      ${unverifiedYears.map(
        (year) =>
          html`<p class="banner" data-testid="unverified">
            ${icons.urgent}<span>${words.unverified(year)}</span>
          </p>`,
      )}
      <section class="card">
        <h3>${words.whyHeading}</h3>
        <p>${words.why}</p>
        <p class="quiet">${mayChange ? words.forAll : words.readOnly}</p>
      </section>
      ${mayChange ? this.#intake(unverifiedYears.length > 0) : nothing}
      ${years.length === 0 ? html`<p class="quiet">${words.none}</p>` : nothing}
      ${[...years].sort((a, b) => b.year - a.year).map((year) => yearTable(year, ''))}
    `
  }

  #intake(isDue: boolean): TemplateResult {
    return html`<details class="card" data-testid="intake" ?open=${isDue}>
      <summary>${words.intakeHeading}</summary>
      <ol class="how">
        ${words.how.map((step) => html`<li>${step}</li>`)}
      </ol>
      <div class="row">
        <label class="button file">
          ${words.choose}
          <input
            class="unseen"
            type="file"
            accept=".csv,text/csv,text/plain"
            @change=${(event: Event) => void this.#choose(event)}
          />
        </label>
        <button type="button" class="button" @click=${() => this.#type(words.example)}>
          ${words.useExample}
        </button>
      </div>
      <label for="text">${words.text}</label>
      <textarea
        id="text"
        rows="8"
        spellcheck="false"
        data-testid="calendar-text"
        .value=${live(this.text)}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLTextAreaElement) this.#type(event.target.value)
        }}
      ></textarea>
      <button
        type="button"
        class="button ${this.preview?.year ? '' : 'main'}"
        data-testid="calendar-preview"
        aria-disabled=${this.text.trim() === '' || this.isBusy}
        @click=${() => void this.#look()}
      >
        ${words.preview}
      </button>
      ${this.preview ? this.#found(this.preview) : nothing}
    </details>`
  }

  #found({ year, mistakes }: CalendarPreview): TemplateResult {
    if (!year || mistakes.length > 0) {
      return html`<div class="mistakes" role="alert" data-testid="calendar-mistakes">
        <h4 class="problem">${words.mistakes(mistakes.length)}</h4>
        <ul>
          ${mistakes.map(({ line, reason }) => html`<li><b>${words.line(line)}</b>${reason}</li>`)}
        </ul>
      </div>`
    }
    return html`${yearTable(year, this.#replaces(year))}
      <button
        type="button"
        class="button main"
        data-testid="calendar-save"
        aria-disabled=${this.isBusy}
        @click=${() => void this.#save()}
      >
        ${words.save(year.year)}
      </button>`
  }

  #replaces({ year }: CalendarYear): string {
    return this.calendar?.years.some((each) => each.year === year) ? words.replaces(year) : words.adds(year)
  }

  async #choose({ target: input }: Event): Promise<void> {
    if (!(input instanceof HTMLInputElement)) return
    const [file] = input.files ?? []
    if (!file) return
    this.#type(await file.text())
    // The same file may be chosen again once it was corrected.
    input.value = ''
    await this.#look()
  }

  #type(text: string): void {
    this.text = text
    this.preview = null
    this.good = ''
  }

  async #read(): Promise<void> {
    await this.#try(async () => {
      this.calendar = await request('GET /api/halls/:hallId/calendar', { hallId: this.hallId }, null)
    })
  }

  async #look(): Promise<void> {
    const { hallId } = this
    const text = withCodes(this.text)
    if (text.trim() === '' || this.isBusy) return
    await this.#try(async () => {
      this.preview = await request('POST /api/halls/:hallId/calendar/preview', { hallId }, { text })
    })
  }

  // The same file put in force twice is in force: a lost answer may be asked for again.
  async #save(): Promise<void> {
    const { hallId, preview } = this
    const text = withCodes(this.text)
    if (this.isBusy) return
    await this.#try(async () => {
      this.calendar = await request('POST /api/halls/:hallId/calendar', { hallId }, { text })
      this.#type('')
      this.good = words.saved(preview?.year?.year ?? 0)
    })
  }

  async #try(act: () => Promise<void>): Promise<void> {
    this.isBusy = true
    this.problem = ''
    try {
      await act()
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof NoAnswer)) throw error
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
      if (error instanceof Refusal && error.code === 'not-logged-in') this.onExpired()
    } finally {
      this.isBusy = false
    }
  }
}

customElements.define('tx-calendar', CalendarPage)
