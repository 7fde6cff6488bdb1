import { html, nothing, type TemplateResult } from 'lit'
import type { RectificationSheet, RectificationStep } from '../../contract/rectifications.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { caseServiceTexts } from '../../web/texts/zh-cn/case-services.ts'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { caseLink } from '../cases/case-link.ts'
import { dayText, momentText } from './rectification-list.ts'

const { fact } = words

/** What was said, by whom as far as one may know, and by when something is owed. */
export function ratingFacts(sheet: RectificationSheet, role: RoleCode): TemplateResult {
  const { extension, secondSatisfaction, isSatisfied, ratedCase } = sheet
  return html`<section class="card">
    <h3>${fact.heading}</h3>
    <dl class="facts">
      ${pair(fact.satisfaction, html`<b>${words.satisfaction[sheet.satisfaction]}</b>`)}
      ${pair(fact.labels, sheet.labels.length > 0 ? sheet.labels.join('；') : fact.noText)}
      ${pair(fact.text, html`<span class="own-words">${sheet.text === '' ? fact.noText : sheet.text}</span>`)}
      ${
        ratedCase
          ? pair(
              caseServiceTexts.ratedCase,
              html`${caseLink(ratedCase, role)}${caseServiceTexts.ratedAs(ratedCase.serviceNumber)}`,
            )
          : nothing
      }
      ${pair(fact.given, ratedText(sheet, sheet.givenAt))} ${pair(fact.contact, contactText(sheet))}
      ${pair(fact.contactDue, words.upTo(momentText(sheet.contactDueAt)))}
      ${pair(fact.due, html`${words.upTo(momentText(sheet.dueAt))}${sheet.dueIsCertain ? nothing : html` <span class="warn">${words.uncertain}</span>`}`)}
      ${extension ? pair(fact.extension, `${momentText(extension.dueAt)}（${fact.extensionState[extension.state]}）`) : nothing}
      ${isSatisfied === null ? nothing : pair(words.field.isSatisfied, isSatisfied ? words.answer.YES : words.answer.NO)}
      ${secondSatisfaction ? pair(fact.second, words.satisfaction[secondSatisfaction]) : nothing}
    </dl>
    ${isToCall(sheet) ? html`<p class="quiet" data-testid="masked-hint">${fact.maskedHint}</p>` : nothing}
  </section>`
}

/** A call is owed by somebody who sees the telephone masked. */
const isToCall = ({ status, contact }: RectificationSheet): boolean =>
  status === 'ASSIGNED' && (contact?.phone?.includes('*') ?? false)

/** Of an anonymous rating its department knows the day alone. */
const ratedText = ({ ticketNo }: RectificationSheet, at: string): string =>
  ticketNo === null ? dayText(at) : momentText(at)

const pair = (name: string, value: TemplateResult | string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`

function contactText({ isAnonymous, contact }: RectificationSheet): string {
  if (isAnonymous) return fact.anonymous
  return contact ? [contact.name, contact.phone].filter((each) => each !== null).join(' ') : fact.noContact
}

/** The four elements as submitted last. */
export function reportFacts({ report }: RectificationSheet): TemplateResult | typeof nothing {
  if (!report) return nothing
  const { field } = words
  return html`<section class="card">
    <h3>${words.report}</h3>
    <dl class="facts">
      ${(['investigation', 'handlingProcess', 'measures', 'outcome'] as const).map((name) =>
        pair(field[name], html`<span class="own-words">${report[name]}</span>`),
      )}
    </dl>
  </section>`
}

/** The ledger, the last entry first. */
export function ledger(sheet: RectificationSheet): TemplateResult {
  return html`<section class="card">
    <h3>${words.ledger}</h3>
    <ol class="ledger" reversed>
      ${newestFirst(sheet.steps).map((step) => entry(sheet, step))}
    </ol>
  </section>`
}

function newestFirst(steps: RectificationStep[]): RectificationStep[] {
  const turned: RectificationStep[] = []
  for (const step of steps) turned.unshift(step)
  return turned
}

function entry(sheet: RectificationSheet, step: RectificationStep): TemplateResult {
  const { kind, at, by, words: said, message } = step
  const choice = choiceText(step)
  const isNo = kind.endsWith('_FAILED') || kind === 'EXTENSION_REFUSED' || kind === 'APPEAL_REJECTED'
  return html`<li class=${isNo ? 'no' : ''} data-testid="step" data-kind=${kind}>
    <b>${words.step[kind]}</b>${choice ? `：${choice}` : nothing}
    <p class="quiet">${kind === 'OPENED' ? ratedText(sheet, at) : momentText(at)} · ${by ?? words.byHall}</p>
    ${said === '' ? nothing : html`<p class="own-words">${said}</p>`}
    ${message ? html`<p class="quiet" data-testid="step-message">${words.message[message]}</p>` : nothing}
  </li>`
}

/** What was chosen, in words: the names of contacts, dispositions and channels never meet. */
function choiceText({ choice }: RectificationStep): string | null {
  if (choice === null) return null
  const names = new Map<string, string>(
    [words.contactResult, words.disposition, words.channel].flatMap((texts) => Object.entries(texts)),
  )
  return names.get(choice) ?? null
}
