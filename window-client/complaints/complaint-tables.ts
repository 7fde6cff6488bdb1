import { html, nothing, type TemplateResult } from 'lit'
import type { ComplaintStatistics } from '../../contract/complaints.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import { percent } from '../ratings/indicator-lines.ts'

const words = complaintTexts.statistics

type Counts<T extends string> = readonly { name: T; count: number }[]

/** How many of each kind, and their share of all. */
export function counts<T extends string>(
  title: string,
  texts: Record<T, string>,
  rows: Counts<T>,
): TemplateResult {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return html`<section>
    <h3>${title}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.name}</th>
            <th scope="col" class="number">${words.pieceCount}</th>
            <th scope="col" class="number">${words.share}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, count }) =>
              html`<tr>
                <td>${texts[name]}</td>
                <td class="number">${count}</td>
                <td class="number">${percent.format(total === 0 ? 0 : count / total)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}

/** How many each department was given to lead, and how many of them in time. */
export function departments({ byDepartment }: ComplaintStatistics): TemplateResult | typeof nothing {
  if (byDepartment.length === 0) return nothing
  return html`<h3>${words.byDepartment}</h3>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.department}</th>
            <th scope="col" class="number">${words.pieceCount}</th>
            <th scope="col" class="number">${words.onTime}</th>
          </tr>
        </thead>
        <tbody>
          ${byDepartment.map(
            ({ departmentName, count, onTime: { numerator, denominator } }) =>
              html`<tr>
                <td>${departmentName ?? complaintTexts.noDepartment}</td>
                <td class="number">${count}</td>
                <td class="number">
                  ${denominator === 0 ? words.nothing : `${percent.format(numerator / denominator)}（${words.shareOf(numerator, denominator)}）`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}
