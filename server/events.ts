import type { AccountState } from '../contract/accounts.ts'
import type { AlertLevel, AlertRule } from '../contract/alerts.ts'
import type { CalendarYear, SetupChange } from '../contract/setup.ts'
import type { PunchKind } from '../contract/attendance.ts'
import type { DeviceKind } from '../contract/devices.ts'
import type { RoleCode } from '../contract/staff.ts'
import type { FinishOutcome, PriorityCategory, TakeChannel } from '../contract/tickets.ts'
import type { CallExplanation, PauseReason, RankAdjustment } from '../contract/windows.ts'
import type { CaseEvent } from './case-events.ts'
import type { ComplaintEvent } from './complaint-events.ts'
import type { RatingEvent, SmsEvent } from './rating-events.ts'
import type { ThemeEvent } from './theme-events.ts'

/** Why a number is void: by the clock, or by the desk. */
export type VoidReason = 'RESTORE_TIME_OVER' | 'PASSES_USED_UP' | 'WRONG_IDENTITY' | 'ABUSE' | 'OTHER'

/** A ticket as every event about it names it. Never a person. */
export type TicketRef = { ticketId: number; ticketNo: string; queueId: number; serviceTypeId: number }

/**
 * Everything that can happen in a hall, on one page. The log is the audit, the replay and the source of statistics;
 * it holds no name, phone or identity number of a citizen, and no token. Instants are ISO text, durations are named with their unit.
 */
export type HallEvent =
  /** Each row of the set-up before and after; entries from before rows were noted have none. */
  | { type: 'hall-set-up'; changes?: SetupChange[] }
  /** The national calendar of a year; it holds for all halls, and stands in the log of each. */
  | { type: 'calendar-changed'; before: CalendarYear | null; after: CalendarYear }
  | ({
      type: 'ticket-taken'
      channel: TakeChannel
      priority: PriorityCategory | null
      rankAt: string
      adjustments: RankAdjustment[]
      aheadCount: number
      estimatedWaitMin: number | null
      /** Entries from before ranges were told have none. */
      estimatedWaitHighMin?: number | null
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
  | { type: 'paper-refilled'; deviceId: number; slips: number; staffId: number }
  /** The help desk looked for numbers by what a person is known by; never by which. */
  | { type: 'ticket-searched'; by: 'ID_CARD' | 'PHONE'; staffId: number }
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
  | { type: 'window-opened'; windowId: number; staffId: number }
  | { type: 'window-paused'; windowId: number; reason: PauseReason; expectedBackAt: string }
  | { type: 'window-resumed'; windowId: number; pausedSec: number }
  | { type: 'window-closed'; windowId: number; staffId: number }
  /** 接替 with a number in hand: from now on in the hands of `staffId`. */
  | { type: 'window-taken-over'; windowId: number; staffId: number; fromStaffId: number; ticketId: number }
  /** 掉线: the console gives no sign of life, or its login was ended; and it is there again. */
  | { type: 'window-lost' | 'window-back'; windowId: number; staffId: number }
  /** A manager closed the window of somebody who was not there. */
  | { type: 'window-released'; windowId: number; staffId: number; ofStaffId: number }
  /** 潮汐窗口: a window calls these queues of others until then; by itself (`staffId` null) or by hand no more. */
  | { type: 'tide-opened'; windowId: number; queueIds: number[]; untilAt: string; staffId: number }
  | { type: 'tide-ended'; windowId: number; queueIds: number[]; staffId: number | null }
  /** 考勤 */
  | { type: 'punched'; staffId: number; kind: PunchKind }
  | { type: 'leave-asked'; leaveId: number; staffId: number }
  | { type: 'leave-decided'; leaveId: number; staffId: number; approved: boolean }
  | { type: 'correction-asked'; correctionId: number; staffId: number }
  | { type: 'correction-decided'; correctionId: number; staffId: number; approved: boolean }
  | { type: 'roster-set'; monday: string; shifts: number; staffId: number }
  | {
      type: 'day-closed'
      businessDay: string
      expiredTicketIds: number[]
      /** How many waiting left each queue. */
      queues: { queueId: number; leaving: number }[]
      /** Windows whose called number expired in their hands. */
      freedWindowIds: number[]
    }
  /** So many records no longer say whom they are about: their time is over. */
  | { type: 'people-forgotten'; holders: number; messages: number; complainants: number }
  /** The auditor took the log of these days away; null: without a limit. */
  | { type: 'log-exported'; from: string | null; to: string | null }
  | AccountEvent
  | DeviceEvent
  | RatingEvent
  | CaseEvent
  | ThemeEvent
  | ComplaintEvent
  | SmsEvent

/** What happened to an account; `staffId` is whose account it is. */
export type AccountEvent =
  | {
      type:
        | 'account-logged-in'
        | 'account-logged-out'
        /** The password was right, but the account is closed. */
        | 'account-login-refused'
        | 'account-password-changed'
        | 'account-password-reset'
        | 'account-totp-enrolled'
        | 'account-totp-removed'
        | 'account-mobile-set'
      staffId: number
    }
  | {
      type: 'account-locked' | 'account-unlocked' | 'account-disabled' | 'account-enabled'
      staffId: number
      /** HELD_OFF: active, but locked for a while by wrong passwords. */
      from: AccountState | 'HELD_OFF'
    }
  | {
      type: 'account-login-failed'
      staffId: number
      /** CURRENT_PASSWORD: whoever is logged in knew it wrong when choosing another. */
      cause: 'PASSWORD' | 'CODE' | 'CURRENT_PASSWORD'
      /** How many in a row this was. */
      failures: number
      /** Until when the account is locked by it; null when it is not. */
      lockedUntil: string | null
    }

/** What was done to a kiosk, a screen or a hardware caller. */
export type DeviceEvent =
  | { type: 'device-registered'; deviceId: number; kind: DeviceKind; code: string; name: string }
  | { type: 'device-paired' | 'device-revoked'; deviceId: number }
  | { type: 'device-renamed'; deviceId: number; from: string; to: string }
  | { type: 'caller-bound'; deviceId: number; windowId: number }

/**
 * Who did it. `address` is where a member of staff sat, or whoever tried to log in: entries of before there was one
 * have none.
 */
export type Actor =
  | { kind: 'STAFF'; staffId: number; address?: string }
  | { kind: 'STRANGER'; address: string }
  | { kind: 'CITIZEN' }
  | { kind: 'KIOSK'; code: string }
  | { kind: 'CALLER'; deviceId: number }
  | { kind: 'HALL' }
