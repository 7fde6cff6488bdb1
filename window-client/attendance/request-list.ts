import { html, nothing, type TemplateResult } from 'lit'
import type { AttendanceRequests, Correction, LeaveRequest } from '../../contract/attendance.ts'
import { clockText } from '../../web/hall-clock.ts'
import { attendanceTexts as words } from '../../web/texts/zh-cn/attendance.ts'

export type Decision = { type: 'leave' | 'correction'; id: number; approve: boolean; note: string }

/** What waits for an answer, each with its two. */
export function requestList(
  requests: AttendanceRequests | null,
  decide: (decision: Decision) => void,
): TemplateResult {
  if (!requests) return html`<p class="quiet">${words.loading}</p>`
  const { leave, corrections } = requests
  if (leave.length + corrections.length === 0) return html`<p class="quiet">${words.requests.none}</p>`
  return html`<ul class="requests">
    ${leave.map((one) => row(leaveText(one), { type: 'leave', ...one }, decide))}
    ${corrections.map((one) => row(correctionText(one), { type: 'correction', ...one }, decide))}
  </ul>`
}

type Asked = { type: Decision['type']; id: number; staffName: string; reason: string }

function row(text: string, { type, id, staffName, reason }: Asked, decide: (decision: Decision) => void) {
  const send = (approve: boolean) => (event: Event) => {
    const item = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('li') : null
    decide({ type, id, approve, note: item?.querySelector('input')?.value.trim() ?? '' })
  }
  return html`<li data-testid="request" data-type=${type} data-id=${id}>
    <div class="what"><b>${staffName}</b> ${text}<br /><span class="quiet">${reason}</span></div>
    <input maxlength="200" aria-label=${words.requests.note} placeholder=${words.requests.note} />
    <button type="button" class="button" data-testid="refuse" @click=${send(false)}>
      ${words.requests.refuse}
    </button>
    <button type="button" class="button main" data-testid="approve" @click=${send(true)}>
      ${words.requests.approve}
    </button>
  </li>`
}

export function leaveText({ kind, fromDate, fromHalf, toDate, toHalf, days }: LeaveRequest): string {
  const from = `${fromDate} ${words.half[fromHalf]}`
  return `${words.leaveKind[kind]} ${words.requests.span(from, `${toDate} ${words.half[toHalf]}`, days)}`
}

export const correctionText = ({ date, kind, at }: Correction): string =>
  `${words.requests.corrections} ${date} ${words.punch[kind]} ${clockText(at)}`

/** What somebody asked for, and what became of it. */
export function ownRequests({ leave, corrections }: AttendanceRequests): TemplateResult {
  if (leave.length + corrections.length === 0) return html`<p class="quiet">${words.my.noRecords}</p>`
  const all = [
    ...leave.map((one) => ({ ...one, text: leaveText(one) })),
    ...corrections.map((one) => ({ ...one, text: correctionText(one) })),
  ].sort((a, b) => b.askedAt.localeCompare(a.askedAt))
  return html`<ul class="requests">
    ${all.map(
      ({ text, reason, state, decidedBy, note }) =>
        html`<li data-testid="own-request" data-state=${state}>
          <div class="what">${text}<br /><span class="quiet">${reason}</span></div>
          <div>
            <span class=${state}>${words.state[state]}</span>
            ${decidedBy === null ? nothing : html`<small>${words.requests.decided(decidedBy)} ${note}</small>`}
          </div>
        </li>`,
    )}
  </ul>`
}
