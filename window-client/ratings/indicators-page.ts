import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Indicator, IndicatorCode, Indicators } from '../../contract/indicators.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { indicatorTexts as words } from '../../web/texts/zh-cn/indicators.ts'
import { caseLinkStyle } from '../cases/case-link.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { departmentTable } from './department-table.ts'
import { behindTable, percent, targetText, verdict } from './indicator-lines.ts'
import { indicatorStyle } from './indicator-style.ts'
import { redCardTrend } from './red-card-trend.ts'
import { toldWaits } from './told-waits.ts'

type Tab = keyof typeof words.tabs
const tabs: readonly Tab[] = ['rating', 'cases', 'departments', 'waits']

/** So many the server lists behind a number. */
const mostListed = 100

/** The indicators of a hall over some days: target, value, how it was counted, and what stands behind it. */
export class IndicatorsPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    role: {},
    onExpired: {},
    counted: { state: true },
    from: { state: true },
    to: { state: true },
    tab: { state: true },
    opened: { state: true },
    problem: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, indicatorStyle, caseLinkStyle]
  declare hallId: number
  declare role: RoleCode
  declare onExpired: () => void
  declare counted: Indicators | null
  declare from: string
  declare to: string
  declare tab: Tab
  /** What it counts is listed below. */
  declare opened: IndicatorCode | null
  declare problem: string

  constructor() {
    super()
    this.hallId = 0
    this.role = 'SUPERVISOR'
    this.onExpired = () => undefined
    this.counted = null
    this.from = ''
    this.to = ''
    this.tab = 'rating'
    this.opened = null
    this.problem = ''
  }

  override firstUpdated(): void {
    void this.#count()
  }

  override render(): TemplateResult {
    return html`
      <h2>${words.title}</h2>
      <p class="quiet">${words.text}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#count()
        }}
      >
        ${this.#day(words.from, this.from, (day) => (this.from = day))}
        ${this.#day(words.to, this.to, (day) => (this.to = day))}
        <button class="button" data-testid="count">${words.count}</button>
      </form>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <div class="tabs" role="tablist">${tabs.map((tab) => this.#tabButton(tab))}</div>
      <div role="tabpanel" aria-labelledby=${this.tab}>
        ${this.counted ? this.#panel(this.counted) : html`<p class="quiet" role="status">${words.loading}</p>`}
      </div>
    `
  }

  #day(label: string, value: string, onInput: (day: string) => void): TemplateResult {
    return html`<label
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
  }

  #tabButton(tab: Tab): TemplateResult {
    return html`<button
      type="button"
      role="tab"
      id=${tab}
      aria-selected=${tab === this.tab ? 'true' : 'false'}
      data-testid="indicator-tab"
      data-tab=${tab}
      @click=${() => {
        this.tab = tab
        this.opened = null
      }}
    >
      ${words.tabs[tab]}
    </button>`
  }

  #panel(counted: Indicators): TemplateResult {
    switch (this.tab) {
      case 'rating':
        return this.#table(counted, (indicator) => indicator.counts === 'SERVICE')
      case 'cases':
        return html`${redCardTrend(counted)}
        ${this.#table(counted, (indicator) => indicator.counts !== 'SERVICE')}`
      case 'departments':
        return departmentTable(counted)
      case 'waits':
        return toldWaits(counted)
      default:
        return this.tab satisfies never
    }
  }

  #table(counted: Indicators, isMeant: (indicator: Indicator) => boolean): TemplateResult {
    const { column } = words
    const indicators = counted.indicators.filter(isMeant)
    const opened = indicators.find(({ code }) => code === this.opened)
    return html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              ${[column.code, column.name, column.target, column.value, column.counts, column.definition].map(
                (name) => html`<th scope="col">${name}</th>`,
              )}
              <th scope="col">${column.more}</th>
            </tr>
          </thead>
          <tbody>
            ${indicators.map((indicator) => this.#line(indicator))}
          </tbody>
        </table>
      </div>
      ${opened ? this.#behind(opened, counted) : nothing}
    `
  }

  #line(indicator: Indicator): TemplateResult {
    const { code, name, value, numerator, denominator, toLookAt } = indicator
    const isOpen = this.opened === code
    return html`<tr data-testid="indicator" data-code=${code}>
      <td class="quiet nowrap">${code}</td>
      <td class="name">${name}</td>
      <td class="nowrap">${targetText(indicator)}</td>
      <td class="value nowrap">
        ${value === null ? html`<span class="quiet">${words.nothing}</span>` : html`<b>${percent.format(value)}</b>`}
        ${verdict(indicator)}
      </td>
      <td class="nowrap" data-testid="counts">${numerator} / ${denominator}</td>
      <td class="definition">
        ${indicator.definition}
        <p class="quiet">${words.source(indicator.source)}</p>
      </td>
      <td>
        ${
          toLookAt.length === 0
            ? html`<span class="quiet">${words.complete}</span>`
            : html`<button
                type="button"
                class="button"
                data-testid="look-at"
                aria-expanded=${isOpen ? 'true' : 'false'}
                @click=${() => (this.opened = isOpen ? null : code)}
              >
                ${isOpen ? words.hide : words.lookAt(toLookAt.length)}
              </button>`
        }
      </td>
    </tr>`
  }

  #behind(indicator: Indicator, counted: Indicators): TemplateResult {
    const { name, counts, toLookAt } = indicator
    return html`<section class="behind" aria-labelledby="behind">
      <h3 id="behind">${words.list[counts](name)}</h3>
      ${toLookAt.length < mostListed ? nothing : html`<p class="quiet">${words.longest}</p>`}
      ${behindTable(indicator, counted, this.role)}
    </section>`
  }

  async #count(): Promise<void> {
    const span = this.from && this.to ? { from: this.from, to: this.to } : {}
    this.problem = ''
    try {
      const counted = await request('GET /api/halls/:hallId/indicators', { hallId: this.hallId }, null, span)
      this.counted = counted
      this.from = counted.from
      this.to = counted.to
    } catch (error) {
      this.#failed(error)
    }
  }

  #failed(error: unknown): void {
    if (error instanceof NoAnswer) return void (this.problem = words.failed)
    if (!(error instanceof Refusal)) throw error
    this.problem = error.message
    if (error.code === 'not-logged-in') this.onExpired()
  }
}

customElements.define('tx-indicators', IndicatorsPage)
