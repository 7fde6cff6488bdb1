import { html, nothing, type TemplateResult } from 'lit'
import type { Light, RectificationRow } from '../../contract/rectifications.ts'
import { clockText } from '../../web/hall-clock.ts'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { icons } from '../staff/icons.ts'

const lights: Record<Light, TemplateResult> = {
  OVERDUE: icons.urgent,
  SOON: icons.caution,
  OPEN: icons.slow,
  DONE: icons.done,
}

export const lightText = (light: Light, text = words.lightOf[light]): TemplateResult =>
  html`<span class="light ${light}">${lights[light]}${text}</span>`

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

/** 11月30日 */
export const dayText = (instant: string): string => dayFormat.format(new Date(instant))

/** 11月30日 17:30 */
export const momentText = (instant: string): string => `${dayText(instant)} ${clockText(instant)}`

/** The worklist, the first due first. */
export function rectificationList(rows: RectificationRow[]): TemplateResult {
  const { column } = words
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${column.due}</th>
          <th scope="col">${column.what}</th>
          <th scope="col">${column.department}</th>
          <th scope="col">${column.status}</th>
          <th scope="col"><span class="unseen">${column.act}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)}
      </tbody>
    </table>
  </div>`
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
      <span class="quiet">${[words.ratedOn(dayText(row.openedAt)), ...labels].join('；')}</span>
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
  const due = words.dueUpTo(momentText(dueAt))
  return status === 'ASSIGNED' ? [words.contactUpTo(momentText(contactDueAt)), due] : [due]
}
