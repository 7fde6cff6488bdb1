import type {
  Disposition,
  RectificationStatus,
  RectificationStepKind,
} from '../../contract/rectifications.ts'
import { businessDay } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import { requiringWords } from '../platform/required-words.ts'
import { requireMayAct, type By } from './actors.ts'
import type { Act } from './acts.ts'

/** One bad rating that is being put right. */
export type Rectification = {
  id: number
  ratingId: number
  departmentId: number
  windowId: number
  ratedStaffId: number
  /** 实名: its author gave a name to it and can be called. */
  canBeReached: boolean
  status: RectificationStatus
  openedAt: Date
  contactDueAt: Date
  appealUntil: Date
  dueAt: Date
  /** No extension goes beyond this. */
  latestDueAt: Date
  dueIsCertain: boolean
  disposition: Disposition | null
  appealWasRejected: boolean
  extension: { dueAt: Date; state: 'ASKED' | 'APPROVED' | 'REFUSED' } | null
  /** The day of each call that nobody answered. */
  unansweredOn: string[]
  contactedAt: Date | null
  /** Who of the department had a hand in it. */
  handlers: number[]
  /** Who made the first check of what is submitted now. */
  firstChecker: number | null
  isSatisfied: boolean | null
  fedBackAt: Date | null
  closedAt: Date | null
}

/** What an act does: how it stands afterwards, and the entry for the ledger. */
export type Moved = { next: Rectification; step: RectificationStepKind }

/** Each of the four elements (R46) needs so many characters. */
export const leastOfElement = 20
/** A plan, a legal basis, evidence. */
export const leastOfReason = 10
/** Why somebody says no. */
export const leastOfComment = 5
const requireWords = requiringWords('rectification-words-missing', leastOfComment)
const unansweredTries = 3
const unansweredDays = 2

/**
 * 差评整改 (R44–R48): what an act makes of a rectification. By the department: a call to the citizen, a disposition, the
 * four elements; then two checks by two people who had no hand in it; then feedback, and only then it is closed.
 * @throws DomainError rectification-state, not-allowed, rectification-other-department, rectification-own-rating,
 * rectification-checked-by-handler, rectification-checked-twice, and what the single acts throw
 */
export function afterAct(before: Rectification, act: Act, by: By): Moved {
  requireMayAct(before, act.type, by)
  switch (act.type) {
    case 'CONTACT':
      return contact(handledBy(before, by), act, by.at)
    case 'DISPOSE':
      return dispose(handledBy(before, by), act, by.at)
    case 'EXTEND':
      return decideExtension(before, act, by.at)
    case 'DECIDE_APPEAL':
      return decideAppeal(before, act, by.at)
    case 'SUBMIT':
      return submit(handledBy(before, by), act)
    case 'QC1':
    case 'QC2':
      return check(before, act, by.staffId)
    case 'FEEDBACK':
      return feedBack(before, act, by.at)
    case 'CLOSE':
      return close(before, act, by.at)
    default:
      return act satisfies never
  }
}

// A follow-up officer who makes the call has no hand in the handling.
function handledBy(before: Rectification, { staffId, role }: By): Rectification {
  if (role === 'RATING_OFFICER' || before.handlers.includes(staffId)) return before
  return { ...before, handlers: [...before.handlers, staffId] }
}

type Of<Type extends Act['type']> = Extract<Act, { type: Type }>

/** 回访核实: reached, or three calls on two days in vain, or nobody to call. @throws DomainError rectification-reachable */
function contact(before: Rectification, { result }: Of<'CONTACT'>, at: Date): Moved {
  const step = 'CONTACTED'
  if (result === 'NO_CONTACT') {
    if (before.canBeReached) throw new DomainError('rectification-reachable')
    return { next: { ...before, status: 'VERIFYING' }, step }
  }
  if (result === 'REACHED') return { next: { ...before, status: 'VERIFYING', contactedAt: at }, step }
  const unansweredOn = [...before.unansweredOn, businessDay(at)]
  return {
    next: { ...before, unansweredOn, status: isOutOfReach(unansweredOn) ? 'VERIFYING' : 'ASSIGNED' },
    step,
  }
}

const isOutOfReach = (unansweredOn: string[]): boolean =>
  unansweredOn.length >= unansweredTries && new Set(unansweredOn).size >= unansweredDays

/** @throws DomainError rectification-words-missing, rectification-due-invalid, rectification-appeal-closed */
function dispose(before: Rectification, { disposition, words, dueAt }: Of<'DISPOSE'>, at: Date): Moved {
  const next = { ...before, disposition, status: 'PROCESSING' as const }
  const step = 'DISPOSED'
  switch (disposition) {
    case 'FIX_NOW':
      return { next, step }
    case 'EXPLAIN':
      requireWords('法律依据', words, leastOfReason)
      return { next, step }
    case 'LEDGER': {
      requireWords('整改计划', words, leastOfReason)
      const asked = requireLaterDue(before, dueAt)
      return { next: { ...next, extension: { dueAt: asked, state: 'ASKED' } }, step }
    }
    case 'APPEAL':
      if (before.appealWasRejected || at > before.appealUntil)
        throw new DomainError('rectification-appeal-closed')
      requireWords('申诉证据', words, leastOfReason)
      return { next: { ...next, status: 'APPEALING' }, step }
    default:
      return disposition satisfies never
  }
}

function requireLaterDue({ dueAt, latestDueAt }: Rectification, asked: Date | null): Date {
  if (asked && asked > dueAt && asked <= latestDueAt) return asked
  throw new DomainError('rectification-due-invalid', {
    after: businessDay(dueAt),
    latest: businessDay(latestDueAt),
  })
}

/** A later limit is granted once, and only before the first one has passed. @throws DomainError rectification-extension-late */
function decideExtension(before: Rectification, { isPassed, comment }: Of<'EXTEND'>, at: Date): Moved {
  if (!before.extension) throw new Error('requireMayAct lets nobody extend what was not asked for')
  const { dueAt } = before.extension
  if (!isPassed) {
    requireWords('意见', comment, leastOfComment)
    return { next: { ...before, extension: { dueAt, state: 'REFUSED' } }, step: 'EXTENSION_REFUSED' }
  }
  if (at > before.dueAt) throw new DomainError('rectification-extension-late')
  return { next: { ...before, dueAt, extension: { dueAt, state: 'APPROVED' } }, step: 'EXTENSION_APPROVED' }
}

/** An upheld appeal ends it; a rejected one leaves everything else to be done. @throws DomainError rectification-words-missing */
function decideAppeal(before: Rectification, { isPassed, comment }: Of<'DECIDE_APPEAL'>, at: Date): Moved {
  requireWords('意见', comment, leastOfComment)
  if (isPassed) return { next: { ...before, status: 'APPEAL_UPHELD', closedAt: at }, step: 'APPEAL_UPHELD' }
  const next = { ...before, status: 'PROCESSING' as const, disposition: null, appealWasRejected: true }
  return { next, step: 'APPEAL_REJECTED' }
}

/** All four elements, each of so many characters (R46, N3). @throws DomainError rectification-words-missing */
function submit(before: Rectification, { report }: Of<'SUBMIT'>): Moved {
  requireWords('调查核实', report.investigation, leastOfElement)
  requireWords('处理过程', report.handlingProcess, leastOfElement)
  requireWords('整改措施', report.measures, leastOfElement)
  requireWords('整改结果', report.outcome, leastOfElement)
  return { next: { ...before, status: 'SUBMITTED', firstChecker: null }, step: 'SUBMITTED' }
}

/** 分级质检 (R47, N4): who says no says why, and both checks begin again. @throws DomainError rectification-words-missing */
function check(
  before: Rectification,
  { type, isPassed, comment }: Of<'QC1' | 'QC2'>,
  staffId: number,
): Moved {
  if (!isPassed) {
    requireWords('意见', comment, leastOfComment)
    return { next: { ...before, status: 'PROCESSING', firstChecker: null }, step: `${type}_FAILED` }
  }
  const firstChecker = type === 'QC1' ? staffId : before.firstChecker
  return { next: { ...before, status: `${type}_PASSED`, firstChecker }, step: `${type}_PASSED` }
}

/** Whoever speaks with a citizen asks whether it is settled. @throws DomainError rectification-answer-missing */
function feedBack(before: Rectification, { channel, isSatisfied }: Of<'FEEDBACK'>, at: Date): Moved {
  const spoke = channel === 'PHONE' || channel === 'VISIT'
  if (spoke && isSatisfied === null) throw new DomainError('rectification-answer-missing')
  return { next: { ...before, status: 'FED_BACK', isSatisfied, fedBackAt: at }, step: 'FED_BACK' }
}

/** Closed with the result of a follow-up, unless there is nobody to ask. @throws DomainError rectification-follow-up-missing */
function close(before: Rectification, act: Of<'CLOSE'>, at: Date): Moved {
  const isSatisfied = before.isSatisfied ?? act.isSatisfied
  const couldBeAsked = before.canBeReached && !isOutOfReach(before.unansweredOn)
  if (isSatisfied === null && couldBeAsked) throw new DomainError('rectification-follow-up-missing')
  return { next: { ...before, status: 'CLOSED', isSatisfied, closedAt: at }, step: 'CLOSED' }
}

/** 按期整改: fed back by its limit; null while neither is certain. */
export function isOnTime({ fedBackAt, dueAt }: Pick<Rectification, 'fedBackAt' | 'dueAt'>): boolean | null {
  return fedBackAt && fedBackAt <= dueAt
}

/** Whether anything is still owed to the citizen. */
export const isOwed = ({ status }: Pick<Rectification, 'status'>): boolean =>
  status !== 'FED_BACK' && status !== 'CLOSED' && status !== 'APPEAL_UPHELD'
