import { html, nothing, type TemplateResult } from 'lit'
import type { ComplaintAct } from '../../contract/complaint-steps.ts'
import type { ComplaintRow } from '../../contract/complaints.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { momentInWords } from '../admin/day-text.ts'
import { lightText } from '../admin/light.ts'
import { worklist } from '../admin/worklist.ts'

/** The worklist, the first due first. */
export function complaintList(rows: ComplaintRow[]): TemplateResult {
  const { column } = words
  return worklist([column.due, column.what, column.status, column.act], rows.map(line))
}

function line(row: ComplaintRow): TemplateResult {
  const { id, light, status, isMine, departmentNames } = row
  const who = words.actor[status]
  return html`<tr class=${light} data-testid="complaint" data-no=${row.complaintNo} data-light=${light}>
    <td>${standing(row)} ${limits(row).map((limit) => html`<span class="quiet">${limit}</span>`)}</td>
    <td class="what">
      <b>${words.reason[row.reason]}</b> · ${words.grade[row.grade]} · ${words.channel[row.channel]}
      <span class="quiet">${row.complaintNo} · ${words.registeredOn(momentInWords(row.registeredAt))}</span>
      <span class="told">${row.text}</span>
    </td>
    <td>
      ${words.status[status]} ${departmentNames.map((name) => html`<span class="quiet">${name}</span>`)}
      ${who === '' || isMine ? nothing : html`<span class="quiet">${words.waits(who)}</span>`}
    </td>
    <td>
      <a class="button ${isMine ? 'main' : ''}" href="#complaints/${id}" data-testid="open">
        ${isMine && row.acts[0] ? words.act[row.acts[0]] : words.open}
      </a>
    </td>
  </tr>`
}

/** 交办 once more is 改派. */
export const actText = (act: ComplaintAct, { status }: Pick<ComplaintRow, 'status'>): string =>
  act === 'ASSIGN' && status !== 'RESPONDED' ? words.reassign : words.act[act]

type Standing = Pick<ComplaintRow, 'status' | 'light' | 'isUnanswered'>

/** Its light; what was never taken on, or passed on, has none. */
export function standing({ status, light, isUnanswered }: Standing): TemplateResult {
  if (status === 'NOT_ACCEPTED' || status === 'TRANSFERRED')
    return html`<span class="quiet">${words.over[status]}</span>`
  return isUnanswered ? lightText(light, words.unanswered) : lightText(light)
}

/** By when what is owed; whether it was in time, once it was done. */
function limits({ status, isOnTime, respondBy, dueAt }: ComplaintRow): string[] {
  if (isOnTime !== null) return [isOnTime ? words.onTime : words.late]
  if (status === 'NOT_ACCEPTED' || status === 'TRANSFERRED') return []
  const due = words.dueUpTo(momentInWords(dueAt))
  return respondBy === null ? [due] : [words.respondUpTo(momentInWords(respondBy)), due]
}

/** Where one is, and the way back to the list. */
export const heading = (title: string): TemplateResult => html`
  <div class="row bar head">
    <h2>${title}</h2>
    <a class="button" href="#complaints" data-testid="back">${words.back}</a>
  </div>
`
