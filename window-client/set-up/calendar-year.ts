import { html, nothing, type TemplateResult } from 'lit'
import type { CalendarYear } from '../../contract/setup.ts'
import { calendarTexts as words } from '../../web/texts/zh-cn/calendar.ts'
import { icons } from '../staff/icons.ts'
import { holidaysOf, spansOf } from './calendar-days.ts'

/** One year as people speak of it: each holiday with its days off and the weekend days worked for it. */
export function yearTable({ year, isVerified, source, days }: CalendarYear, note: string): TemplateResult {
  return html`<section class="card" data-testid="calendar-year" data-year=${year}>
    <div class="row">
      <h3>${words.year(year)}</h3>
      <span class="state ${isVerified ? 'good' : 'warn'}">
        ${isVerified ? icons.done : icons.caution}${isVerified ? words.verified : words.notVerified}
      </span>
    </div>
    ${note ? html`<p><b>${note}</b></p>` : nothing}
    <p class="quiet">${words.source(source)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.year(year)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.holiday}</th>
            <th scope="col">${words.off}</th>
            <th scope="col">${words.count}</th>
            <th scope="col">${words.worked}</th>
          </tr>
        </thead>
        <tbody>
          ${holidaysOf(days).map(
            ({ name, off, worked }) =>
              html`<tr>
                <td><b>${name}</b></td>
                <td>${spansOf(off, words.to).join('、') || words.nothing}</td>
                <td>${off.length > 0 ? words.days(off.length) : words.nothing}</td>
                <td>${spansOf(worked, words.to).join('、') || words.nothing}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}
