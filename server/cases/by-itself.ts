import type { CaseStepKind } from '../../contract/cases.ts'
import { dueAfter, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { accepted, over, stopped, withEarnedCards } from './acts.ts'
import { justAfter, nextCardAt } from './cards.ts'
import { isOver, type Case } from './case.ts'
import { isRunning, yellowFrom, type Clock } from './clock.ts'

/** What a case does when nobody does anything, and the entry of its ledger; `at` is when it was due. */
export type ByItself = { next: Case; kind: CaseStepKind; at: Date }

/** What is due by now, the earliest first; null when nothing is. Asked again until nothing is. */
export function dueByItself(plan: HallPlan, found: Case, now: Date): ByItself | null {
  const notify = runningOf(found, 'NOTIFY')
  if (notify && now > notify.dueAt) return deemedAccepted(plan, found, justAfter(notify.dueAt))
  const supplement = runningOf(found, 'SUPPLEMENT')
  if (!supplement) return null
  if (!found.supplementRemindedAt) {
    const at = yellowFrom(plan, supplement)
    return at <= now ? reminded(plan, found, at > supplement.dueAt ? now : at, now) : null
  }
  if (now <= supplement.dueAt) return null
  const at = justAfter(supplement.dueAt)
  return { next: over({ ...found, status: 'WITHDRAWN' }, at), kind: 'SUPPLEMENT_EXPIRED', at }
}

/** When somebody should look at a case again; null when only people move it on. */
export function nextLookAt(plan: HallPlan, found: Case): Date | null {
  const supplement = runningOf(found, 'SUPPLEMENT')
  const reminder = supplement && !found.supplementRemindedAt ? yellowFrom(plan, supplement) : null
  const expiry = supplement && justAfter(supplement.dueAt)
  if (isOver(found)) return null
  const moments = [nextCardAt(plan, found), reminder ?? expiry ?? null].filter((at) => at !== null)
  return moments.toSorted((a, b) => +a - +b)[0] ?? null
}

/** 逾期不告知，自收到材料之日起即为受理 (行政许可法 32): the promise counts from the day of receipt. */
function deemedAccepted(plan: HallPlan, found: Case, at: Date): ByItself {
  const before = stopped(withEarnedCards(plan, found, at), ['NOTIFY'], at)
  return { next: accepted(plan, before, at, found.receivedAt), kind: 'DEEMED_ACCEPTED', at }
}

// Nobody's case is closed without having been reminded: who was reminded late gets one more working day.
function reminded(plan: HallPlan, found: Case, at: Date, now: Date): ByItself {
  const next = { ...found, supplementRemindedAt: at }
  const withTime = (clock: Clock): Clock => {
    if (clock.kind !== 'SUPPLEMENT' || !isRunning(clock) || now <= clock.dueAt) return clock
    const due = dueAfter(plan, businessDay(now), 1)
    return { ...clock, dueAt: due.at, isCertain: due.isCertain }
  }
  return { next: { ...next, clocks: found.clocks.map(withTime) }, kind: 'SUPPLEMENT_REMINDED', at }
}

function runningOf(found: Case, kind: Clock['kind']) {
  return found.clocks.filter((clock) => clock.kind === kind).find(isRunning)
}
