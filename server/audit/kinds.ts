import type { LogKind } from '../../contract/log.ts'
import type { HallEvent } from '../events.ts'

type Type = HallEvent['type']

/** What every entry is about: what one filters by. */
const kinds: Record<Type, LogKind> = {
  'hall-set-up': 'HALL',
  'calendar-changed': 'HALL',
  'day-closed': 'HALL',
  'log-exported': 'HALL',
  'ticket-taken': 'TICKET',
  'ticket-called': 'TICKET',
  'ticket-recalled': 'TICKET',
  'ticket-call-undone': 'TICKET',
  'ticket-started': 'TICKET',
  'ticket-finished': 'TICKET',
  'ticket-passed': 'TICKET',
  'ticket-restored': 'TICKET',
  'ticket-held': 'TICKET',
  'ticket-resumed': 'TICKET',
  'hold-expired': 'TICKET',
  'ticket-transferred': 'TICKET',
  'matter-added': 'TICKET',
  'ticket-cancelled': 'TICKET',
  'slip-printed': 'TICKET',
  'priority-granted': 'DESK',
  'ticket-pinned': 'DESK',
  'ticket-voided': 'DESK',
  'slip-reprinted': 'DESK',
  'blacklist-entered': 'DESK',
  'blacklist-lifted': 'DESK',
  'alert-raised': 'ALERT',
  'alert-acknowledged': 'ALERT',
  'alert-escalated': 'ALERT',
  'alert-closed': 'ALERT',
  'rating-opened': 'RATING',
  'rating-missed': 'RATING',
  'rating-given': 'RATING',
  'rating-given-again': 'RATING',
  'rating-discounted': 'RATING',
  'rectification-opened': 'RATING',
  'rectification-moved': 'RATING',
  'rating-declined': 'RATING',
  'rating-expired': 'RATING',
  'invitation-made': 'RATING',
  'phone-revealed': 'RATING',
  'window-opened': 'WINDOW',
  'window-paused': 'WINDOW',
  'window-resumed': 'WINDOW',
  'window-closed': 'WINDOW',
  'window-taken-over': 'WINDOW',
  'window-lost': 'WINDOW',
  'window-back': 'WINDOW',
  'window-released': 'WINDOW',
  'tide-opened': 'WINDOW',
  'tide-ended': 'WINDOW',
  punched: 'ATTENDANCE',
  'leave-asked': 'ATTENDANCE',
  'leave-decided': 'ATTENDANCE',
  'correction-asked': 'ATTENDANCE',
  'correction-decided': 'ATTENDANCE',
  'roster-set': 'ATTENDANCE',
  'account-logged-in': 'ACCOUNT',
  'account-logged-out': 'ACCOUNT',
  'account-login-failed': 'ACCOUNT',
  'account-login-refused': 'ACCOUNT',
  'account-password-changed': 'ACCOUNT',
  'account-password-reset': 'ACCOUNT',
  'account-locked': 'ACCOUNT',
  'account-unlocked': 'ACCOUNT',
  'account-disabled': 'ACCOUNT',
  'account-enabled': 'ACCOUNT',
  'account-totp-enrolled': 'ACCOUNT',
  'account-totp-removed': 'ACCOUNT',
  'device-registered': 'DEVICE',
  'device-paired': 'DEVICE',
  'device-renamed': 'DEVICE',
  'device-revoked': 'DEVICE',
  'caller-bound': 'DEVICE',
  'paper-refilled': 'DEVICE',
}

const known = new Map<string, LogKind>(Object.entries(kinds))

/** An entry of a newer version of this house may have a type of its own. */
export const kindOf = ({ type }: { type: string }): LogKind => known.get(type) ?? 'HALL'

export const typesOf = (kind: LogKind): Type[] =>
  Object.entries(kinds).flatMap(([type, its]) => (its === kind && isType(type) ? [type] : []))

const isType = (type: string): type is Type => type in kinds
