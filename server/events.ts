import type { FinishOutcome, PriorityCategory, TakeChannel } from '../contract/tickets.ts'
import type { CallExplanation, PauseReason, RankAdjustment } from '../contract/windows.ts'

/** A ticket as every event about it names it. Never a person. */
export type TicketRef = { ticketId: number; ticketNo: string; queueId: number; serviceTypeId: number }

/**
 * Everything that can happen in a hall, on one page. The log is the audit, the replay and the source of statistics;
 * it holds no name, phone, identity number or token. Instants are ISO text, durations are named with their unit.
 */
export type HallEvent =
  | { type: 'hall-set-up' }
  | ({
      type: 'ticket-taken'
      channel: TakeChannel
      priority: PriorityCategory | null
      rankAt: string
      adjustments: RankAdjustment[]
      aheadCount: number
      estimatedWaitMin: number | null
    } & TicketRef)
  | ({
      type: 'ticket-called'
      windowId: number
      staffId: number
      callCount: number
      waitedSec: number
      explanation: CallExplanation
    } & TicketRef)
  | ({ type: 'ticket-recalled'; windowId: number; callCount: number } & TicketRef)
  | ({ type: 'ticket-call-undone'; windowId: number } & TicketRef)
  | ({ type: 'ticket-started'; windowId: number } & TicketRef)
  | ({
      type: 'ticket-finished'
      windowId: number
      staffId: number
      outcome: FinishOutcome
      servedSec: number
    } & TicketRef)
  | ({ type: 'ticket-passed'; windowId: number } & TicketRef)
  | ({
      type: 'ticket-restored'
      windowId: number | null
      rankAt: string
      adjustment: RankAdjustment
    } & TicketRef)
  | ({ type: 'ticket-cancelled'; wasWaiting: boolean } & TicketRef)
  | ({ type: 'ticket-voided'; reason: 'RESTORE_TIME_OVER' | 'PASSES_USED_UP' } & TicketRef)
  | ({ type: 'slip-printed'; kiosk: string } & TicketRef)
  | { type: 'window-opened'; windowId: number; staffId: number }
  | { type: 'window-paused'; windowId: number; reason: PauseReason; expectedBackAt: string }
  | { type: 'window-resumed'; windowId: number; pausedSec: number }
  | { type: 'window-closed'; windowId: number; staffId: number }
  | {
      type: 'day-closed'
      businessDay: string
      expiredTicketIds: number[]
      /** How many waiting left each queue. */
      queues: { queueId: number; leaving: number }[]
      /** Windows whose called number expired in their hands. */
      freedWindowIds: number[]
    }

/** Who did it. */
export type Actor =
  | { kind: 'STAFF'; staffId: number }
  | { kind: 'CITIZEN' }
  | { kind: 'KIOSK'; code: string }
  | { kind: 'HALL' }
