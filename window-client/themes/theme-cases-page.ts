import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { RoleCode } from '../../contract/staff.ts'
import type { ThemeCaseRow } from '../../contract/theme-cases.ts'
import { request } from '../../web/request.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { momentInWords } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { ListEnd, listEndStyle } from '../admin/list-end.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import './theme-sheet.ts'
import './theme-statistics.ts'

const words = themeTexts.list
const refreshMs = 15_000

/** Who may look at how themes go: the others have their own cases only. */
const overThemes: ReadonlySet<RoleCode> = new Set([
  'HALL_DIRECTOR',
  'HALL_MANAGER',
  'SUPERVISOR',
  'DEPT_LEADER',
  'CHIEF_REP',
])

/** 一件事办件: what was received in one piece, how far its parts are, and what can go out. */
export class ThemeCasesPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    role: {},
    item: {},
    onExpired: {},
    rows: { state: true },
    isOver: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    listStyle,
    listEndStyle,
    css`
      .choices {
        display: flex;
        gap: var(--space-2);
        margin-bottom: var(--space-4);
      }
      legend {
        float: left;
        margin: 0 var(--space-3) 0 0;
        line-height: var(--target);
      }
      a.button {
        text-decoration: none;
      }
    `,
  ]
  declare hallId: number
  declare role: RoleCode
  /** Key of the theme case that is open; empty for the list. */
  declare item: string
  declare onExpired: () => void
  declare rows: ThemeCaseRow[] | null
  declare isOver: boolean
  readonly #errand = new Errand(this)
  readonly #end = new ListEnd(() => void this.#read())
  #timer: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    this.hallId = 0
    this.role = 'WINDOW_STAFF'
    this.item = ''
    this.onExpired = () => undefined
    this.rows = null
    this.isOver = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(() => void this.#read(), refreshMs)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('item') || changed.has('isOver')) void this.#read()
  }

  override render(): TemplateResult {
    if (this.item !== '')
      return html`<tx-theme-sheet
        .themeCaseId=${Number(this.item)}
        .onExpired=${this.onExpired}
      ></tx-theme-sheet>`
    return html`
      <h2>${themeTexts.title}</h2>
      <p class="intro">${themeTexts.text}</p>
      ${choices({
        legend: words.shown,
        name: 'shown',
        options: [
          { value: 'OPEN', label: words.open },
          { value: 'OVER', label: words.over },
        ],
        chosen: this.isOver ? 'OVER' : 'OPEN',
        onChoose: (shown) => {
          this.rows = null
          this.#end.reset()
          this.isOver = shown === 'OVER'
        },
      })}
      ${this.#errand.problem ? html`<p class="problem" role="alert">${this.#errand.problem}</p>` : nothing}
      ${this.#list()}
      ${
        overThemes.has(this.role)
          ? html`<tx-theme-statistics
              .hallId=${this.hallId}
              .onExpired=${this.onExpired}
            ></tx-theme-statistics>`
          : nothing
      }
    `
  }

  #list(): TemplateResult {
    const { rows } = this
    if (!rows) return html`<p class="quiet" role="status">${words.loading}</p>`
    if (rows.length === 0)
      return html`<p class="card quiet" data-testid="empty">${this.isOver ? words.noneOver : words.none}</p>`
    return html`<div class="scroll">
        <table>
          <thead>
            <tr>
              ${Object.values(words.column).map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${this.#end.render()}`
  }

  #row(row: ThemeCaseRow): TemplateResult {
    return html`<tr data-testid="theme-case" data-no=${row.no} data-status=${row.status}>
      <td>${row.no}<span class="under">${momentInWords(row.receivedAt)}</span></td>
      <td>${row.themeName}<span class="under">${row.leadDepartmentName}</span></td>
      <td>${row.maskedApplicant}</td>
      <td>
        ${themeTexts.parts.status[row.status]}<span class="under"
          >${words.progress(row.decided, row.parts.length)}</span
        >
      </td>
      <td>${row.dueAt ? momentInWords(row.dueAt) : words.noDue}${lightOf(row)}</td>
      <td>
        <a class="button" href="#theme-cases/${row.id}" data-testid="open">${words.open1}</a>
      </td>
    </tr>`
  }

  async #read(): Promise<void> {
    if (this.item !== '') return
    const { hallId, isOver } = this
    const { first } = this.#end
    const listed = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/theme-cases', { hallId }, null, { over: isOver, first }),
    )
    if (!listed) this.#end.fail()
    else if (isOver === this.isOver && first === this.#end.first) this.rows = this.#end.take(listed)
  }
}

function lightOf({ light }: ThemeCaseRow): TemplateResult | typeof nothing {
  if (light === 'GREEN') return nothing
  const kind = light === 'RED' ? 'problem' : 'warn'
  return html`<span class="under"
    ><span class="state ${kind}">${icons.caution}${themeTexts.parts.light[light]}</span></span
  >`
}

customElements.define('tx-theme-cases', ThemeCasesPage)
