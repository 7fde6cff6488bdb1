import type { WithoutCommandId } from '../../contract/basics.ts'
import type { TakeCaseStep } from '../../contract/case-steps.ts'
import { endOfDay, type HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import { requiringWords } from '../platform/required-words.ts'
import { requireMayAct, type By } from './actors.ts'
import { earnedCards } from './cards.ts'
import {
  limits,
  markMaterials,
  requireAcceptable,
  requireNothingOwed,
  suspendsClock,
  type Case,
} from './case.ts'
import {
  isRunning,
  prolongClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  type Clock,
} from './clock.ts'
import { daysToReport } from './report-limit.ts'

/** What somebody wants to do with a case. */
export type Act = WithoutCommandId<TakeCaseStep>

type Of<Type extends Act['type']> = Extract<Act, { type: Type }>

/** Why somebody says no, what was found, what was decided. */
const leastOfWords = 5
/** Why something was not said at once. */
const leastOfExcuse = 10
const requireWords = requiringWords('case-words-missing', leastOfWords)

/**
 * 五件制 (R22; DOMAIN §3.2): what an act makes of a case. Cards that fell due before it are given first, so that
 * nobody gets rid of one by being quicker than the clock.
 * @throws DomainError case-state, not-allowed, case-other-department, case-words-missing, and what the materials throw
 */
export function afterAct(plan: HallPlan, found: Case, act: Act, by: By): Case {
  requireMayAct(found, act.type, by)
  const before = withEarnedCards(plan, found, by.at)
  switch (act.type) {
    case 'ACCEPT':
      requireAcceptable(before)
      return accepted(plan, stopped(before, ['NOTIFY'], by.at), by.at)
    case 'REQUEST_SUPPLEMENT':
      return supplementRequested(plan, before, act, by.at)
    case 'COMPLETE_SUPPLEMENT':
      return supplementCompleted(plan, before, by.at)
    case 'RETURN':
      requireWords('退回理由', act.reason)
      requireWords('依据', act.basis)
      return over({ ...before, status: 'RETURNED', kind: 'RETURNED' }, by.at)
    case 'WITHDRAW':
      // What is withdrawn before its limit is not counted: nobody does so without a word.
      requireWords('撤回原因', act.words)
      // Also out of a special procedure, which ends with it.
      return over({ ...before, status: 'WITHDRAWN', procedure: null }, by.at)
    case 'START_SURVEY':
      return started(
        plan,
        { ...before, status: 'IN_SURVEY' },
        ['SURVEY', plan.settings.caseSurveyWorkdays],
        by.at,
      )
    case 'END_SURVEY':
      requireWords('踏勘结果', act.words)
      return { ...stopped(before, ['SURVEY'], by.at), status: 'ACCEPTED' }
    case 'START_SPECIAL':
      return specialStarted(plan, before, act, by.at)
    case 'END_SPECIAL':
      requireWords('结果', act.words)
      return {
        ...resumed(plan, stopped(before, ['SPECIAL'], by.at), by.at),
        status: 'ACCEPTED',
        procedure: null,
      }
    case 'EXTEND':
      return extended(plan, before, act, by.at)
    case 'ESCALATE':
      requireWords('上报机关', act.to, 2)
      return escalated(plan, before, by.at)
    case 'SUPERIOR_REPLY': {
      requireWords('批复', act.words)
      const replied = { ...resumed(plan, before, by.at), status: 'ACCEPTED' as const }
      return started(plan, replied, ['AFTER_REPLY', plan.settings.caseAfterReplyWorkdays], by.at)
    }
    case 'DECIDE':
      return decided(plan, before, act, by.at)
    case 'SUPPLY_TOLERATED':
      return tolerated(before, act, by.at)
    case 'ISSUE':
      requireWords('领取人或快递单号', act.words, 2)
      return over({ ...before, status: 'ISSUED', issuedAt: by.at }, by.at)
    case 'ARCHIVE':
      return { ...before, status: 'ARCHIVED' }
    case 'HAND_OVER':
      return { ...before, holderId: act.staffId }
    default:
      return act satisfies never
  }
}

export const withEarnedCards = (plan: HallPlan, found: Case, now: Date): Case => ({
  ...found,
  cards: [...found.cards, ...earnedCards(plan, found, now)],
})

/** 受理: from now on the promise counts, and what was tolerated has its day. */
export function accepted(plan: HallPlan, before: Case, at: Date, from = at): Case {
  const next = { ...before, status: 'ACCEPTED' as const, kind: before.originKind, acceptedAt: at }
  const promise = started(plan, next, ['PROMISE', before.promisedDays], from)
  const withReport = before.originKind === 'ESCALATED' ? toReport(plan, promise, from) : promise
  const isOwed = before.materials.some(({ state }) => state === 'TOLERATED')
  if (before.toleratedUntil === null || !isOwed) return withReport
  const tolerance: Clock = {
    ...startClock(plan, 'TOLERANCE', { at, days: 0 }),
    dueAt: endOfDay(plan, before.toleratedUntil),
  }
  return { ...withReport, clocks: [...withReport.clocks, tolerance] }
}

function supplementRequested(
  plan: HallPlan,
  before: Case,
  { materials, words }: Of<'REQUEST_SUPPLEMENT'>,
  at: Date,
): Case {
  const isSecond = before.supplements > 0
  // 一次告知 (R21): whoever asks a second time says why.
  if (isSecond) requireWords('未一次告知的原因', words, leastOfExcuse)
  const marked = markMaterials(before.materials, materials, 'MISSING')
  const next: Case = {
    ...stopped(before, ['NOTIFY', 'SUPPLEMENT'], at),
    materials: marked,
    status: 'SUPPLEMENT_REQUESTED',
    kind: 'SUPPLEMENT',
    supplements: before.supplements + 1,
    supplementRemindedAt: null,
    cards: isSecond
      ? [...before.cards, { color: 'RED', reason: 'SECOND_SUPPLEMENT', clockNo: null, at }]
      : before.cards,
  }
  return started(plan, next, ['SUPPLEMENT', plan.settings.caseSupplementWorkdays], at)
}

/** Everything has been brought: the promise counts from the next working day on. */
function supplementCompleted(plan: HallPlan, before: Case, at: Date): Case {
  const missing = before.materials.filter(({ state }) => state === 'MISSING').map(({ name }) => name)
  const complete = { ...before, materials: markMaterials(before.materials, missing, 'RECEIVED') }
  requireAcceptable(complete)
  return accepted(plan, stopped(complete, ['SUPPLEMENT'], at), at)
}

/** @throws DomainError case-notice-missing when what stops the clock has no written notice */
function specialStarted(
  plan: HallPlan,
  before: Case,
  { procedure, basis, days, noticeNo }: Of<'START_SPECIAL'>,
  at: Date,
): Case {
  requireWords('依据', basis)
  const suspends = suspendsClock(procedure)
  if (suspends && noticeNo.trim() === '') throw new DomainError('case-notice-missing')
  const held = suspends ? suspended(plan, before, at) : before
  return started(plan, { ...held, status: 'IN_SPECIAL', procedure }, ['SPECIAL', days], at)
}

/** Once, by at most ten working days, and not when it is late already. @throws DomainError case-overdue */
function extended(plan: HallPlan, before: Case, { days, words }: Of<'EXTEND'>, at: Date): Case {
  requireWords('延长理由', words)
  const late = before.clocks.some((clock) => clock.kind === 'PROMISE' && isRunning(clock) && at > clock.dueAt)
  if (late) throw new DomainError('case-overdue')
  const prolonged = (clock: Clock) => (clock.kind === 'PROMISE' ? prolongClock(plan, clock, days) : clock)
  return { ...before, clocks: before.clocks.map(prolonged), wasExtended: true }
}

/** 上报: within three working days of acceptance (R26), also where nobody had foreseen it; a 特别程序 is not counted. */
function escalated(plan: HallPlan, before: Case, at: Date): Case {
  const foreseen = before.clocks.some(({ kind }) => kind === 'ESCALATE')
  const since = before.acceptedAt ?? at
  const counted = foreseen ? before : toReport(plan, before, since)
  const judged = withEarnedCards(plan, counted, at)
  return { ...suspended(plan, stopped(judged, ['ESCALATE'], at), at), status: 'ESCALATED', kind: 'ESCALATED' }
}

const toReport = (plan: HallPlan, found: Case, since: Date): Case =>
  started(plan, found, ['ESCALATE', daysToReport(plan, found.clocks, since)], since)

function decided(plan: HallPlan, before: Case, { isApproved, words }: Of<'DECIDE'>, at: Date): Case {
  if (isApproved) requireNothingOwed(before)
  else requireWords('不予许可的理由', words)
  const done = stopped(before, ['PROMISE', 'AFTER_REPLY', 'ESCALATE', 'TOLERANCE'], at)
  const next: Case = { ...done, status: 'DECIDED', decidedAt: at, isApproved }
  return started(plan, next, ['DELIVERY', limits.delivery], at)
}

function tolerated(before: Case, { materials }: Of<'SUPPLY_TOLERATED'>, at: Date): Case {
  const next = { ...before, materials: markMaterials(before.materials, materials, 'RECEIVED') }
  const isOwed = next.materials.some(({ state }) => state === 'TOLERATED')
  return isOwed ? next : stopped(next, ['TOLERANCE'], at)
}

export const over = (found: Case, at: Date): Case => ({
  ...found,
  closedAt: at,
  procedure: null,
  clocks: found.clocks.map((clock) => stopClock(clock, at)),
})

export const stopped = (found: Case, kinds: Clock['kind'][], at: Date): Case => ({
  ...found,
  clocks: found.clocks.map((clock) => (kinds.includes(clock.kind) ? stopClock(clock, at) : clock)),
})

function started(plan: HallPlan, found: Case, [kind, days]: [Clock['kind'], number], at: Date): Case {
  return { ...found, clocks: [...found.clocks, startClock(plan, kind, { at, days })] }
}

const counted = (kind: Clock['kind']): boolean =>
  kind === 'PROMISE' || kind === 'AFTER_REPLY' || kind === 'ESCALATE'

function suspended(plan: HallPlan, found: Case, at: Date): Case {
  return {
    ...found,
    clocks: found.clocks.map((clock) => (counted(clock.kind) ? suspendClock(plan, clock, at) : clock)),
  }
}

function resumed(plan: HallPlan, found: Case, at: Date): Case {
  const clocks = found.clocks.map((clock) => (counted(clock.kind) ? resumeClock(plan, clock, at) : clock))
  // While a limit stood still it was near to nothing: it is so from now on.
  const fresh = earnedCards(plan, { clocks, cards: found.cards }, at)
  return { ...found, clocks, cards: [...found.cards, ...fresh.map((card) => ({ ...card, at }))] }
}
