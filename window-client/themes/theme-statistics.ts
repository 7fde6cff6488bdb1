import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ThemeStatistics } from '../../contract/theme-cases.ts'
import { request } from '../../web/request.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { dayText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'

const words = themeTexts.statistics

/** 跟踪问效 (R84): how every theme of the hall goes over some days. */
export class ThemeStatisticsTable extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: {},
    from: { state: true },
    to: { state: true },
    rows: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    css`
      :host {
        margin-top: var(--space-8);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-4);
        margin: var(--space-4) 0;
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      input {
        width: 12rem;
      }
      .number {
        text-align: right;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare from: string
  declare to: string
  declare rows: ThemeStatistics[] | null
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.from = ''
    this.to = ''
    this.rows = null
  }

  override firstUpdated(): void {
    void this.#begin()
  }

  override render(): TemplateResult {
    const { problem } = this.#errand
    return html`
      <h3>${words.heading}</h3>
      <p class="quiet">${words.text}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#count()
        }}
      >
        ${day(words.from, this.from, (from) => (this.from = from))}
        ${day(words.to, this.to, (to) => (this.to = to))}
        <button class="button" data-testid="count-themes">${words.count}</button>
      </form>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      ${this.rows ? table(this.rows) : nothing}
    `
  }

  // The hall's own day, which on demo time is not the browser's: this year up to it.
  async #begin(): Promise<void> {
    const { hallId } = this
    const catalogue = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/catalogue', { hallId }, null),
    )
    if (!catalogue) return
    this.to = dayText(catalogue.clock.now)
    this.from = `${this.to.slice(0, 4)}-01-01`
    await this.#count()
  }

  async #count(): Promise<void> {
    const { hallId, from, to } = this
    const rows = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/theme-statistics', { hallId }, null, { from, to }),
    )
    if (rows) this.rows = rows
  }
}

function table(rows: ThemeStatistics[]): TemplateResult {
  const { column } = words
  return html`<div class="scroll">
    <table data-testid="theme-statistics">
      <thead>
        <tr>
          ${[column.no, column.name, column.lead].map((name) => html`<th scope="col">${name}</th>`)}
          ${[column.limit, column.received, column.decided, column.mean, column.onTime, column.overdue].map(
            (name) => html`<th scope="col" class="number">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row))}
      </tbody>
    </table>
  </div>`
}

function line(row: ThemeStatistics): TemplateResult {
  const { no, name, leadDepartmentName, limitDays, received, decided, meanDays, onTime, overdue } = row
  return html`<tr data-testid="theme-count" data-theme=${no}>
    <td>${no}</td>
    <td>${name}</td>
    <td>${leadDepartmentName}</td>
    <td class="number">${limitDays === null ? words.none : words.days(limitDays)}</td>
    <td class="number">${received}</td>
    <td class="number">${decided}</td>
    <td class="number">${meanDays === null ? words.none : words.days(Math.round(meanDays * 10) / 10)}</td>
    <td class="number">
      ${decided === 0 ? words.none : `${onTime}（${Math.round((onTime / decided) * 100)}%）`}
    </td>
    <td class="number ${overdue > 0 ? 'problem' : ''}">${overdue}</td>
  </tr>`
}

const day = (label: string, value: string, onInput: (day: string) => void): TemplateResult =>
  html`<label
    >${label}
    <input
      type="date"
      required
      .value=${live(value)}
      @input=${({ target }: InputEvent) => {
        if (target instanceof HTMLInputElement) onInput(target.value)
      }}
    />
  </label>`

customElements.define('tx-theme-statistics', ThemeStatisticsTable)
