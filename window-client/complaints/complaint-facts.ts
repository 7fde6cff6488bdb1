import { html, nothing, type TemplateResult } from 'lit'
import type { ComplaintSheet, ComplaintStep } from '../../contract/complaints.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { steeringTexts } from '../../web/texts/zh-cn/complaint-steering.ts'
import { ledgerCard, pair, type LedgerEntry } from '../admin/facts.ts'
import { momentInWords } from '../admin/day-text.ts'

const { fact } = words

/** What was said, by whom as far as one may know, about what, and by when something is owed. */
export function complaintFacts(sheet: ComplaintSheet): TemplateResult {
  const { respondBy, isSatisfied, aboutStaffNames, parts } = sheet
  const why = steeringTexts.why[sheet.steering]
  return html`<section class="card">
    <h3>${fact.heading}</h3>
    <dl class="facts">
      ${pair(fact.title, html`<b>${sheet.title}</b>`)} ${pair(fact.reason, words.reason[sheet.reason])}
      ${pair(fact.text, html`<span class="own-words">${sheet.text}</span>`)}
      ${pair(fact.channel, words.channel[sheet.channel])}
      ${pair(fact.grade, words.gradeWithLimit[sheet.grade])} ${pair(fact.about, aboutText(sheet))}
      ${aboutStaffNames.length === 0 ? nothing : pair(fact.staff, aboutStaffNames.join('、'))}
      ${why === '' ? nothing : pair(fact.steering, why)} ${pair(fact.complainant, complainantText(sheet))}
      ${pair(fact.registered, registeredText(sheet))}
      ${respondBy ? pair(fact.respond, words.respondUpTo(momentInWords(respondBy))) : nothing}
      ${pair(fact.due, dueText(sheet))} ${parts.length === 0 ? nothing : pair(fact.parts, partsText(sheet))}
      ${isSatisfied === null ? nothing : pair(fact.isSatisfied, isSatisfied ? words.answer.YES : words.answer.NO)}
    </dl>
  </section>`
}

function aboutText({ aboutDepartmentName, aboutWindowNo, aboutNo }: ComplaintSheet): string {
  const window = aboutWindowNo === null ? null : fact.window(aboutWindowNo)
  const known = [aboutDepartmentName, window, aboutNo].filter((each) => each !== null && each !== '')
  return known.length === 0 ? fact.nothing : known.join(' · ')
}

function complainantText({ isAnonymous, complainant }: ComplaintSheet): string {
  if (isAnonymous) return fact.anonymous
  const known = [complainant?.name, complainant?.phone].filter(Boolean)
  return known.length === 0 ? fact.noContact : known.join(' ')
}

function registeredText({ registeredBy, registeredAt, ticketNo }: ComplaintSheet): string {
  const how = ticketNo === null ? '' : `，${fact.ticket(ticketNo)}`
  return fact.byAt(registeredBy, momentInWords(registeredAt)) + how
}

const dueText = ({
  dueAt,
  promisedAt,
  dueIsCertain,
  daysLate,
  steps,
}: ComplaintSheet): TemplateResult => html`
  ${words.dueUpTo(momentInWords(dueAt))}
  ${steps
    .filter(({ kind }) => kind === 'EXTEND')
    .map(
      ({ choice, words: why }) =>
        html`<span class="quiet" data-testid="extension"
          >${fact.promised(momentInWords(promisedAt))}，${fact.extended(words.days(choice ?? ''), why)}</span
        >`,
    )}
  ${daysLate === 0 ? nothing : html`<span class="warn">${words.lightOf.OVERDUE}${words.days(String(daysLate))}</span>`}
  ${dueIsCertain ? nothing : html`<span class="warn">${words.uncertain}</span>`}
`

const partsText = ({ parts }: ComplaintSheet): TemplateResult => html`
  ${parts.map(
    ({ departmentName, doneAt }, place) =>
      html`<div data-testid="part">
        ${departmentName}${parts.length > 1 ? `（${place === 0 ? words.lead : words.joined}）` : nothing}
        <span class=${doneAt ? 'good' : 'quiet'}
          >${doneAt ? fact.partDone(momentInWords(doneAt)) : fact.partOwed}</span
        >
      </div>`,
  )}
`

/** The ledger, the last entry first. */
export const ledger = ({ steps }: ComplaintSheet): TemplateResult =>
  ledgerCard(words.ledger, steps.map(entry))

function entry(step: ComplaintStep): LedgerEntry {
  const { kind, at, by, words: said } = step
  const mark = kind === 'NOT_ACCEPT' || kind === 'SEND_BACK' ? 'no' : ''
  return { kind, name: words.step[kind], choice: choiceText(step), when: momentInWords(at), by, said, mark }
}

/** What was chosen, in words: the names of grades, grounds, contacts and ways to tell never meet. */
function choiceText({ kind, choice }: ComplaintStep): string | null {
  if (choice === null || kind === 'APPOINT' || kind === 'ASSIGN' || kind === 'TRANSFER') return choice
  if (kind === 'EXTEND') return words.days(choice)
  const names = new Map<string, string>(
    [words.gradeWithLimit, words.ground, words.contact, words.told].flatMap((texts) => Object.entries(texts)),
  )
  return names.get(choice) ?? null
}
