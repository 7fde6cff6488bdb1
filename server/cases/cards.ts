import type { CardColor, CardReason, CaseLight } from '../../contract/cases.ts'
import type { HallPlan } from '../halls/index.ts'
import { isApplicants, isRunning, lightOf, yellowFrom, type Clock } from './clock.ts'

/** 黄牌 or 红牌 of electronic supervision (R40). Once given it stays, also when the case is over. */
export type Card = {
  color: CardColor
  reason: CardReason
  /** Which limit, by its place among the case's clocks; null for what is irregular by itself. */
  clockNo: number | null
  /** When it became due, however late somebody looked. */
  at: Date
}

export type Watched = { clocks: Clock[]; cards: Card[] }

/** The cards a case has earned by now and does not have yet: for each limit one of each colour, once. */
export function earnedCards(plan: HallPlan, { clocks, cards }: Watched, now: Date): Card[] {
  return thresholds(plan, { clocks, cards }).filter(({ at }) => at <= now)
}

/** When the next card falls due; null when none can. */
export function nextCardAt(plan: HallPlan, watched: Watched): Date | null {
  return thresholds(plan, watched)[0]?.at ?? null
}

function thresholds(plan: HallPlan, { clocks, cards }: Watched): Card[] {
  const has = new Set(cards.map(({ color, clockNo }) => `${color} ${clockNo}`))
  const all = clocks.flatMap((clock, clockNo): Card[] => {
    if (!isRunning(clock) || isApplicants(clock)) return []
    return [
      { color: 'YELLOW', reason: 'NEAR', clockNo, at: yellowFrom(plan, clock) },
      { color: 'RED', reason: lateReason(clock), clockNo, at: justAfter(clock.dueAt) },
    ]
  })
  return all.filter(({ color, clockNo }) => !has.has(`${color} ${clockNo}`)).toSorted((a, b) => +a.at - +b.at)
}

// Who is not told within the limit counts as accepted (行政许可法 32).
const lateReason = ({ kind }: Clock): CardReason => (kind === 'NOTIFY' ? 'DEEMED_ACCEPTANCE' : 'OVERDUE')

// In the closing minute itself it is still in time.
export const justAfter = (at: Date): Date => new Date(at.getTime() + 1)

const irregular = new Set<CardReason>(['DEEMED_ACCEPTANCE', 'SECOND_SUPPLEMENT'])

/** As its limits stand (DOMAIN §3.2); red besides, until it is over, where something irregular was done. */
export function lightOfCase(
  plan: HallPlan,
  found: Watched & { closedAt: Date | null },
  now: Date,
): CaseLight {
  const isIrregular = found.closedAt === null && found.cards.some(({ reason }) => irregular.has(reason))
  return isIrregular ? 'RED' : lightOf(plan, found.clocks, now)
}
