import type { FinishOutcome, TransferPosition } from '../../contract/tickets.ts'
import type { PauseReason, WindowTurn } from '../../contract/windows.ts'
import { command, Refusal } from '../../web/request.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'

/** The number a press is about: named at the press, so that a late press never meets another number. */
export type PressedTicket = { ticketId: number; ticketNo: string }

/** One decision of the person at the window. */
export type Press =
  | { type: 'open' | 'close' | 'resume' | 'call-next' }
  | { type: 'pause'; reason: PauseReason; backInMin: number }
  | { type: 'start' | 'recall' | 'undo' | 'restore' | 'take-up'; ticket: PressedTicket }
  | { type: 'finish' | 'finish-and-next'; ticket: PressedTicket; finish: Finish }
  | { type: 'pass' | 'hold'; ticket: PressedTicket; reason: string }
  | { type: 'transfer'; ticket: PressedTicket; transfer: Transfer }
  | { type: 'matter'; ticket: PressedTicket; outcome: FinishOutcome; service: ChosenService }
  | { type: 'call-ticket'; ticketNo: string; reason: string }

/** How a service ends. `waiver`: why no rating is asked for (R88). */
export type Finish = { outcome: FinishOutcome; waiver?: string }

export type ChosenService = { id: number; name: string }

/** Where a number goes on to. */
export type Transfer = {
  service: ChosenService
  /** Null for whichever window of it is free first. */
  windowId: number | null
  position: TransferPosition
  reason: string
  /** 请到一楼C区12号窗口等候: what the person is told. */
  where: string
}

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
      return command('POST /api/tickets/:ticketId/finish', idOf(press.ticket), press.finish)
    case 'finish-and-next':
      return finishAndNext(press.ticket, press.finish, windowId)
    case 'pass':
      return command('POST /api/tickets/:ticketId/pass', idOf(press.ticket), { reason: press.reason })
    case 'hold':
      return command('POST /api/tickets/:ticketId/hold', idOf(press.ticket), { reason: press.reason })
    case 'take-up':
      return command('POST /api/tickets/:ticketId/resume', idOf(press.ticket), {})
    case 'transfer':
      return transfer(press.ticket, press.transfer)
    case 'matter': {
      const { ticket, outcome, service } = press
      const next = { outcome, serviceTypeId: service.id }
      return command('POST /api/tickets/:ticketId/matters', idOf(ticket), next)
    }
    case 'call-ticket': {
      const { ticketNo, reason } = press
      return command('POST /api/windows/:windowId/call-ticket', { windowId }, { ticketNo, reason })
    }
    default:
      return press satisfies never
  }
}

/** Two commands of one press, each with its id: the second is not sent before the first was answered. */
async function finishAndNext(ticket: PressedTicket, finish: Finish, windowId: number) {
  const finished = await command('POST /api/tickets/:ticketId/finish', idOf(ticket), finish)
  try {
    return await command('POST /api/windows/:windowId/call-next', { windowId }, {})
  } catch (error) {
    // The first half is done all the same.
    if (error instanceof Refusal && error.code === 'queue-empty') return finished
    throw error
  }
}

function transfer(ticket: PressedTicket, { service, windowId, position, reason }: Transfer) {
  const order = { serviceTypeId: service.id, position, reason, ...(windowId === null ? {} : { windowId }) }
  return command('POST /api/tickets/:ticketId/transfer', idOf(ticket), order)
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
    case 'finish-and-next':
      return words.finishedAndCalled(press.ticket.ticketNo, turn.current?.ticketNo ?? null)
    case 'pass':
      return words.passed(press.ticket.ticketNo)
    case 'hold':
      return words.held(press.ticket.ticketNo)
    case 'take-up':
      return words.takenUp(press.ticket.ticketNo)
    case 'transfer':
      return words.transferred(press.ticket.ticketNo, press.transfer.service.name, press.transfer.where)
    case 'matter':
      return words.matterAdded(press.ticket.ticketNo, press.service.name)
    case 'call-ticket':
      return words.calledOutOfTurn(turn.current?.ticketNo ?? press.ticketNo)
    default:
      return press satisfies never
  }
}

const idOf = ({ ticketId }: PressedTicket) => ({ ticketId })
