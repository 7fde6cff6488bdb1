import type { AlertLevel, AlertRule } from '../contract/alerts.ts'
import type { SmsCode } from '../contract/sms.ts'
import type { RoleCode } from '../contract/staff.ts'
import type { FinishOutcome, PriorityCategory, TakeChannel } from '../contract/tickets.ts'
import type { CallExplanation, PauseReason, RankAdjustment } from '../contract/windows.ts'

/** Why a number is void: by the clock, or by the desk. */
export type VoidReason = 'RESTORE_TIME_OVER' | 'PASSES_USED_UP' | 'WRONG_IDENTITY' | 'ABUSE' | 'OTHER'

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
  | ({ type: 'ticket-held'; windowId: number; staffId: number; servedSec: number } & TicketRef)
  | ({ type: 'ticket-resumed'; windowId: number; staffId: number } & TicketRef)
  /** Nobody came back to a number put aside: it counts as passed. */
  | ({ type: 'hold-expired' } & TicketRef)
  /** The ref names the service and queue the number goes to. */
  | ({
      type: 'ticket-transferred'
      fromQueueId: number
      fromServiceTypeId: number
      /** Null when it was waiting: nobody had it in hand. */
      fromWindowId: number | null
      toWindowId: number | null
      staffId: number
      servedSec: number | null
      rankAt: string
      adjustment: RankAdjustment
    } & TicketRef)
  /** The ref names the matter that begins. */
  | ({
      type: 'matter-added'
      windowId: number
      staffId: number
      finished: { serviceTypeId: number; outcome: FinishOutcome; servedSec: number }
    } & TicketRef)
  | ({
      type: 'priority-granted'
      staffId: number
      priority: PriorityCategory
      rankAt: string
      adjustment: RankAdjustment
    } & TicketRef)
  | ({ type: 'ticket-pinned'; staffId: number; rankAt: string; adjustment: RankAdjustment } & TicketRef)
  | ({ type: 'ticket-cancelled'; wasWaiting: boolean } & TicketRef)
  | ({ type: 'ticket-voided'; reason: VoidReason; staffId: number | null; wasWaiting: boolean } & TicketRef)
  | ({ type: 'slip-reprinted'; staffId: number; count: number } & TicketRef)
  | { type: 'blacklist-entered' | 'blacklist-lifted'; entryId: number; staffId: number }
  | ({ type: 'slip-printed'; kiosk: string } & TicketRef)
  | {
      type: 'alert-raised' | 'alert-closed'
      alertId: number
      rule: AlertRule
      subject: string
      level: AlertLevel
    }
  | { type: 'alert-acknowledged'; alertId: number; staffId: number }
  | { type: 'alert-escalated'; alertId: number; concerns: RoleCode }
  /** A message, by its row and what it is about. Never its text or its number. */
  | { type: 'sms-requested' | 'sms-sent' | 'sms-delivered'; smsId: number; template: SmsCode }
  | {
      type: 'sms-failed'
      smsId: number
      template: SmsCode
      state: 'FAILED' | 'DEAD' | 'UNKNOWN' | 'CANCELLED'
      /** A code, never a sentence. */
      problem: string
    }
  | { type: 'sms-resent' | 'sms-given-up'; smsId: number; template: SmsCode; staffId: number }
  | { type: 'sms-template-edited'; template: SmsCode; version: number; staffId: number }
  /** Without staff: by an answer to a message. */
  | { type: 'sms-opted-out'; optOutId: number; staffId: number | null }
  | { type: 'sms-opt-out-lifted'; optOutId: number; staffId: number }
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
  | { kind: 'CALLER'; deviceId: number }
  | { kind: 'HALL' }
