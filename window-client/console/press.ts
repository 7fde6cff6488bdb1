import type { FinishOutcome } from '../../contract/tickets.ts'
import type { PauseReason, WindowTurn } from '../../contract/windows.ts'
import { command } from '../../web/request.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'

/** The number a press is about: named at the press, so that a late press never meets another number. */
export type PressedTicket = { ticketId: number; ticketNo: string }

/** One decision of the person at the window. */
export type Press =
  | { type: 'open' | 'close' | 'resume' | 'call-next' }
  | { type: 'pause'; reason: PauseReason; backInMin: number }
  | { type: 'start' | 'recall' | 'undo' | 'restore'; ticket: PressedTicket }
  | { type: 'finish'; ticket: PressedTicket; outcome: FinishOutcome }
  | { type: 'pass'; ticket: PressedTicket; reason: string }

/** Sends a press under one command id, however often the network makes it try. Throws Refusal or NoAnswer. */
export function send(press: Press, windowId: number): Promise<WindowTurn> {
  switch (press.type) {
    case 'open':
      return command('POST /api/windows/:windowId/open', { windowId }, {})
    case 'close':
      return command('POST /api/windows/:windowId/close', { windowId }, {})
    case 'resume':
      return command('POST /api/windows/:windowId/resume', { windowId }, {})
    case 'call-next':
      return command('POST /api/windows/:windowId/call-next', { windowId }, {})
    case 'pause': {
      const { reason, backInMin } = press
      return command('POST /api/windows/:windowId/pause', { windowId }, { reason, backInMin })
    }
    case 'start':
      return command('POST /api/tickets/:ticketId/start', idOf(press.ticket), {})
    case 'recall':
      return command('POST /api/tickets/:ticketId/recall', idOf(press.ticket), {})
    case 'undo':
      return command('POST /api/tickets/:ticketId/undo-call', idOf(press.ticket), {})
    case 'restore':
      return command('POST /api/tickets/:ticketId/restore', idOf(press.ticket), {})
    case 'finish':
      return command('POST /api/tickets/:ticketId/finish', idOf(press.ticket), { outcome: press.outcome })
    case 'pass':
      return command('POST /api/tickets/:ticketId/pass', idOf(press.ticket), { reason: press.reason })
    default:
      return press satisfies never
  }
}

/** What happened, in words, once a press was answered. */
export function doneText(press: Press, turn: WindowTurn): string {
  const words = consoleTexts.message
  switch (press.type) {
    case 'open':
      return words.opened
    case 'close':
      return words.closed
    case 'resume':
      return words.resumed
    case 'pause':
      return words.paused
    case 'call-next':
      return turn.current ? words.called(turn.current.ticketNo) : ''
    case 'start':
      return words.started(press.ticket.ticketNo)
    case 'recall':
      return words.recalled(press.ticket.ticketNo)
    case 'undo':
      return words.undone(press.ticket.ticketNo)
    case 'restore':
      return words.restored(press.ticket.ticketNo)
    case 'finish':
      return words.finished(press.ticket.ticketNo)
    case 'pass':
      return words.passed(press.ticket.ticketNo)
    default:
      return press satisfies never
  }
}

const idOf = ({ ticketId }: PressedTicket) => ({ ticketId })
