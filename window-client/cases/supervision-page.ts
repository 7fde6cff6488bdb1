import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CaseSupervision, DepartmentCases } from '../../contract/case-desk.ts'
import { request } from '../../web/request.ts'
import { listTexts } from '../../web/texts/zh-cn/lists.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'
import { supervisionTexts as column } from '../../web/texts/zh-cn/case-supervision.ts'
import { Errand } from '../admin/errand.ts'
import { listEndStyle } from '../admin/list-end.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { dueCell, whatCell } from './case-list.ts'
import { caseStyle, sheetStyle } from './case-style.ts'
import { holderText } from './holder-text.ts'
import { stagesOf } from './sheet-facts.ts'

/** Electronic supervision: the lights of every department, and who holds what is near or past its limit. */
export class CaseSupervisionPage extends LitElement {
  static override properties = { hallId: { type: Number }, onExpired: {}, seen: { state: true } }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    listStyle,
    listEndStyle,
    caseStyle,
    sheetStyle,
    css`
      .number {
        text-align: right;
      }
      td.none {
        color: var(--ink-quiet);
      }
      h3 {
        margin-top: var(--space-6);
      }
      .stages {
        width: 20rem;
        white-space: normal;
      }
      .late td {
        vertical-align: top;
        padding-top: var(--space-3);
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare seen: CaseSupervision | null
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.seen = null
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    return html`
      <h2>${column.title}</h2>
      <p class="intro">${column.text}</p>
      ${
        this.seen
          ? html`${this.#departments(this.seen.departments)} ${this.#watched(this.seen)}`
          : html`<p class="card empty" role="status">${this.#errand.problem || words.loading}</p>`
      }
    `
  }

  #departments(departments: DepartmentCases[]): TemplateResult {
    if (departments.length === 0) return html`<p class="card empty" role="status">${column.noDepartment}</p>`
    const worst = [...departments].sort((a, b) => b.red - a.red || b.yellow - a.yellow)
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${column.department}</th>
            <th scope="col" class="number">${column.open}</th>
            <th scope="col" class="number">${words.light.GREEN}</th>
            <th scope="col" class="number">${words.light.YELLOW}</th>
            <th scope="col" class="number">${words.light.RED}</th>
            <th scope="col" class="number">${column.yellowCards}</th>
            <th scope="col" class="number">${column.redCards}</th>
          </tr>
        </thead>
        <tbody>
          ${worst.map((department) => departmentLine(department))}
        </tbody>
      </table>
    </div>`
  }

  #watched({ watched, departments }: CaseSupervision): TemplateResult {
    const pressing = departments.reduce((sum, { yellow, red }) => sum + yellow + red, 0)
    const more = pressing - watched.length
    return html`<h3>${column.late}</h3>
      ${
        watched.length === 0
          ? html`<p class="card empty" role="status" data-testid="none-late">${column.none}</p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">${words.column.due}</th>
                    <th scope="col">${words.column.what}</th>
                    <th scope="col">${words.column.department}</th>
                    <th scope="col">${words.sheet.stages}</th>
                    <th scope="col"><span class="unseen">${words.column.act}</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${watched.map(
                    (row) =>
                      html`<tr class="late ${row.light}" data-testid="watched" data-light=${row.light}>
                        <td>${dueCell(row)}</td>
                        <td class="words">${whatCell(row)}</td>
                        <td>${row.departmentName}<span class="under">${holderText(row)}</span></td>
                        <td>${stagesOf(row.stages)}</td>
                        <td><a class="button" href="#cases/${row.id}">${words.open}</a></td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      ${
        more > 0
          ? html`<p class="list-end" role="status" data-testid="list-end">
              ${listTexts.goesOn(watched.length, more, '件')}
            </p>`
          : nothing
      }`
  }

  async #read(): Promise<void> {
    const { hallId } = this
    this.seen = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/cases/supervision', { hallId }, null),
    )
  }
}

function departmentLine(department: DepartmentCases): TemplateResult {
  const { departmentName, green, yellow, red, yellowCards, redCards } = department
  return html`<tr data-testid="department" data-name=${departmentName}>
    <td>${departmentName}</td>
    <td class="number">${green + yellow + red}</td>
    ${count(green, 'GREEN')} ${count(yellow, 'YELLOW')} ${count(red, 'RED')} ${count(yellowCards, 'YELLOW')}
    ${count(redCards, 'RED')}
  </tr>`
}

const lightIcon = { GREEN: '', YELLOW: icons.caution, RED: icons.urgent }

function count(value: number, light: 'GREEN' | 'YELLOW' | 'RED'): TemplateResult {
  if (value === 0) return html`<td class="number none">0</td>`
  return html`<td class="number"><span class="light ${light}">${lightIcon[light]}${value}</span></td>`
}

customElements.define('tx-case-supervision', CaseSupervisionPage)
