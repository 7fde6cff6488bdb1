import { html, nothing, type TemplateResult } from 'lit'
import type { DaySheet, DaySheetRow, HalfSheet, MonthSheet } from '../../contract/attendance.ts'
import { clockText } from '../../web/hall-clock.ts'
import { attendanceTexts as words } from '../../web/texts/zh-cn/attendance.ts'

/** Who was there on a day, what is wrong first. */
export function daySheet(sheet: DaySheet): TemplateResult {
  const { isWorkday, hasRoster, rows } = sheet
  if (!isWorkday) return html`<p class="quiet">${words.restDay}</p>`
  if (rows.length === 0) return html`<p class="quiet">${words.nobody}</p>`
  const sorted = [...rows].sort((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
  return html`
    <p>${words.summary(rows.length, rows.filter(isWrong).length)}</p>
    ${hasRoster ? nothing : html`<p class="quiet">${words.noRoster}</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label=${words.tabs.day}>
      <table data-testid="day-sheet">
        <thead>
          <tr>
            <th scope="col">${words.column.workNo}</th>
            <th scope="col">${words.column.name}</th>
            <th scope="col">${words.half.AM}</th>
            <th scope="col">${words.half.PM}</th>
            <th scope="col">${words.column.result}</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            ({ staffId, workNo, name, halves, result }) =>
              html`<tr data-staff-id=${staffId}>
                <td class="quiet">${workNo}</td>
                <th scope="row">${name}</th>
                ${(['AM', 'PM'] as const).map(
                  (half) => html`<td>${halfCell(halves.find((one) => one.half === half))}</td>`,
                )}
                <td class=${result ?? 'quiet'}>${result ? words.result[result] : words.notYet}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `
}

const inOrder = new Set<DaySheetRow['result']>([null, 'NORMAL', 'LEAVE', 'OUT'])
const isWrong = ({ result, halves }: DaySheetRow): boolean =>
  !inOrder.has(result) || halves.some(({ windowClosedMin }) => windowClosedMin > 0)

/** From when to when somebody was there, and what is to be said of it. */
export function halfCell(half: HalfSheet | undefined): TemplateResult | string {
  if (!half) return '—'
  const { inAt, outAt, lateMin, earlyMin, result, windowNo, windowClosedMin } = half
  const remarks = [
    lateMin > 0 && inAt ? words.late(lateMin) : '',
    earlyMin > 0 ? words.early(earlyMin) : '',
    windowClosedMin > 0 ? words.windowClosed(windowClosedMin) : '',
  ].filter((remark) => remark !== '')
  const isPlain = result === null || result === 'NORMAL'
  return html`${timesText(inAt, outAt)}
  ${isPlain || remarks.length > 0 ? nothing : html`<span class=${result}>${words.result[result]}</span>`}
  ${remarks.length > 0 ? html`<span class="caution">${remarks.join('，')}</span>` : nothing}
  ${windowNo === null ? nothing : html`<small>${words.windowNo(windowNo)}</small>`}`
}

function timesText(inAt: string | null, outAt: string | null): string {
  if (inAt && outAt) return `${clockText(inAt)}–${clockText(outAt)}`
  if (inAt) return words.came(clockText(inAt))
  return outAt ? words.left(clockText(outAt)) : ''
}

const counted = ['NORMAL', 'LATE', 'EARLY', 'ABSENT_HALF', 'LEAVE', 'OUT'] as const

/** What a month comes to, in half days. */
export function monthSheet({ rows }: MonthSheet): TemplateResult {
  if (rows.length === 0) return html`<p class="quiet">${words.nobody}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.tabs.month}>
    <table data-testid="month-sheet">
      <thead>
        <tr>
          <th scope="col">${words.column.workNo}</th>
          <th scope="col">${words.column.name}</th>
          <th scope="col" class="number">${words.monthColumn.expected}</th>
          ${counted.map((name) => html`<th scope="col" class="number">${words.monthColumn[name]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ workNo, name, expected, counts }) =>
            html`<tr>
              <td class="quiet">${workNo}</td>
              <th scope="row">${name}</th>
              <td class="number">${expected}</td>
              ${counted.map(
                (result) =>
                  html`<td class="number ${counts[result] === 0 ? 'zero' : result}">${counts[result]}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
