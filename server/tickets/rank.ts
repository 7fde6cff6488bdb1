import type { PriorityCategory } from '../../contract/tickets.ts'
import type { CallExplanation, ComparedHead, RankAdjustment } from '../../contract/windows.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { HallSettings } from '../halls/index.ts'

/**
 * The order rule (one number a ticket): of the waiting tickets a window may call, the one with the smallest
 * `(rankAt + handicap, rankAt, id)` comes next. Every rule of fairness is a rule about how `rankAt` is set, and every
 * adjustment keeps its reason.
 */

const emergencyMin = 24 * 60

export type Rank = { rankAt: Date; adjustments: RankAdjustment[] }

/** Where a new ticket stands: at its taking, or earlier by the bonus of its priority. */
export function rankOnTake(takenAt: Date, priority: PriorityCategory | null, settings: HallSettings): Rank {
  if (!priority) return { rankAt: takenAt, adjustments: [] }
  const emergency = priority === 'EMERGENCY'
  const bonusMin = emergency ? emergencyMin : settings.priorityBonusMin
  const rankAt = plusMinutes(takenAt, -bonusMin)
  return {
    rankAt,
    adjustments: [adjustment(emergency ? 'EMERGENCY' : 'PRIORITY', priority, takenAt, rankAt)],
  }
}

/**
 * Where a passed ticket stands when it comes back: right after the n-th in line, after the last when fewer wait, and
 * never before its own old place.
 */
export function rankOnRestore(oldRankAt: Date, line: Date[], reinsertAfter: number): Rank {
  const before = line[Math.min(reinsertAfter, line.length) - 1]
  const behind = before ? before.getTime() + 1 : oldRankAt.getTime()
  const rankAt = new Date(Math.max(behind, oldRankAt.getTime()))
  return { rankAt, adjustments: [adjustment('RESTORE', `after ${reinsertAfter}`, oldRankAt, rankAt)] }
}

function adjustment(rule: RankAdjustment['rule'], detail: string, from: Date, to: Date): RankAdjustment {
  return { rule, detail, from: from.toISOString(), to: to.toISOString() }
}

/** The first of a queue, as the window that looks at it sees it. */
export type Head = {
  id: number
  queueId: number
  ticketNo: string
  rankAt: Date
  handicapMin: number
  adjustments: RankAdjustment[]
}

/** Which of the heads comes next, and why. Null when nobody waits. */
export function chooseNext<H extends Head>(heads: H[]): { winner: H; explanation: CallExplanation } | null {
  const [winner] = heads.toSorted(byKey)
  if (!winner) return null
  const compared = heads.toSorted(byKey).map(onWire)
  return {
    winner,
    explanation: { heads: compared, adjustments: winner.adjustments, winner: winner.ticketNo },
  }
}

/** The window's key of a head, in ms: smallest wins. */
export const keyMs = ({ rankAt, handicapMin }: Pick<Head, 'rankAt' | 'handicapMin'>): number =>
  rankAt.getTime() + handicapMin * 60_000

function byKey(a: Head, b: Head): number {
  return keyMs(a) - keyMs(b) || a.rankAt.getTime() - b.rankAt.getTime() || a.id - b.id
}

function onWire(head: Head): ComparedHead {
  return {
    queueId: head.queueId,
    ticketNo: head.ticketNo,
    rankAt: head.rankAt.toISOString(),
    handicapMin: head.handicapMin,
    key: new Date(keyMs(head)).toISOString(),
  }
}
