import type { BoardChange } from '../../contract/board.ts'
import { recentPlan, type HallPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import type { Realtime } from '../platform/realtime.ts'
import type { LoggedEvent } from '../platform/told.ts'
import { boardCall } from './board.ts'

/** Tells a hall's public rooms what happened: numbers and windows only, never a person. */
export function publishBoard(ctx: Context, realtime: Realtime) {
  return async (hallId: number, events: LoggedEvent[]): Promise<void> => {
    const [first] = events
    const last = events.at(-1)
    if (!first || !last) return
    const plan = await recentPlan(ctx, hallId, events)
    const changes = events.map((event) => publicChange(plan, event))
    realtime.tellBoard({ hallId, from: first.seq, to: last.seq, changes })
  }
}

/** What the public may see of an event. Every event gives one change, so that nobody's count has a gap. */
export function publicChange(plan: HallPlan, { seq, at, event }: LoggedEvent): BoardChange {
  switch (event.type) {
    case 'ticket-taken':
    case 'ticket-restored':
      return { seq, type: 'ticket-waits', queueId: event.queueId }
    case 'ticket-called':
    case 'ticket-recalled': {
      const { ticketNo, windowId, callCount, queueId } = event
      const call = boardCall(plan, { seq, ticketNo, windowId, callCount, at: at.toISOString() })
      return event.type === 'ticket-called'
        ? { seq, type: 'ticket-called', queueId, call }
        : { seq, type: 'ticket-recalled', call }
    }
    case 'ticket-call-undone': {
      const { queueId, windowId, ticketNo } = event
      return { seq, type: 'call-undone', queueId, windowId, ticketNo }
    }
    case 'ticket-started':
    case 'ticket-resumed':
      return { seq, type: 'service-started', windowId: event.windowId, ticketNo: event.ticketNo }
    case 'ticket-finished':
    case 'ticket-passed':
    case 'ticket-held':
      return { seq, type: 'window-freed', windowId: event.windowId, ticketNo: event.ticketNo }
    case 'ticket-transferred': {
      const { ticketNo, queueId, fromQueueId, fromWindowId } = event
      const leaves = fromWindowId === null ? fromQueueId : null
      return { seq, type: 'ticket-moves', ticketNo, leaves, queueId, freedWindowId: fromWindowId }
    }
    case 'ticket-voided':
    case 'ticket-cancelled':
      return event.wasWaiting ? { seq, type: 'ticket-leaves', queueId: event.queueId } : nothing(seq)
    case 'window-opened':
    case 'window-closed':
    case 'window-resumed':
    case 'window-taken-over':
    case 'window-lost':
    case 'window-back':
      return { seq, type: event.type, windowId: event.windowId }
    case 'window-released':
      return { seq, type: 'window-closed', windowId: event.windowId }
    case 'window-paused': {
      const { windowId, reason: pauseReason, expectedBackAt } = event
      return { seq, type: 'window-paused', windowId, pauseReason, expectedBackAt }
    }
    case 'day-closed':
      return { seq, type: 'day-closed', queues: event.queues, freedWindowIds: event.freedWindowIds }
    case 'rating-opened':
    case 'rating-missed':
    case 'rating-given':
      return { seq, type: 'rating-moves', windowId: event.windowId }
    case 'hall-set-up':
    case 'calendar-changed':
    case 'tide-opened':
    case 'tide-ended':
      return { seq, type: 'plan-changed' }
    case 'case-received':
    case 'case-moved':
    case 'case-carded':
    case 'case-paper-printed':
    case 'case-searched':
    case 'theme-answered':
    case 'theme-received':
    case 'theme-part-received':
    case 'theme-papers-added':
    case 'theme-survey-started':
    case 'theme-survey-ended':
    case 'theme-issued':
    case 'theme-carded':
    case 'complaint-registered':
    case 'complaint-moved':
    case 'rating-declined':
    case 'rating-expired':
    case 'invitation-made':
    case 'phone-revealed':
    case 'rating-given-again':
    case 'rating-discounted':
    case 'rectification-opened':
    case 'rectification-moved':
    case 'hold-expired':
    case 'matter-added':
    case 'priority-granted':
    case 'ticket-pinned':
    case 'punched':
    case 'leave-asked':
    case 'leave-decided':
    case 'correction-asked':
    case 'correction-decided':
    case 'roster-set':
    case 'paper-refilled':
    case 'slip-reprinted':
    case 'ticket-searched':
    case 'blacklist-entered':
    case 'blacklist-lifted':
    case 'slip-printed':
    case 'alert-raised':
    case 'alert-acknowledged':
    case 'alert-escalated':
    case 'alert-closed':
    case 'log-exported':
    case 'people-forgotten':
    case 'account-logged-in':
    case 'account-logged-out':
    case 'account-login-failed':
    case 'account-login-refused':
    case 'account-password-changed':
    case 'account-password-reset':
    case 'account-locked':
    case 'account-unlocked':
    case 'account-disabled':
    case 'account-enabled':
    case 'account-totp-enrolled':
    case 'account-totp-removed':
    case 'account-mobile-set':
    case 'device-registered':
    case 'device-paired':
    case 'device-renamed':
    case 'device-revoked':
    case 'caller-bound':
    case 'sms-requested':
    case 'sms-sent':
    case 'sms-delivered':
    case 'sms-failed':
    case 'sms-resent':
    case 'sms-given-up':
    case 'sms-template-edited':
    case 'sms-opted-out':
    case 'sms-opt-out-lifted':
      return nothing(seq)
    default:
      return event satisfies never
  }
}

const nothing = (seq: number): BoardChange => ({ seq, type: 'nothing-public' })
