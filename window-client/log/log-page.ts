import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Account } from '../../contract/accounts.ts'
import type { BoardWindow } from '../../contract/board.ts'
import type { LogEntry } from '../../contract/log.ts'
import type { Me } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { logTexts as words } from '../../web/texts/zh-cn/log.ts'
import { dayText, secondText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import '../staff/modal.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import './chain-check.ts'
import { filterForm, type Filter } from './log-filter.ts'

/** Everything that was done in the hall, newest first, for the auditor. Nothing here changes anything. */
export class LogPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: { attribute: false },
    entries: { state: true },
    shown: { state: true },
    problem: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    listStyle,
    css`
      .seek .no {
        width: 7rem;
      }
      .seek select {
        max-width: 12rem;
      }
      a.button {
        text-decoration: none;
      }
      .alert {
        display: flex;
        flex-basis: 100%;
        gap: var(--space-2);
      }
      td {
        vertical-align: top;
      }
      th:first-child,
      .seq {
        color: var(--ink-quiet);
        text-align: right;
      }
      .more {
        padding: var(--space-4);
        color: var(--ink-quiet);
        text-align: center;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-2) var(--space-4);
        margin-bottom: var(--space-4);
      }
      dt {
        color: var(--ink-quiet);
      }
      .closing {
        text-align: right;
      }
      pre {
        max-height: 18rem;
        margin: 0 0 var(--space-4);
        padding: var(--space-4);
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--ground);
        font-family: ui-monospace, monospace;
        font-size: var(--text-s);
        line-height: 1.5;
      }
    `,
  ]
  declare me: Me | null
  declare onExpired: () => void
  declare entries: LogEntry[] | null
  /** The entry that is looked at closely. */
  declare shown: LogEntry | null
  declare problem: string
  #staff: Account[] = []
  #windows: BoardWindow[] = []
  #filter: Filter = {}
  #before: number | null = null
  readonly #errand: Errand

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.entries = null
    this.shown = null
    this.problem = ''
    this.#errand = new Errand(this)
  }

  override firstUpdated(): void {
    void this.#begin()
  }

  override render(): TemplateResult {
    const { me, entries } = this
    const hallId = me?.hall.id ?? 0
    return html`
      <h2>${words.heading}</h2>
      <p class="intro">${words.text}</p>
      <tx-chain-check .hallId=${hallId} .onExpired=${() => this.onExpired()}></tx-chain-check>
      ${filterForm({
        hallId,
        staff: this.#staff,
        windows: this.#windows,
        filter: this.#filter,
        problem: this.problem || this.#errand.problem,
        onFilter: (filter) => void this.#look(filter),
        onProblem: (problem) => (this.problem = problem),
      })}
      ${entries ? this.#list(entries) : html`<p role="status">${words.loading}</p>`}
      ${this.shown ? this.#detail(this.shown) : nothing}
    `
  }

  #list(entries: LogEntry[]): TemplateResult {
    if (entries.length === 0) return html`<p class="card empty" role="status">${words.none}</p>`
    const { seq, at, who, what, address, act } = words.columns
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${words.heading}>
        <table>
          <thead>
            <tr>
              ${[seq, at, who, what, address, act].map((text) => html`<th scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${entries.map((entry) => this.#row(entry))}
          </tbody>
        </table>
      </div>
      <p class="more">
        ${
          this.#before === null
            ? words.end
            : html`<button
                type="button"
                class="button"
                aria-disabled=${this.#errand.isPending}
                data-testid="log-more"
                @click=${() => void this.#more()}
              >
                ${words.more}
              </button>`
        }
      </p>
    `
  }

  #row(entry: LogEntry): TemplateResult {
    const { seq, at, kind, who, what, address } = entry
    return html`<tr data-testid="log-entry" data-seq=${seq}>
      <td class="seq">${seq}</td>
      <td>${secondText(at)}<span class="under">${dayText(at)}</span></td>
      <td>${who}</td>
      <td class="words">${what}<span class="under">${words.kind[kind]}</span></td>
      <td class="quiet">${address ?? words.noAddress}</td>
      <td>
        <button
          type="button"
          class="button"
          data-testid="log-detail"
          aria-label=${words.detailOf(seq)}
          @click=${() => (this.shown = entry)}
        >
          ${words.detail}
        </button>
      </td>
    </tr>`
  }

  #detail({ seq, at, who, what, address, raw }: LogEntry): TemplateResult {
    const { columns } = words
    const facts = [
      [columns.at, `${dayText(at)} ${secondText(at)}`],
      [columns.who, who],
      [columns.what, what],
      [columns.address, address ?? words.noAddress],
    ]
    const onClosed = () => (this.shown = null)
    return html`<tx-modal heading=${words.detailHeading(seq)} .onClosed=${onClosed}>
      <dl>
        ${facts.map(
          ([term, fact]) =>
            html`<dt>${term}</dt>
              <dd>${fact}</dd>`,
        )}
      </dl>
      <h3>${words.raw}</h3>
      <pre tabindex="0" data-testid="log-raw">${raw}</pre>
      <p class="closing">
        <button type="button" class="button" autofocus @click=${onClosed}>
          ${words.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </p>
    </tx-modal>`
  }

  async #begin(): Promise<void> {
    const hallId = this.me?.hall.id
    if (hallId === undefined) return
    await this.#errand.run(async () => {
      this.#staff = await request('GET /api/halls/:hallId/accounts', { hallId }, null)
      this.#windows = (await request('GET /api/halls/:hallId/board', { hallId }, null)).windows
    })
    await this.#look({})
  }

  async #look(filter: Filter): Promise<void> {
    this.#filter = filter
    this.#before = null
    await this.#read([])
  }

  async #more(): Promise<void> {
    await this.#read(this.entries ?? [])
  }

  async #read(before: LogEntry[]): Promise<void> {
    const hallId = this.me?.hall.id
    if (hallId === undefined) return
    const query = { ...this.#filter, ...(this.#before === null ? {} : { before: this.#before }) }
    const page = await this.#errand.run(() => request('GET /api/halls/:hallId/log', { hallId }, null, query))
    if (!page) return
    this.#before = page.before
    this.entries = [...before, ...page.entries]
  }
}

customElements.define('tx-log-page', LogPage)
