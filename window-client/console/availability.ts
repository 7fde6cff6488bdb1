import type { CurrentTicket, PassedTicket, WindowState, WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'

/** Whether an action may be taken now, and the words beside its button: a reason, or a countdown. */
export type Availability = { allowed: boolean; note: string }

/** Hall time as a screen knows it. */
export type Moment = {
  nowMs: number
  /** Hall seconds per real second. */
  speed: number
}

const words = consoleTexts.why
const allowed = (note = ''): Availability => ({ allowed: true, note })
const refused = (note: string): Availability => ({ allowed: false, note })

/** 重呼: while calling, a while after the last call, and only so many times. */
export function recallAvailability(view: WindowView, moment: Moment): Availability {
  const ticket = calledTicket(view)
  if (!ticket) return refused(words.notCalling)
  if (ticket.recallableAt === null) return refused(words.recallsUsedUp)
  const seconds = secondsUntil(ticket.recallableAt, moment)
  return seconds > 0 ? refused(words.recallIn(seconds)) : allowed(words.calledTimes(ticket.callCount))
}

/** 过号: while calling, after enough calls or enough waiting. */
export function passAvailability(view: WindowView, moment: Moment): Availability {
  const ticket = calledTicket(view)
  if (!ticket) return refused(words.notCalling)
  const seconds = secondsUntil(ticket.passableAt, moment)
  return seconds > 0 ? refused(words.passIn(seconds)) : allowed()
}

/** 撤回呼叫: only in the first seconds of a call. */
export function undoAvailability(view: WindowView, moment: Moment): Availability {
  const ticket = calledTicket(view)
  if (!ticket) return refused(words.notCalling)
  const seconds = secondsUntil(ticket.undoableUntil, moment)
  return seconds > 0 ? allowed(words.undoWithin(seconds)) : refused(words.undoOver)
}

/** 挂起, 转移, 再办一件: about the number being served. */
export function servingAvailability(state: WindowState): Availability {
  return state === 'SERVING' ? allowed() : refused(words.notServing)
}

/** 下一位: for a free window, or with the question how the present service ended. */
export function nextAvailability(state: WindowState): Availability {
  if (state === 'CALLING') return refused(words.startOrPass)
  return state === 'SERVING' ? allowed() : freeHandsAvailability(state)
}

/** 办件: whenever the window is open, with a number in hand or without. */
export function openAvailability(state: WindowState): Availability {
  return state === 'OFFLINE' ? refused(words.notOpen) : allowed()
}

/** 特呼, and 继续办理 of a number put aside: only at an open window with nobody in hand. */
export function freeHandsAvailability(state: WindowState): Availability {
  if (state === 'OFFLINE') return refused(words.notOpen)
  if (state === 'PAUSED') return refused(words.paused)
  return state === 'IDLE' ? allowed() : refused(words.finishFirst)
}

/** 暂停服务: only with nobody in hand. */
export function pauseAvailability(state: WindowState): Availability {
  if (state === 'OFFLINE') return refused(words.notOpen)
  if (state === 'PAUSED') return refused(words.alreadyPaused)
  return state === 'IDLE' ? allowed() : refused(words.finishFirst)
}

/** 关闭窗口: only with nobody in hand. */
export function closeAvailability(state: WindowState): Availability {
  if (state === 'OFFLINE') return refused(words.notOpen)
  return state === 'IDLE' || state === 'PAUSED' ? allowed() : refused(words.finishFirst)
}

/** 恢复 of a passed number: at an open window, before its limit. */
export function restoreAvailability(state: WindowState, passed: PassedTicket, moment: Moment): Availability {
  if (state === 'OFFLINE') return refused(words.notOpen)
  return secondsUntil(passed.restoreBefore, moment) > 0 ? allowed() : refused(words.restoreOver)
}

/** Real seconds until a hall instant, rounded up so that 0 means: now. */
export function secondsUntil(instant: string, { nowMs, speed }: Moment): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - nowMs) / speed / 1000))
}

function calledTicket(view: WindowView): CurrentTicket | null {
  return view.state === 'CALLING' ? view.current : null
}
