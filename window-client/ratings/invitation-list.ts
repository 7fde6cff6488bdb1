import { html, nothing, type TemplateResult } from 'lit'
import type { Invitation } from '../../contract/invitations.ts'
import { invitationTexts as words } from '../../web/texts/zh-cn/invitations.ts'
import { icons } from '../staff/icons.ts'
import {
  byUrgency,
  callsMade,
  messagesMade,
  sectionOf,
  sections,
  urgencyOf,
  type Section,
  type Urgency,
} from './invitation-order.ts'
import { dayInWords, momentInWords } from '../admin/day-text.ts'

const lights: Record<Urgency, TemplateResult> = {
  LAST: icons.urgent,
  SOON: icons.caution,
  LEFT: icons.slow,
  OVER: icons.caution,
}

/** How much time is left, in colour, drawing and words. */
export function urgencyText(invitation: Invitation): TemplateResult {
  const urgency = urgencyOf(invitation)
  const text = {
    LAST: words.lastDay,
    SOON: words.daysLeft(1),
    LEFT: words.daysLeft(invitation.workdaysLeft),
    OVER: words.over,
  }[urgency]
  return html`<span class="light ${urgency}">${lights[urgency]}${text}</span>`
}

/** The worklist in its sections, the most urgent first in each. */
export function invitationList(invitations: Invitation[]): TemplateResult[] {
  return sections.flatMap((section) => {
    const ofSection = invitations.filter((each) => sectionOf(each) === section)
    return ofSection.length === 0 ? [] : [sectionTable(section, ofSection.sort(byUrgency))]
  })
}

function sectionTable(section: Section, invitations: Invitation[]): TemplateResult {
  const { column } = words
  return html`<section data-testid="section" data-section=${section} aria-labelledby="section-${section}">
    <h3 id="section-${section}">
      ${words.section[section]} <span class="quiet">${words.count(invitations.length)}</span>
    </h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="section-${section}">
      <table>
        <thead>
          <tr>
            <th scope="col">${column.due}</th>
            <th scope="col">${column.service}</th>
            <th scope="col">${column.citizen}</th>
            <th scope="col">${column.tried}</th>
            <th scope="col"><span class="unseen">${column.act}</span></th>
          </tr>
        </thead>
        <tbody>
          ${invitations.map((each) => line(each, section))}
        </tbody>
      </table>
    </div>
  </section>`
}

function line(invitation: Invitation, section: Section): TemplateResult {
  const { requestId, ticketNo, serviceTypeName, windowNo, servedOn, maskedName, maskedPhone } = invitation
  const isToCall = section === 'CALL'
  const urgency = urgencyOf(invitation)
  return html`<tr
    class=${urgency}
    data-testid="invitation"
    data-ticket-no=${ticketNo}
    data-urgency=${urgency}
  >
    <td>
      ${urgencyText(invitation)}
      <span class="quiet">${words.dueOn(dayInWords(invitation.dueOn))}</span>
      ${invitation.dueIsCertain ? nothing : html`<span class="uncertain">${words.uncertain}</span>`}
    </td>
    <td class="words">
      <b>${serviceTypeName}</b>
      <span class="quiet">
        ${[ticketNo, words.windowOf(windowNo), words.servedOn(dayInWords(servedOn))].join(' · ')}
      </span>
    </td>
    <td>
      ${maskedName ?? words.noName}
      <span class="quiet">${maskedPhone ?? words.noPhone}</span>
    </td>
    <td class="tried">${tried(invitation)}</td>
    <td>
      <a
        class="button ${isToCall ? 'main' : ''}"
        href="#invitations/${requestId}"
        data-testid="open"
        aria-label="${isToCall ? words.open : words.look} ${ticketNo}"
      >
        ${isToCall ? words.open : words.look}
      </a>
    </td>
  </tr>`
}

function tried(invitation: Invitation): TemplateResult {
  const calls = callsMade(invitation)
  const messages = messagesMade(invitation)
  const made = [
    ...(calls > 0 ? [words.calls(calls, invitation.callsLeft)] : []),
    ...(messages > 0 ? [words.messages(messages)] : []),
  ]
  const last = invitation.attempts[invitation.attempts.length - 1]
  if (!last) return html`${words.notTried}`
  const lastText = words.lastTried(
    momentInWords(last.at),
    words.channel[last.channel],
    words.result[last.result],
  )
  return html`${made.map((text) => html`<span class="whole">${text}</span> `)}<span class="quiet"
      >${lastText}</span
    >`
}
