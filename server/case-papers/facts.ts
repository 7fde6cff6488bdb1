import type { CasePaper } from '../../contract/cases.ts'
import {
  aboutOne,
  applicantIn,
  caseFor,
  detailsOf,
  papersOf,
  startClock,
  stepsOf,
  type Asking,
  type Case,
  type Clock,
} from '../cases/index.ts'
import { currentPlan, windowEver, type HallPlan } from '../halls/index.ts'
import { dayInWords, instantOf, timeInWords } from '../platform/business-day.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { paperHtml, type PaperSize } from './page.ts'
import type { PaperFacts } from './paper.ts'

export type AskedPaper = { caseId: number; paper: CasePaper; size: PaperSize; clerkName: string }

/** A paper of a case as a page. @throws DomainError case-unknown, case-other-department, case-state for one it does not have */
export async function paperOf(ctx: Context, asked: AskedPaper, by: Asking): Promise<string> {
  const { caseId, paper, size, clerkName } = asked
  const found = await caseFor(ctx, caseId, by)
  const plan = await currentPlan(ctx, by.hallId)
  const details = await detailsOf(ctx.db, caseId)
  const applicant = applicantIn(ctx, details.applicantCipher)
  if (!papersOf(found, applicant).includes(paper)) throw new DomainError('case-state')
  const about = await aboutOne(ctx.db, caseId)
  const steps = await stepsOf(ctx.db, caseId)
  const last = (kind: string) => steps.findLast((step) => step.kind === kind)
  const attested: Partial<Record<CasePaper, Date | null>> = {
    acceptance: found.acceptedAt,
    supplement: last('REQUEST_SUPPLEMENT')?.at ?? null,
    return: found.closedAt,
  }
  const code = details.codeCipher ? ctx.secrets.open(details.codeCipher) : ''
  const facts: PaperFacts = {
    hallName: plan.hall.name,
    phones: phonesOf(plan),
    departmentName: plan.departments.get(found.departmentId)?.name ?? '',
    windowNo: windowEver(plan, details.windowId)?.no ?? '',
    clerkName,
    projectNo: about.projectNo,
    itemName: about.itemName,
    applicant,
    materials: found.materials,
    receivedAt: inWords(found.receivedAt),
    acceptedAt: inWords(found.acceptedAt),
    promisedDays: found.promisedDays,
    isInstant: found.originKind === 'INSTANT',
    dueAt: inWords(promisedAt(plan, found)),
    toleratedUntil: found.toleratedUntil ? dayInWords(instantOf(found.toleratedUntil, '12:00')) : '',
    supplement: {
      words: last('REQUEST_SUPPLEMENT')?.words ?? '',
      until: inWords(clockOf(found, 'SUPPLEMENT')?.dueAt ?? null),
      code,
      address: `${publicUrl(ctx.config)}/s/${code}`,
    },
    returned: {
      reason: last('RETURN')?.words ?? '',
      basis: last('RETURN')?.choice ?? '',
      on: found.closedAt ? dayInWords(found.closedAt) : '',
    },
    datedOn: dayInWords(attested[paper] ?? by.at),
  }
  return paperHtml(paper, size, facts)
}

const clockOf = ({ clocks }: Case, sought: Clock['kind']): Clock | undefined =>
  clocks.findLast(({ kind }) => kind === sought)

/** By when it was to be decided when it was accepted, whatever stopped or prolonged that limit since. */
function promisedAt(plan: HallPlan, found: Case): Date | null {
  const promise = clockOf(found, 'PROMISE')
  return promise
    ? startClock(plan, 'PROMISE', { at: promise.startedAt, days: found.promisedDays }).dueAt
    : null
}

const phonesOf = ({ hall }: HallPlan) => ({ consult: hall.consultPhone, complaint: hall.complaintPhone })

/** Empty for none. */
const inWords = (at: Date | null): string => (at ? timeInWords(at) : '')
