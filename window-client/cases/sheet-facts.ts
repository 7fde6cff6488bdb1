import { html, nothing, type TemplateResult } from 'lit'
import type { CaseService } from '../../contract/case-services.ts'
import type {
  CaseCard,
  CaseClock,
  CaseMaterial,
  CaseSheet,
  CaseStage,
  CaseStep,
} from '../../contract/cases.ts'
import { caseServiceTexts } from '../../web/texts/zh-cn/case-services.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { dotted, holderText, isOver } from './holder-text.ts'
import { momentText } from './due-text.ts'

const { sheet: labels } = words

const pair = (name: string, value: TemplateResult | string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`

/** 1234 567 890 */
export const groupedCode = (code: string): string =>
  `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`

/** What was handed in, by whom, where and under which promise. */
export function caseFacts(sheet: CaseSheet): TemplateResult {
  const { applicant, kind, originKind } = sheet
  const kindText =
    kind === originKind ? words.kind[kind] : labels.became(words.kind[originKind], words.kind[kind])
  return html`<section class="card">
    <h3>${labels.facts}</h3>
    <dl class="facts">
      ${pair(labels.projectNo, sheet.projectNo)}
      ${sheet.externalNo ? pair(labels.externalNo, sheet.externalNo) : nothing} ${pair(labels.kind, kindText)}
      ${pair(labels.applicant, `${sheet.maskedApplicant} ${applicant.maskedIdNo}`)}
      ${applicant.maskedPhone ? pair(labels.phone, applicant.maskedPhone) : nothing}
      ${applicant.maskedAgent ? pair(labels.agent, applicant.maskedAgent) : nothing}
      ${pair(labels.ticket, labels.window(sheet.windowNo, sheet.ticketNo))}
      ${pair(labels.promised, labels.promisedDays(sheet.promisedDays, sheet.statutoryDays))}
      ${pair(labels.received, momentText(sheet.receivedAt))}
      ${sheet.acceptedAt ? pair(labels.accepted, momentText(sheet.acceptedAt)) : nothing}
      ${sheet.decidedAt ? pair(labels.decided, decisionText(sheet.decidedAt, sheet.isApproved)) : nothing}
      ${sheet.issuedAt ? pair(labels.issued, momentText(sheet.issuedAt)) : nothing}
      ${sheet.urgentReason ? pair(labels.urgent, sheet.urgentReason) : nothing}
      ${
        sheet.supplementCode
          ? pair(
              labels.code,
              html`<span class="code" data-testid="code">${groupedCode(sheet.supplementCode)}</span>`,
            )
          : nothing
      }
    </dl>
  </section>`
}

const decisionText = (at: string, isApproved: boolean | null): string =>
  `${momentText(at)} ${isApproved ? words.decision.APPROVED : words.decision.REJECTED}`

export function materialsOf({ materials }: CaseSheet): TemplateResult {
  return html`<section class="card materials">
    <h3>${labels.materials}</h3>
    <ul>
      ${materials.map(
        (material) =>
          html`<li>
            <span>${material.name}<span class="under">${materialHint(material)}</span></span>
            <span class=${material.state}>${words.state[material.state]}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

/** 原件 1 份 · 非必须 */
export function materialHint({ form, copies, required, source }: Omit<CaseMaterial, 'state'>): string {
  const kind = words.materialForm(form === 'ORIGINAL', copies)
  const more = source === 'SHARED' ? [words.shared] : required ? [] : [words.optional]
  return [kind, ...more].join(' · ')
}

export function clocksOf({ clocks, cards }: CaseSheet): TemplateResult {
  return html`<section class="card">
    <h3>${labels.clocks}</h3>
    <dl class="facts">${clocks.map((clock) => pair(words.clock[clock.kind], clockText(clock)))}</dl>
    ${
      cards.length === 0
        ? nothing
        : html`<h3 class="further">${labels.cards}</h3>
            <ul>
              ${cards.map(
                (card) =>
                  html`<li class="light ${card.color}" data-testid="card" data-color=${card.color}>
                    ${cardText(card)}
                  </li>`,
              )}
            </ul>`
    }
  </section>`
}

function clockText({ dueAt, leftDays, stoppedAt }: CaseClock): string {
  if (stoppedAt) return labels.stopped(momentText(stoppedAt))
  return dueAt ? labels.runs(momentText(dueAt)) : labels.stands(leftDays ?? 0)
}

function cardText({ color, reason, clock, at, staffName }: CaseCard): string {
  const which = clock ? words.clock[clock] : ''
  return `${words.color[color]} ${which}${words.cardReason[reason]} · ${momentText(at)}${staffName ? ` · ${staffName}` : ''}`
}

/** Who held it, in which state, how long: as long as its bar. */
export function stagesOf(stages: CaseStage[]): TemplateResult {
  const longest = Math.max(1, ...stages.map(({ workdays }) => workdays))
  return html`<ol class="stages">
    ${stages.map(
      ({ status, holderName, from, workdays, until }) =>
        html`<li data-testid="stage">
          <span>${dotted(words.status[status], holderText({ status, holderName }))}</span>
          <span
            >${isOver({ status }) ? momentText(from) : `${labels.workdays(workdays)}${until ? '' : `，${labels.now}`}`}</span
          >
          ${bar(workdays / longest)}
        </li>`,
    )}
  </ol>`
}

const bar = (share: number): TemplateResult | typeof nothing =>
  share === 0 ? nothing : html`<span class="share" style="transform: scaleX(${share.toFixed(3)})"></span>`

/** How often it was served at windows, and what became of the rating of each service (一事一评). */
export function servicesOf({ services }: CaseSheet): TemplateResult {
  return html`<section class="card" data-testid="services">
    <h3>${caseServiceTexts.heading}</h3>
    ${
      services.length === 0
        ? html`<p class="quiet">${caseServiceTexts.none}</p>`
        : html`<dl class="facts">
            ${services.map((service) => pair(caseServiceTexts.nth(service.number), serviceText(service)))}
          </dl>`
    }
  </section>`
}

function serviceText(service: CaseService): TemplateResult {
  const { ticketNo, windowNo, servedOn, state, satisfaction, province } = service
  const rated = satisfaction && rectificationTexts.satisfaction[satisfaction]
  const standing = rated ?? (state ? caseServiceTexts.state[state] : caseServiceTexts.going)
  const told = province ? ` · ${caseServiceTexts.province[province]}` : ''
  return html`<span data-testid="service" data-no=${service.number} data-state=${state ?? 'GOING'}
    ><b>${standing}</b>${told}
    <span class="under">${servedOn} · ${caseServiceTexts.at(ticketNo, windowNo)}</span></span
  >`
}

/** The ledger, the last entry first. */
export function ledger({ steps }: CaseSheet): TemplateResult {
  return html`<section class="card">
    <h3>${labels.ledger}</h3>
    <ol class="ledger" reversed>
      ${newestFirst(steps).map(entry)}
    </ol>
  </section>`
}

// Not toReversed: the browsers of older halls do not know it.
function newestFirst(steps: CaseStep[]): CaseStep[] {
  const turned: CaseStep[] = []
  for (const step of steps) turned.unshift(step)
  return turned
}

function entry({ kind, at, by, choice, words: said }: CaseStep): TemplateResult {
  const chosen = choice === null ? '' : (choiceNames.get(choice) ?? choice)
  return html`<li class=${by === null ? 'byClock' : ''} data-testid="step" data-kind=${kind}>
    <b>${words.step[kind]}</b>${chosen ? `：${chosen}` : nothing}
    <p class="quiet">${momentText(at)} · ${by ?? labels.byClock}</p>
    ${said === '' ? nothing : html`<p class="own-words">${said}</p>`}
  </li>`
}

const choiceNames = new Map<string, string>(
  [words.decision, words.issueBy, words.procedure].flatMap((names) => Object.entries(names)),
)
