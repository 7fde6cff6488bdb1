import type { PriorityCategory, TransferPosition } from '../../contract/tickets.ts'
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

/** A ticket moved within its line, or into another, with the reason. */
export type Moved = { rankAt: Date; adjustment: RankAdjustment }

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

/** Whoever comes back with papers that were missing (补件码) goes before others as with a priority, and never twice. */
export function rankOnSupplement(takenAt: Date, settings: HallSettings): Rank {
  const rankAt = plusMinutes(takenAt, -settings.priorityBonusMin)
  return { rankAt, adjustments: [adjustment('SUPPLEMENT', '', takenAt, rankAt)] }
}

/** How a passed ticket comes back, by the hall's policy. `line` is the rankAt of all that wait, in order. */
export function rankByPolicy(
  oldRankAt: Date,
  line: Date[],
  { settings, now }: { settings: HallSettings; now: Date },
): Moved {
  switch (settings.restorePolicy) {
    case 'REQUEUE_AFTER_N':
    case 'VOID':
      return rankOnRestore(oldRankAt, line, settings.reinsertAfter)
    case 'TAIL':
      return { rankAt: now, adjustment: adjustment('RESTORE', 'tail', oldRankAt, now) }
    case 'HEAD_AT_SAME_WINDOW': {
      const rankAt = beforeFirst(oldRankAt, line[0])
      return { rankAt, adjustment: adjustment('RESTORE', 'same window', oldRankAt, rankAt) }
    }
    default:
      return settings.restorePolicy satisfies never
  }
}

/**
 * Where a passed ticket stands when it comes back: right after the n-th in line, after the last when fewer wait, and
 * never before its own old place.
 */
export function rankOnRestore(oldRankAt: Date, line: Date[], reinsertAfter: number): Moved {
  const before = line[Math.min(reinsertAfter, line.length) - 1]
  const behind = before ? before.getTime() + 1 : oldRankAt.getTime()
  const rankAt = new Date(Math.max(behind, oldRankAt.getTime()))
  return { rankAt, adjustment: adjustment('RESTORE', `after ${reinsertAfter}`, oldRankAt, rankAt) }
}

/** Where a transferred ticket stands: at its arrival, before the first in its new line, or behind everybody. */
export function rankOnTransfer(
  oldRankAt: Date,
  position: TransferPosition,
  { first, now }: { first: Date | undefined; now: Date },
): Moved {
  const ranks = { KEEP_TIME: oldRankAt, HEAD: beforeFirst(oldRankAt, first), TAIL: now }
  const rankAt = ranks[position]
  return { rankAt, adjustment: adjustment('TRANSFER', position, oldRankAt, rankAt) }
}

/** 置顶: before the first in line. */
export function rankOnPin(oldRankAt: Date, first: Date | undefined): Moved {
  const rankAt = beforeFirst(oldRankAt, first)
  return { rankAt, adjustment: adjustment('PIN', '', oldRankAt, rankAt) }
}

/** A priority verified at the desk: as if it had been told when the number was taken. */
export function rankOnPriority(
  ticket: { rankAt: Date; takenAt: Date },
  priority: PriorityCategory,
  settings: HallSettings,
): Moved {
  const { rankAt: granted } = rankOnTake(ticket.takenAt, priority, settings)
  // A place somebody already has is never worsened by a privilege.
  const rankAt = new Date(Math.min(granted.getTime(), ticket.rankAt.getTime()))
  const rule = priority === 'EMERGENCY' ? 'EMERGENCY' : 'PRIORITY'
  return { rankAt, adjustment: adjustment(rule, priority, ticket.rankAt, rankAt) }
}

const beforeFirst = (rankAt: Date, first: Date | undefined): Date =>
  first ? new Date(Math.min(first.getTime() - 1, rankAt.getTime())) : rankAt

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

/** Chosen out of its turn, the explanation says whom it went before, and why. */
export function chooseOutOfTurn<H extends Head>(winner: H, heads: H[], reason: string): CallExplanation {
  const compared = heads.toSorted(byKey).map(onWire)
  return { heads: compared, adjustments: winner.adjustments, winner: winner.ticketNo, outOfTurn: reason }
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
