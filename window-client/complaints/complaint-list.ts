import { html, type TemplateResult } from 'lit'
import type { ComplaintAct } from '../../contract/complaint-steps.ts'
import type { ComplaintRow } from '../../contract/complaints.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { steeringTexts } from '../../web/texts/zh-cn/complaint-steering.ts'
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
  return html`<tr class=${light} data-testid="complaint" data-no=${row.complaintNo} data-light=${light}>
    <td>${standing(row)} ${limits(row).map((limit) => html`<span class="quiet">${limit}</span>`)}</td>
    <td class="what">
      <b>${row.title}</b>
      <span class="quiet"
        >${words.reason[row.reason]} · ${words.grade[row.grade]} · ${words.channel[row.channel]} ·
        ${row.complaintNo} · ${words.registeredOn(momentInWords(row.registeredAt))}</span
      >
      <span class="told">${row.text}</span>
    </td>
    <td>
      ${words.status[status]} ${departmentNames.map((name) => html`<span class="quiet">${name}</span>`)}
      ${waits(row).map((text) => html`<span class="quiet">${text}</span>`)}
    </td>
    <td>
      <a class="button ${isMine ? 'main' : ''}" href="#complaints/${id}" data-testid="open">
        ${isMine && row.acts[0] ? words.act[row.acts[0]] : words.open}
      </a>
    </td>
  </tr>`
}

/** For whom it waits, and why it is steered by somebody else than the officer. */
function waits(row: ComplaintRow): string[] {
  const who = actorText(row)
  if (who === '') return []
  const why = steeringTexts.why[row.steering]
  const isSaid = row.isMine || (why !== '' && who !== steeringTexts.department)
  return [...(isSaid ? [] : [words.waits(who)]), ...(why === '' ? [] : [why])]
}

/** Who has the next step; empty when it is over. */
export function actorText({ status, steering }: Pick<ComplaintRow, 'status' | 'steering'>): string {
  const handledBy = steeringTexts.handledBy[status]
  if (handledBy === 'NOBODY') return ''
  return handledBy === 'DEPARTMENT' ? steeringTexts.department : steeringTexts.who[steering]
}

/** Those in whose number, title or words something typed is found. */
export function matching(rows: ComplaintRow[], sought: string): ComplaintRow[] {
  const wanted = sought.trim().toUpperCase()
  return rows.filter(({ complaintNo, title, text }) =>
    [complaintNo, title, text].some((each) => each.toUpperCase().includes(wanted)),
  )
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
