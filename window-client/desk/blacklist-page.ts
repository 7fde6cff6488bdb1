import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BlacklistEntry } from '../../contract/desk.ts'
import { clockText } from '../../web/hall-clock.ts'
import { command, NoAnswer, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { dayText } from './last-day.ts'
import { pageStyle } from './page-style.ts'
import { askedLift } from './questions.ts'
import './question-dialog.ts'

const words = deskTexts.blacklist
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** Who may not take numbers alone, until when and why; managers end it. */
export class BlacklistPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    mayLift: { type: Boolean },
    onExpired: {},
    onDialog: {},
    entries: { state: true },
    lifting: { state: true },
    problem: { state: true },
    isPending: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    css`
      .card {
        max-height: 100%;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--ink-quiet);
        font-weight: 400;
        text-align: left;
        white-space: nowrap;
      }
      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      td:last-child {
        padding-right: 0;
        text-align: right;
      }
      .name {
        font-weight: 600;
      }
      .name,
      .until,
      td:last-child {
        white-space: nowrap;
      }
      .empty {
        padding: var(--space-8) 0;
        text-align: center;
      }
    `,
  ]
  declare hallId: number
  declare mayLift: boolean
  declare onExpired: () => void
  /** A question is open, or no longer. */
  declare onDialog: (isOpen: boolean) => void
  declare entries: BlacklistEntry[] | null
  declare lifting: BlacklistEntry | null
  declare problem: string
  declare isPending: boolean

  constructor() {
    super()
    this.hallId = 0
    this.mayLift = false
    this.onExpired = () => undefined
    this.onDialog = () => undefined
    this.entries = null
    this.lifting = null
    this.problem = ''
    this.isPending = false
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#ask(null)
  }

  override render(): TemplateResult {
    const { entries } = this
    return html`
      <section class="card">
        <h2>${words.heading}</h2>
        <p class="quiet">${words.text}${this.mayLift ? words.enterHow : words.managersOnly}</p>
        ${entries ? this.#list(entries) : html`<p class="quiet empty" role="status">${this.problem || words.loading}</p>`}
      </section>
      ${
        this.lifting
          ? html`<tx-question-dialog
              .question=${askedLift(this.lifting)}
              .problem=${this.problem}
              .isPending=${this.isPending}
              .onAnswer=${() => void this.#lift()}
              .onClosed=${() => this.#ask(null)}
            ></tx-question-dialog>`
          : nothing
      }
    `
  }

  #list(entries: BlacklistEntry[]): TemplateResult {
    if (entries.length === 0) return html`<p class="quiet empty" role="status">${words.none}</p>`
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col">${words.reason}</th>
            <th scope="col">${words.until}</th>
            <th scope="col">${words.entered}</th>
            ${this.mayLift ? html`<td></td>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry) => this.#row(entry))}
        </tbody>
      </table>
    `
  }

  #row(entry: BlacklistEntry): TemplateResult {
    const { enteredAt, enteredBy } = entry
    const when = enteredAt ? `${dayOf.format(new Date(enteredAt))} ${clockText(enteredAt)}` : ''
    return html`<tr data-testid="blacklist-entry">
      <td class="name">${entry.maskedName ?? deskTexts.facts.noName}</td>
      <td>${entry.reason}</td>
      <td class="until">${entry.until ? dayText(entry.until) : words.forGood}</td>
      <td>${words.enteredBy(when, enteredBy ?? '')}</td>
      ${
        this.mayLift
          ? html`<td>
              <button type="button" class="button" data-testid="lift" @click=${() => this.#ask(entry)}>
                ${words.lift}
              </button>
            </td>`
          : nothing
      }
    </tr>`
  }

  #ask(entry: BlacklistEntry | null): void {
    this.lifting = entry
    this.problem = ''
    this.onDialog(entry !== null)
  }

  async #lift(): Promise<void> {
    const { lifting } = this
    if (!lifting || this.isPending) return
    this.isPending = true
    try {
      await command('POST /api/blacklist/:entryId/lift', { entryId: lifting.id }, {})
      this.#ask(null)
    } catch (error) {
      this.#failed(error, deskTexts.noAnswer)
    } finally {
      this.isPending = false
    }
    await this.#read()
  }

  async #read(): Promise<void> {
    try {
      this.entries = await request('GET /api/halls/:hallId/blacklist', { hallId: this.hallId }, null)
    } catch (error) {
      this.#failed(error, common.noAnswer)
    }
  }

  #failed(error: unknown, noAnswer: string): void {
    if (error instanceof NoAnswer) return void (this.problem = noAnswer)
    if (!(error instanceof Refusal)) throw error
    this.problem = error.code === 'not-logged-in' ? deskTexts.session : error.message
    if (error.code === 'not-logged-in') this.onExpired()
  }
}

customElements.define('tx-blacklist-page', BlacklistPage)
