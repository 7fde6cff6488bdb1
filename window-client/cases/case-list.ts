import { html, nothing, type TemplateResult } from 'lit'
import type { CaseLight, CaseRow } from '../../contract/cases.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'
import { icons } from '../staff/icons.ts'
import { dueText, momentText } from './due-text.ts'
import { holderText } from './holder-text.ts'

const lightIcons: Record<CaseLight, TemplateResult> = {
  GREEN: icons.slow,
  YELLOW: icons.caution,
  RED: icons.urgent,
}

/** What is left, in the colour of its light, and of which limit. */
export function dueCell(row: CaseRow): TemplateResult {
  const under = row.dueAt && row.dueClock ? `${words.clock[row.dueClock]} ${momentText(row.dueAt)}` : ''
  return html`<span class="light ${row.light}" title=${words.light[row.light]}
      >${row.dueAt ? lightIcons[row.light] : nothing}${dueText(row)}</span
    >
    ${under ? html`<span class="under">${under}</span>` : nothing}
    ${row.dueIsCertain ? nothing : html`<span class="under warn">${words.due.uncertain}</span>`}`
}

/** Whose matter it is, under which number, and what is special about it. */
export const whatCell = (row: CaseRow): TemplateResult =>
  html`<span class="name">${row.itemName}</span>
    ${row.urgentReason ? html`<span class="chip urgent" title=${row.urgentReason}>${words.urgent}</span>` : nothing}
    ${row.hasRedCard ? html`<span class="chip red">${words.redCard}</span>` : nothing}
    <span class="under">${row.maskedApplicant} · ${row.projectNo}</span>`

export type CaseList = {
  rows: CaseRow[]
  /** Null where nothing is done with several at once. */
  picked: ReadonlySet<number> | null
  onPick: (id: number) => void
}

/** A worklist: the urgent first, then the first due first. */
export function caseList({ rows, picked, onPick }: CaseList): TemplateResult {
  const { column } = words
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${picked ? html`<th scope="col"><span class="unseen">${column.pick}</span></th>` : nothing}
          <th scope="col">${column.due}</th>
          <th scope="col">${column.what}</th>
          <th scope="col">${column.department}</th>
          <th scope="col">${column.status}</th>
          <th scope="col"><span class="unseen">${column.act}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => line(row, { picked, onPick }))}
      </tbody>
    </table>
  </div>`
}

function line(row: CaseRow, { picked, onPick }: Omit<CaseList, 'rows'>): TemplateResult {
  return html`<tr class=${row.light} data-testid="case" data-light=${row.light} data-no=${row.projectNo}>
    ${
      picked
        ? html`<td class="pick">
            <input
              type="checkbox"
              data-testid="pick"
              aria-label="${words.column.pick} ${row.projectNo}"
              .checked=${picked.has(row.id)}
              @change=${() => onPick(row.id)}
            />
          </td>`
        : nothing
    }
    <td>${dueCell(row)}</td>
    <td class="words">${whatCell(row)}</td>
    <td>
      ${row.departmentName}
      <span class="under">${holderText(row)}</span>
    </td>
    <td>
      ${words.status[row.status]}
      <span class="under">${words.kind[row.kind]}</span>
    </td>
    <td><a class="button" href="#cases/${row.id}" data-testid="open">${words.open}</a></td>
  </tr>`
}
