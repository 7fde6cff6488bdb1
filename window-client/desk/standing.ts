import type { DeskTicket } from '../../contract/desk.ts'
import { windowInWords } from '../../contract/places.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'

const words = deskTexts.standing

/** good: all goes its way; warn: somebody has to act in time; over: nothing follows any more. */
export type Standing = { tone: 'good' | 'busy' | 'warn' | 'over'; text: string }

/** Where a number stands, in the one sentence that the person in front of the desk wants to hear. */
export function standingOf({ progress }: Pick<DeskTicket, 'progress'>, nowMs: number): Standing {
  const window = progress.calledTo ? windowInWords(progress.calledTo) : ''
  switch (progress.status) {
    case 'WAITING': {
      const place = common.aheadCount(progress.aheadCount ?? 0)
      return { tone: 'good', text: words.waiting(place, waitInWords(progress)) }
    }
    case 'CALLED': {
      const at = progress.calledAt ? clockText(progress.calledAt) : ''
      return { tone: 'busy', text: words.called(window, at, progress.callCount) }
    }
    case 'SERVING':
      return { tone: 'busy', text: words.serving(window) }
    case 'HELD':
      return { tone: 'warn', text: words.held(window) }
    case 'PASSED':
      return restorable(progress, nowMs)
    case 'COMPLETED':
    case 'CANCELLED':
    case 'VOIDED':
    case 'EXPIRED':
      return { tone: 'over', text: words.over[progress.status] }
    default:
      return progress.status satisfies never
  }
}

/** Whole minutes until a passed number can no longer be restored; negative when it is too late. */
function minutesToRestore({ restoreBefore }: Pick<TicketProgress, 'restoreBefore'>, nowMs: number): number {
  if (restoreBefore === null) return -1
  return Math.floor((Date.parse(restoreBefore) - nowMs) / 60_000)
}

function restorable(progress: TicketProgress, nowMs: number): Standing {
  const before = progress.restoreBefore ? clockText(progress.restoreBefore) : ''
  // The answer may know a later hour than this screen's clock, which is set by heartbeats.
  const minutes = minutesToRestore(progress, Math.max(nowMs, Date.parse(progress.clock.now)))
  if (minutes < 0) return { tone: 'over', text: words.restoreOver(before) }
  const text = minutes === 0 ? words.restorableNow(before) : words.restorable(before, minutes)
  return { tone: 'warn', text }
}
