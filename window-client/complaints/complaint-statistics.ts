import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ComplaintStatistics, Share } from '../../contract/complaints.ts'
import { request } from '../../web/request.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import { dayText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { percent } from '../ratings/indicator-lines.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { counts, departments } from './complaint-tables.ts'

const words = complaintTexts.statistics

/** 诉求统计 (R56): a month in numbers. */
export class ComplaintStatisticsView extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: {},
    month: { state: true },
    counted: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-4);
        margin: var(--space-4) 0;
      }
      form label {
        display: grid;
        gap: var(--space-1);
      }
      form input {
        width: 12rem;
      }
      a {
        text-decoration: none;
      }
      .key {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-4);
        margin-bottom: var(--space-4);
      }
      .key .card {
        margin: 0;
        padding: var(--space-4);
      }
      .key b {
        display: block;
        font-size: var(--text-xl);
        font-weight: 600;
        line-height: 1.3;
      }
      .tables {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--space-6);
        align-items: start;
        margin: var(--space-6) 0;
      }
      .number {
        text-align: right;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .others {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-6);
      }
      @media (max-width: 62rem) {
        .tables {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare month: string
  declare counted: ComplaintStatistics | null
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.month = ''
    this.counted = null
  }

  override firstUpdated(): void {
    void this.#begin()
  }

  override render(): TemplateResult {
    const { problem } = this.#errand
    return html`
      <p class="quiet">${words.text}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault()
          void this.#count()
        }}
      >
        <label
          >${words.month}
          <input
            type="month"
            required
            data-testid="month"
            .value=${live(this.month)}
            @input=${({ target }: InputEvent) => {
              if (target instanceof HTMLInputElement) this.month = target.value
            }}
          />
        </label>
        <button class="button" data-testid="count">${words.count}</button>
        ${
          this.counted
            ? html`<a
                class="button"
                data-testid="download"
                download
                href=${tableOf(this.hallId, this.counted)}
                >${words.download}</a
              >`
            : nothing
        }
      </form>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      ${this.counted ? this.#report(this.counted) : html`<p class="quiet" role="status">${complaintTexts.loading}</p>`}
    `
  }

  #report(counted: ComplaintStatistics): TemplateResult {
    if (counted.total === 0) return html`<p class="card quiet" role="status">${words.none}</p>`
    const others = [
      [words.running, counted.open],
      [words.overdue, counted.overdue],
      [words.joint, counted.joint],
      [words.extended, counted.extended],
      [words.notAccepted, counted.notAccepted],
      [words.transferred, counted.transferred],
    ] as const
    return html`
      <div class="key" data-testid="statistics" data-month=${counted.month}>
        <div class="card">${words.total}<b data-testid="total">${words.pieces(counted.total)}</b></div>
        ${share(words.responded, counted.responded)} ${share(words.onTime, counted.onTime)}
        ${share(words.satisfied, counted.satisfied)}
      </div>
      <p class="others quiet">
        ${others.map(([name, count]) => html`<span>${name} ${words.pieces(count)}</span>`)}
      </p>
      <div class="tables">
        ${counts(words.byReason, complaintTexts.reason, counted.byReason)}
        ${counts(words.byChannel, complaintTexts.channel, counted.byChannel)}
        ${counts(words.byGrade, complaintTexts.grade, counted.byGrade)}
      </div>
      ${departments(counted)}
      <p class="quiet">${words.definitions}</p>
    `
  }

  // The month of the hall's clock, which is not the one of this computer.
  async #begin(): Promise<void> {
    const { hallId } = this
    const catalogue = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/catalogue', { hallId }, null),
    )
    if (!catalogue) return
    this.month = dayText(catalogue.clock.now).slice(0, 7)
    await this.#count()
  }

  async #count(): Promise<void> {
    const { hallId, month } = this
    const counted = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/complaints/statistics', { hallId }, null, { month }),
    )
    if (counted) this.counted = counted
  }
}

const tableOf = (hallId: number, { month }: ComplaintStatistics): string =>
  `/api/halls/${hallId}/complaints/statistics.csv?month=${month}`

function share(name: string, { numerator, denominator }: Share): TemplateResult {
  return html`<div class="card">
    ${name}<b>${denominator === 0 ? words.nothing : percent.format(numerator / denominator)}</b>
    <span class="quiet">${words.shareOf(numerator, denominator)}</span>
  </div>`
}

customElements.define('tx-complaint-statistics', ComplaintStatisticsView)
