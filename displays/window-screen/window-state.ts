import type { BoardWindow } from '../../contract/board.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { windowScreen as words } from '../../web/texts/zh-cn/window-screen.ts'

/** What a window says of itself in words; the number in hand is shown apart. */
export type WindowWords = { state: string; hint: string }

/** The polite sentence for the state a window is in. A time that is already past is not promised any more. */
export function windowWords(window: BoardWindow, now: Date): WindowWords {
  switch (window.state) {
    case 'IDLE':
      return { state: words.welcome, hint: words.welcomeHint }
    case 'CALLING':
      return { state: `${words.please}${window.ticketNo ?? ''}${words.numberWord}`, hint: words.callingHint }
    case 'SERVING':
      return { state: words.serving, hint: words.servingHint }
    case 'PAUSED':
      return { state: pausedWords(window.expectedBackAt, now), hint: pausedHint(window) }
    case 'OFFLINE':
      return { state: words.closed, hint: words.closedHint }
    default:
      return window.state satisfies never
  }
}

function pausedWords(expectedBackAt: string | null, now: Date): string {
  if (expectedBackAt === null || new Date(expectedBackAt) <= now) return words.paused
  return words.pausedUntil(clockText(expectedBackAt))
}

function pausedHint({ pauseReason }: BoardWindow): string {
  return words.pausedHint(pauseReason === null ? words.paused : common.pauseReason[pauseReason])
}
