import type { TicketStatus } from '../../contract/tickets.ts'
import type { Forecast } from '../forecasts/index.ts'
import type { HallSettings } from '../halls/index.ts'
import { plusMinutes } from '../platform/business-day.ts'

export type QueueMessageKind = 'TAKEN' | 'NEAR' | 'CALLED' | 'PASSED'

/** What a message is about, and until when it says something: the same kind at the same moment is told once. */
export type Occasion = { kind: QueueMessageKind; at: Date; until: Date }

/** A number whose holder left a telephone, and what was written to it before. */
export type Holder = {
  status: TicketStatus
  takenAt: Date
  aheadAtTake: number
  calledAt: Date | null
  passedAt: Date | null
  passCount: number
  written: { kind: QueueMessageKind; at: Date }[]
}

/** How long each still says something, in minutes. */
const validMin: Record<QueueMessageKind, number> = { TAKEN: 15, NEAR: 10, CALLED: 3, PASSED: 15 }

type Around = { now: Date; settings: HallSettings; forecast: Forecast }

/**
 * What a holder is to hear now (DOMAIN §2.9, §3.1). The turn that comes near is told once; a call once, however often
 * it is repeated, and again only when another call sends the holder somewhere else.
 */
export function occasionsOf(holder: Holder, { now, settings, forecast }: Around): Occasion[] {
  const { status, takenAt, calledAt, passedAt } = holder
  const due = (kind: QueueMessageKind, at: Date | null, from = at): Occasion[] => {
    if (at === null || from === null) return []
    const until = plusMinutes(from, validMin[kind])
    const isTold = holder.written.some((each) => each.kind === kind && each.at.getTime() === at.getTime())
    return now < until && !isTold ? [{ kind, at, until }] : []
  }
  switch (status) {
    case 'WAITING':
      return [
        // Without an open window nobody knows how long it takes: the message waits for one.
        ...(forecast.estimatedWaitMin === null ? [] : due('TAKEN', takenAt)),
        ...(comesNear(holder, settings, forecast) ? due('NEAR', takenAt, now) : []),
      ]
    case 'CALLED':
      return due('CALLED', calledAt)
    case 'PASSED':
      return mayComeBack(holder, settings) ? due('PASSED', passedAt) : []
    default:
      return []
  }
}

/** Whoever stood that near from the beginning was told so when the number was taken. */
const comesNear = ({ aheadAtTake }: Holder, { nearAhead }: HallSettings, { aheadCount }: Forecast): boolean =>
  nearAhead > 0 && aheadAtTake > nearAhead && aheadCount <= nearAhead

const mayComeBack = ({ passCount }: Holder, { restorePolicy, maxPassCount }: HallSettings): boolean =>
  restorePolicy !== 'VOID' && passCount <= maxPassCount
