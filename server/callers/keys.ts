import type { CallerKey } from '../../contract/callers.ts'
import type { WindowTurn } from '../../contract/windows.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import {
  callableNo,
  callNext,
  callOutOfTurn,
  finishTicket,
  heldAt,
  holdTicket,
  passTicket,
  recallTicket,
  resumeTicket,
  startTicket,
} from '../tickets/index.ts'
import { pauseWindow, resumeWindow, windowAtWork } from '../windows/index.ts'

/** Whoever has the window open, with what was typed before the key. */
export type AtKeypad = { windowId: number; staffId: number; digits: string }

type Key = (tx: HallTransaction, at: AtKeypad) => Promise<string>

/** A keypad has no room for reasons and outcomes: these stand in the log for it. */
const words = { pass: '叫号器过号', hold: '叫号器挂起', call: '叫号器指定叫号' }
const outcome = 'OTHER'
const pauseMin = 15

/** What each key does, and what its display says then. */
export const keys: Record<CallerKey, Key> = {
  // 呼叫: the number in service is done, and the next one comes.
  async NEXT(tx, at) {
    const { inHand: held } = await windowAtWork(tx.db, at.windowId)
    if (held?.status === 'SERVING') await finishTicket(tx, { ...at, ticketId: held.ticketId }, { outcome })
    return called(await callNext(tx, at))
  },
  CALL: async (tx, at) => {
    const ticketNo = await callableNo(tx, at)
    return called(await callOutOfTurn(tx, { ...at, ticketNo, reason: words.call }))
  },
  RECALL: async (tx, at) => called(await recallTicket(tx, await inHand(tx, at))),
  START: async (tx, at) => `${number(await startTicket(tx, await inHand(tx, at)))} 办理中`,
  FINISH: async (tx, at) => {
    await finishTicket(tx, await inHand(tx, at), { outcome })
    return '已办结'
  },
  PASS: async (tx, at) => {
    await passTicket(tx, await inHand(tx, at), words.pass)
    return '已过号'
  },
  HOLD: async (tx, at) => {
    await holdTicket(tx, await inHand(tx, at), words.hold)
    return '已挂起'
  },
  RESUME: async (tx, at) => {
    const ticketId = await heldAt(tx, at)
    return `${number(await resumeTicket(tx, { ...at, ticketId }))} 办理中`
  },
  PAUSE: async (tx, at) => {
    await pauseWindow(tx, { ...at, reason: 'AWAY', backInMin: pauseMin })
    return '暂离！'
  },
  BACK: async (tx, at) => {
    await resumeWindow(tx, at)
    return '欢迎光临！'
  },
}

const called = (turn: WindowTurn): string => `${number(turn)} 已呼叫`
const number = ({ current }: WindowTurn): string => current?.ticketNo ?? ''

/** @throws DomainError nothing-in-hand */
async function inHand(tx: HallTransaction, at: AtKeypad) {
  const { inHand: held } = await windowAtWork(tx.db, at.windowId)
  if (!held) throw new DomainError('nothing-in-hand')
  return { windowId: at.windowId, staffId: at.staffId, ticketId: held.ticketId }
}
