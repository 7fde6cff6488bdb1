import { CasePaper } from '../../contract/cases.ts'
import { currentPlan, windowEver, type HallPlan } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { maySee } from './actors.ts'
import { applicantIn } from './applicant.ts'
import type { Case } from './case.ts'
import { startClock, type Clock } from './clock.ts'
import * as lists from './list-queries.ts'
import { paperHtml, type PaperSize } from './paper-page.ts'
import { papersOf, type PaperFacts } from './papers.ts'
import { caseById } from './queries.ts'
import type { Asking } from './worklist.ts'

export type AskedPaper = { caseId: number; paper: CasePaper; size: PaperSize; clerkName: string }

/** A paper of a case as a page. @throws DomainError case-unknown, case-other-department, case-state for one it does not have */
export async function paperOf(ctx: Context, asked: AskedPaper, by: Asking): Promise<string> {
  const { caseId, paper, size, clerkName } = asked
  const found = await caseById(ctx.db, by.hallId, caseId)
  if (!found) throw new DomainError('case-unknown')
  if (!maySee(found, by)) throw new DomainError('case-other-department')
  const plan = await currentPlan(ctx, by.hallId)
  const details = await lists.detailsOf(ctx.db, caseId)
  const applicant = applicantIn(ctx, details.applicantCipher)
  if (!papersOf(found, applicant).includes(paper)) throw new DomainError('case-state')
  const about = await lists.aboutOne(ctx.db, caseId)
  const steps = await lists.stepsOf(ctx.db, caseId)
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

/** 2026年11月23日 */
function dayInWords(at: Date): string {
  const [year, month, day] = businessDay(at).split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** 2026年11月23日 17:30; empty for none. */
export const inWords = (at: Date | null): string => (at ? `${dayInWords(at)} ${timeFormat.format(at)}` : '')
