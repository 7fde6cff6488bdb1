import { html, nothing, type TemplateResult } from 'lit'
import type { RectificationRow } from '../../contract/rectifications.ts'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { dayInWords, momentInWords } from '../admin/day-text.ts'
import { lightText } from '../admin/light.ts'
import { worklist } from '../admin/worklist.ts'

/** The worklist, the first due first. */
export function rectificationList(rows: RectificationRow[]): TemplateResult {
  const { column } = words
  return worklist([column.due, column.what, column.department, column.status, column.act], rows.map(line))
}

function line(row: RectificationRow): TemplateResult {
  const { id, light, satisfaction, labels, status, acts } = row
  const who = words.actor[status]
  return html`<tr
    class=${light}
    data-testid="rectification"
    data-ticket-no=${row.ticketNo ?? nothing}
    data-light=${light}
  >
    <td>${lightText(light)} ${limits(row).map((limit) => html`<span class="quiet">${limit}</span>`)}</td>
    <td>
      <b>${words.satisfaction[satisfaction]}</b> · ${row.serviceTypeName} ·
      ${words.windowOf(row.windowNo, row.ticketNo)}
      <span class="quiet">${[words.ratedOn(dayInWords(row.openedAt)), ...labels].join('；')}</span>
    </td>
    <td>${row.departmentName}</td>
    <td>
      ${words.status[status]}
      ${who === '' || acts.length > 0 ? nothing : html`<span class="quiet">${words.waits(who)}</span>`}
    </td>
    <td>
      <a class="button ${acts.length > 0 ? 'main' : ''}" href="#rectifications/${id}" data-testid="open">
        ${acts[0] ? words.act[acts[0]] : words.open}
      </a>
    </td>
  </tr>`
}

/** By when what is owed; whether it was in time, once it was done. */
function limits({ status, isOnTime, contactDueAt, dueAt }: RectificationRow): string[] {
  if (isOnTime !== null) return [isOnTime ? words.onTime : words.late]
  if (status === 'APPEAL_UPHELD') return []
  const due = words.dueUpTo(momentInWords(dueAt))
  return status === 'ASSIGNED' ? [words.contactUpTo(momentInWords(contactDueAt)), due] : [due]
}
