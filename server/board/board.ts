import type { Board, BoardCall, BoardWindow } from '../../contract/board.ts'
import { announcementIn } from '../announcements/index.ts'
import { bindingsOfQueue, currentPlan, openingToday, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { logHead, readBoard, type BoardRows } from './queries.ts'

/** A wall shows eight; the rest lets it go back when calls are withdrawn. */
const shownCalls = 20

type Read = { seq: number; day: string; version: number; rows: Promise<BoardRows> }
const lastRead = new WeakMap<Context['db'], Map<number, Read>>()

/**
 * The public board of a hall. However many screens come back at once, the rows are read once for each position of the
 * log.
 * @throws DomainError hall-unknown
 */
export async function boardOf(ctx: Context, hallId: number): Promise<Board> {
  const now = ctx.clock.now()
  const head = await logHead(ctx.db, hallId)
  if (head === null) throw new DomainError('hall-unknown')
  const plan = await currentPlan(ctx, hallId)
  const rows = await freshRows(ctx, plan, { head, day: businessDay(now) })
  // The hall was set up anew between the two looks.
  if (rows.planVersion !== plan.version) return boardOf(ctx, hallId)
  const { consultPhone, complaintPhone, ...hall } = plan.hall
  return {
    hall,
    phones: { consultPhone, complaintPhone, hotline: '12345' },
    seq: rows.seq,
    planVersion: plan.version,
    clock: clockOnWire(ctx.clock),
    opening: openingToday(plan, now),
    queues: [...plan.queues.values()].map(({ id, name, prefix }) => {
      const windowIds = bindingsOfQueue(plan, id).map(({ windowId }) => windowId)
      return { id, name, prefix, waiting: rows.waiting.get(id) ?? 0, windowIds }
    }),
    windows: [...plan.windows.keys()].map((id) => boardWindow(plan, id, rows)),
    calls: rows.calls.map((call) => boardCall(plan, { ...call, at: call.at.toISOString() })),
    notices: plan.notices,
    speech: { repeat: plan.settings.speechRepeat, afterClosingMin: plan.settings.closeGraceMin },
  }
}

async function freshRows(
  ctx: Context,
  plan: HallPlan,
  want: { head: number; day: string },
): Promise<BoardRows> {
  const reads = lastRead.get(ctx.db) ?? new Map<number, Read>()
  lastRead.set(ctx.db, reads)
  const known = reads.get(plan.hall.id)
  if (known && known.seq >= want.head && known.day === want.day && known.version === plan.version)
    return known.rows
  const rows = readBoard(ctx.db, plan.hall.id, want.day, shownCalls)
  const read = { seq: want.head, day: want.day, version: plan.version, rows }
  reads.set(plan.hall.id, read)
  rows.catch(() => reads.delete(plan.hall.id))
  return rows
}

function boardWindow(plan: HallPlan, id: number, rows: BoardRows): BoardWindow {
  const window = plan.windows.get(id)
  const zone = window && plan.zones.get(window.zoneId)
  if (!window || !zone) throw new Error(`window ${id} without zone`)
  const work = rows.windows.get(id) ?? {
    state: 'OFFLINE',
    ticketNo: null,
    pauseReason: null,
    expectedBackAt: null,
  }
  const place = { zoneCode: zone.code, zoneName: zone.name, floor: zone.floor }
  return { id, no: window.no, name: window.name, kind: window.kind, ...place, ...work }
}

export type CallFacts = Omit<BoardCall, 'text' | 'speech'>

/** A call with its words. */
export const boardCall = (plan: HallPlan, call: CallFacts): BoardCall => ({
  ...call,
  ...announcementIn(plan, call),
})
