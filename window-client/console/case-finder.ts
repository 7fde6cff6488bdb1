import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CaseRow } from '../../contract/cases.ts'
import { request } from '../../web/request.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { Errand } from '../admin/errand.ts'
import { dueCell, whatCell } from '../cases/case-list.ts'
import { caseStyle } from '../cases/case-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'

const words = caseTexts.search

/** A case that is there already, found by a number of it or of its applicant: the only one at once, else by choice. */
export class CaseFinder extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onChoose: {},
    onExpired: {},
    rows: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    caseStyle,
    css`
      form,
      .found {
        display: grid;
        gap: var(--space-3);
      }
      form {
        grid-template-columns: 1fr max-content;
      }
      .found,
      p {
        margin-top: var(--space-4);
      }
      .case {
        display: grid;
        grid-template-columns: 1fr 8em 14em;
        gap: var(--space-4);
        padding-block: var(--space-2);
        text-align: start;
      }
      .under {
        display: block;
        font-size: var(--text-s);
        font-weight: 400;
        color: var(--ink-quiet);
      }
      .name {
        font-weight: 600;
      }
    `,
  ]
  declare hallId: number
  declare onChoose: (row: CaseRow) => void
  declare onExpired: () => void
  /** What was found; null before the first search. */
  declare rows: CaseRow[] | null
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onChoose = () => undefined
    this.onExpired = () => undefined
    this.rows = null
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render(): TemplateResult {
    const { isPending, problem } = this.#errand
    return html`<form role="search" @submit=${this.#seek}>
        <input
          name="sought"
          aria-label=${words.label}
          placeholder=${words.placeholder}
          maxlength="60"
          autocomplete="off"
          required
          data-testid="case-search"
        />
        <button class="button main" data-testid="case-seek" aria-disabled=${isPending}>
          ${words.submit}
        </button>
      </form>
      <p class="problem" role="alert">${problem}</p>
      ${this.#found()}`
  }

  #found(): TemplateResult | typeof nothing {
    const { rows } = this
    if (!rows) return nothing
    if (rows.length === 0) return html`<p role="status" data-testid="case-none">${words.none}</p>`
    return html`<div class="found">
      ${rows.map(
        (row) =>
          html`<button
            type="button"
            class="button case"
            data-testid="found-case"
            data-no=${row.projectNo}
            @click=${() => this.onChoose(row)}
          >
            <span>${whatCell(row)}</span><span>${caseTexts.status[row.status]}</span
            ><span>${dueCell(row)}</span>
          </button>`,
      )}
    </div>`
  }

  readonly #seek = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const text = this.renderRoot.querySelector('input')?.value.trim() ?? ''
    if (text === '') return
    const { hallId } = this
    const listed = await this.#errand.run(() =>
      request('POST /api/halls/:hallId/cases/find', { hallId }, { text }),
    )
    if (!listed) return
    this.rows = listed.rows
    const [only] = listed.rows
    if (only && listed.rows.length === 1) return this.onChoose(only)
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.case')?.focus()
  }
}

customElements.define('tx-case-finder', CaseFinder)
