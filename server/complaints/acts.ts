import type { WithoutCommandId } from '../../contract/basics.ts'
import type { TakeComplaintStep, ToldBy } from '../../contract/complaint-steps.ts'
import { dueAfter, type HallPlan } from '../halls/index.ts'
import { businessDay, plusMinutes } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import { requiringWords } from '../platform/required-words.ts'
import { requireMayAct, type By } from './actors.ts'
import { betweenCallsMin, callsInVain, couldBeAsked, type Complaint, type Part } from './complaint.ts'
import { dueFrom } from './limits.ts'

/** What somebody wants to do with a complaint. */
export type Act = WithoutCommandId<TakeComplaintStep>

type Of<Type extends Act['type']> = Extract<Act, { type: Type }>

/** Why somebody says no, what was said and heard. */
const leastOfWords = 5
/** What it was about, and what was done. */
const leastOfOutcome = 10
/** @throws DomainError complaint-words-missing */
export const requireWords = requiringWords('complaint-words-missing', leastOfWords)

/**
 * 有诉即办 (R35, R55; DOMAIN §3.5): what an act makes of a complaint. Heard, taken on, answered within some open hours,
 * handled by one department or by several, told to the citizen, and closed only when the citizen was asked.
 * @throws DomainError complaint-about-self, not-allowed, complaint-other-department, complaint-state,
 * complaint-words-missing, and what the single acts throw
 */
export function afterAct(plan: HallPlan, before: Complaint, act: Act, by: By): Complaint {
  requireMayAct(before, act.type, by)
  switch (act.type) {
    case 'ACCEPT':
      return accepted(plan, before, act, by.at)
    case 'NOT_ACCEPT':
      requireWords('不予受理的理由', act.words)
      requireTold(before, act.told)
      return { ...before, status: 'NOT_ACCEPTED', closedAt: by.at }
    case 'TRANSFER':
      requireWords('转办单位', act.to, 2)
      requireWords('转办说明', act.words)
      requireTold(before, act.told)
      return { ...before, status: 'TRANSFERRED', closedAt: by.at }
    case 'RESPOND':
      return responded(before, act, by.at)
    case 'ASSIGN':
      return assigned(before, act)
    case 'RESOLVE':
      requireWords('办理情况和结果', act.words, leastOfOutcome)
      return resolved(before, by)
    case 'SEND_BACK':
      requireWords('退回理由', act.words)
      return { ...before, status: statusOf(before.parts), parts: before.parts.map(undone) }
    case 'EXTEND':
      return extended(plan, before, act, by.at)
    case 'FEED_BACK':
      return fedBack(before, act, by.at)
    case 'CLOSE':
      return closed(before, act, by.at)
    default:
      return act satisfies never
  }
}

/**
 * The grade that was given at first sight may be another at the second: its limit counts from the first day all the
 * same, and what is late already does not become early. @throws DomainError complaint-overdue
 */
function accepted(plan: HallPlan, before: Complaint, { grade }: Of<'ACCEPT'>, at: Date): Complaint {
  const due = dueFrom(plan, before.registeredAt, grade)
  if (at > before.dueAt && due.at > before.dueAt) throw new DomainError('complaint-overdue')
  return {
    ...before,
    status: 'ACCEPTED',
    grade,
    promisedAt: due.at,
    dueAt: due.at,
    dueIsCertain: due.isCertain,
  }
}

/**
 * 有诉即应: reached, or so many calls in vain, or nobody to call.
 * @throws DomainError complaint-reachable, complaint-unreachable, complaint-called-just-now
 */
function responded(before: Complaint, { contact, words }: Of<'RESPOND'>, at: Date): Complaint {
  const done: Complaint = { ...before, status: 'RESPONDED', respondedAt: at }
  if (contact === 'NO_CONTACT') {
    if (before.canBeReached) throw new DomainError('complaint-reachable')
    return done
  }
  if (contact === 'REACHED') {
    requireWords('沟通情况', words)
    return done
  }
  if (!before.canBeReached) throw new DomainError('complaint-unreachable')
  if (before.calledAt && at < plusMinutes(before.calledAt, betweenCallsMin))
    throw new DomainError('complaint-called-just-now', { minutes: betweenCallsMin })
  const called = { unanswered: before.unanswered + 1, calledAt: at }
  return called.unanswered < callsInVain ? { ...before, ...called } : { ...done, ...called }
}

/** 交办, also once more: what a department has told already stays told. */
function assigned(before: Complaint, { departmentIds }: Of<'ASSIGN'>): Complaint {
  const known = new Map(before.parts.map((part) => [part.departmentId, part]))
  const parts = departmentIds.map((departmentId) => known.get(departmentId) ?? { departmentId, doneAt: null })
  return { ...before, parts, status: isDone(parts) ? 'RESOLVED' : statusOf(parts) }
}

function resolved(before: Complaint, { departmentId, at }: By): Complaint {
  const parts = before.parts.map((part) =>
    part.departmentId === departmentId ? { ...part, doneAt: at } : part,
  )
  return { ...before, parts, status: isDone(parts) ? 'RESOLVED' : before.status }
}

const statusOf = (parts: Part[]): 'HANDLING' | 'JOINT' => (parts.length > 1 ? 'JOINT' : 'HANDLING')
const isDone = (parts: Part[]): boolean => parts.every(({ doneAt }) => doneAt !== null)
const undone = (part: Part): Part => ({ ...part, doneAt: null })

/** Once, by at most ten working days, and not when it is late already. @throws DomainError complaint-overdue */
function extended(plan: HallPlan, before: Complaint, { days, words }: Of<'EXTEND'>, at: Date): Complaint {
  requireWords('延期理由', words)
  if (at > before.dueAt) throw new DomainError('complaint-overdue')
  const due = dueAfter(plan, businessDay(before.dueAt), days)
  return { ...before, wasExtended: true, dueAt: due.at, dueIsCertain: due.isCertain && before.dueIsCertain }
}

/**
 * Whoever speaks with a citizen asks whether it is settled; of whom nobody told nobody knows it.
 * @throws DomainError complaint-answer-missing, complaint-answer-unasked
 */
function fedBack(before: Complaint, { told, isSatisfied, words }: Of<'FEED_BACK'>, at: Date): Complaint {
  requireWords('反馈内容', words)
  requireTold(before, told)
  if ((told === 'PHONE' || told === 'VISIT') && isSatisfied === null)
    throw new DomainError('complaint-answer-missing')
  if (told === 'NOBODY' && isSatisfied !== null) throw new DomainError('complaint-answer-unasked')
  return { ...before, status: 'FED_BACK', fedBackAt: at, isSatisfied }
}

/**
 * 回访后归档: with what the citizen says of it, unless there is nobody to ask. What was said at the feedback stays.
 * @throws DomainError complaint-follow-up-missing, complaint-answer-given
 */
function closed(before: Complaint, { isSatisfied: said, words }: Of<'CLOSE'>, at: Date): Complaint {
  requireWords('回访情况', words)
  const isSatisfied = before.isSatisfied ?? said
  if (said !== null && said !== isSatisfied) throw new DomainError('complaint-answer-given')
  if (isSatisfied === null && couldBeAsked(before)) throw new DomainError('complaint-follow-up-missing')
  return { ...before, status: 'CLOSED', closedAt: at, isSatisfied }
}

/** Nobody is left untold who could be told. @throws DomainError complaint-untold, complaint-unreachable */
function requireTold(complaint: Pick<Complaint, 'canBeReached' | 'unanswered'>, told: ToldBy): void {
  if (told === 'NOBODY' && couldBeAsked(complaint)) throw new DomainError('complaint-untold')
  if ((told === 'PHONE' || told === 'SMS') && !complaint.canBeReached)
    throw new DomainError('complaint-unreachable')
}
