import { html, nothing, type TemplateResult } from 'lit'
import type { Invitation, InvitationAttempt } from '../../contract/invitations.ts'
import { caseServiceTexts } from '../../web/texts/zh-cn/case-services.ts'
import { invitationTexts as words } from '../../web/texts/zh-cn/invitations.ts'
import { urgencyText } from './invitation-list.ts'
import { dayText, momentText } from './rectification-list.ts'

const { fact } = words

/** Which service it was, until when somebody may be asked, and how often somebody was. */
export function invitationFacts(invitation: Invitation): TemplateResult {
  const { waiver, attempts, dueIsCertain, ratedCase } = invitation
  return html`<section class="card">
      <h3>${fact.heading}</h3>
      <dl class="facts">
        ${pair(fact.ticket, invitation.ticketNo)}
        ${
          ratedCase
            ? pair(
                caseServiceTexts.ratedCase,
                `${ratedCase.projectNo}${caseServiceTexts.ratedAs(ratedCase.serviceNumber)}`,
              )
            : nothing
        }
        ${pair(fact.department, invitation.departmentName)}
        ${pair(fact.window, words.windowOf(invitation.windowNo))}
        ${pair(fact.day, dayText(invitation.servedOn))}
        ${pair(fact.citizen, `${invitation.maskedName ?? words.noName} · ${invitation.maskedPhone ?? words.noPhone}`)}
        ${pair(fact.due, html`${urgencyText(invitation)} ${words.dueOn(dayText(invitation.dueOn))}`)}
        ${waiver === null ? nothing : pair(fact.waiver, waiver)}
      </dl>
      ${
        dueIsCertain
          ? nothing
          : html`<p class="uncertain" data-testid="uncertain">
              <b>${words.uncertain}</b>：${words.uncertainText}
            </p>`
      }
    </section>
    <section class="card">
      <h3>${fact.tried}</h3>
      ${
        attempts.length === 0
          ? html`<p class="quiet">${fact.nothingTried}</p>`
          : html`<ol class="ledger">
              ${attempts.map(attemptLine)}
            </ol>`
      }
    </section>`
}

const pair = (name: string, value: TemplateResult | string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`

const attemptLine = ({ at, channel, result, staffName }: InvitationAttempt): TemplateResult =>
  html`<li data-testid="attempt" data-result=${result}>
    <b>${words.channel[channel]} · ${words.result[result]}</b>
    <p class="quiet">${momentText(at)} · ${staffName ?? words.byHall}</p>
  </li>`

/** What to say, so that everybody is asked in the same words. */
export function script(invitation: Invitation, hall: string): TemplateResult {
  const { serviceTypeName: service, servedOn } = invitation
  const said = words.script
  const lines = [
    [said.hello, said.helloText({ hall, day: dayText(servedOn), service })],
    [said.ask, said.askText],
    [said.later, said.laterText],
    [said.refuse, said.refuseText],
    [said.silent, said.silentText],
  ] as const
  return html`<section class="card" data-testid="script">
    <h3>${said.heading} <span class="quiet">${said.rule}</span></h3>
    <dl class="script">${lines.map(([when, text]) => pair(when, text))}</dl>
  </section>`
}

/** Where a sheet of paper is copied, whatever came of the calls. */
export const paperCard = (onOpen: () => void): TemplateResult =>
  html`<section class="card">
    <h3>${words.paper.heading}</h3>
    <p class="quiet">${words.paper.text}</p>
    <button type="button" class="button results" data-testid="paper" @click=${onOpen}>
      ${words.paper.open}
    </button>
  </section>`
