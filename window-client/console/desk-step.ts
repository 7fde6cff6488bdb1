import type { WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import {
  closeAvailability,
  freeHandsAvailability,
  nextAvailability,
  openAvailability,
  passAvailability,
  pauseAvailability,
  recallAvailability,
  servingAvailability,
  undoAvailability,
  type Availability,
  type Moment,
} from './availability.ts'
import { primaryAction } from './primary-action.ts'
import type { Press, PressedTicket } from './press.ts'

/** What can be asked for at the desk, by key or by button. */
export type DeskAction =
  | 'primary'
  | 'recall'
  | 'pass'
  | 'undo'
  | 'why'
  | 'hold'
  | 'transfer'
  | 'matter'
  | 'case'
  | 'complaint'
  | 'next'
  | 'call-ticket'
  | 'served'
  | 'pause'
  | 'close'
  | 'help'
  | 'logout'

/** Dialogs about the number in hand: they go when it goes. */
const ticketDialogs = ['outcome', 'next', 'pass', 'why', 'hold', 'transfer', 'matter', 'complaint'] as const
export type TicketDialog = (typeof ticketDialogs)[number]

export type DialogName =
  | TicketDialog
  | 'unrated'
  | 'case'
  | 'call-ticket'
  | 'served'
  | 'pause'
  | 'close'
  | 'help'
  | 'logout'

export const isTicketDialog = (dialog: DialogName): dialog is TicketDialog =>
  ticketDialogs.some((name) => name === dialog)

/** What is only read, at any time. */
export const isReading = (action: DeskAction): boolean =>
  action === 'help' || action === 'why' || action === 'served'

/** A question about the number before, asked before the next one is called; null when nothing is open. */
export type BeforeNext = (view: WindowView) => DialogName | null

/** 上个号未评价: the citizen at the window may still be choosing a face. */
const lastIsUnrated: BeforeNext = ({ lastRating }) => (lastRating?.state === 'ON_SITE' ? 'unrated' : null)

/** Asked in turn before 下一位. */
const beforeNext: readonly BeforeNext[] = [lastIsUnrated]

/** What an action leads to: a command at once, or a question first. */
export type DeskStep = { press: Press } | { dialog: DialogName }

/** Whether an action may be taken, apart from the connection. */
export function availability(action: DeskAction, view: WindowView, moment: Moment): Availability {
  switch (action) {
    case 'recall':
      return recallAvailability(view, moment)
    case 'pass':
      return passAvailability(view, moment)
    case 'undo':
      return undoAvailability(view, moment)
    case 'hold':
    case 'transfer':
    case 'matter':
    case 'complaint':
      return servingAvailability(view.state)
    case 'next':
      return nextAvailability(view.state)
    case 'case':
      return openAvailability(view.state)
    case 'call-ticket':
      return freeHandsAvailability(view.state)
    case 'pause':
      return pauseAvailability(view.state)
    case 'close':
      return closeAvailability(view.state)
    case 'why':
      return { allowed: view.current !== null, note: view.current ? '' : consoleTexts.why.noTicket }
    case 'logout':
      return logoutAvailability(view)
    case 'primary':
    case 'help':
    case 'served':
      return { allowed: true, note: '' }
    default:
      return action satisfies never
  }
}

/** Where an available action leads; null when its ticket has just gone. */
export function deskStep(action: DeskAction, view: WindowView): DeskStep | null {
  const ticket = inHand(view)
  switch (action) {
    case 'primary':
      return primaryStep(view)
    case 'recall':
    case 'undo':
      return ticket && { press: { type: action, ticket } }
    case 'next':
      return ticket ? { dialog: 'next' } : callStep(view)
    case 'pass':
    case 'why':
    case 'hold':
    case 'transfer':
    case 'matter':
    case 'complaint':
      return ticket && { dialog: action }
    default:
      return { dialog: action }
  }
}

/** The number the window has in hand. */
export function inHand(view: WindowView): PressedTicket | null {
  return view.current && { ticketId: view.current.id, ticketNo: view.current.ticketNo }
}

function primaryStep(view: WindowView): DeskStep | null {
  const action = primaryAction(view.state)
  const ticket = inHand(view)
  if (action === 'finish') return ticket && { dialog: 'outcome' }
  if (action === 'start') return ticket && { press: { type: 'start', ticket } }
  return action === 'call-next' ? callStep(view) : { press: { type: action } }
}

/** Calls the next number, unless a question has to be answered before; the first one open is shown. */
export function callStep(view: WindowView, questions = beforeNext): DeskStep {
  for (const question of questions) {
    const dialog = question(view)
    if (dialog) return { dialog }
  }
  return { press: { type: 'call-next' } }
}

function logoutAvailability(view: WindowView): Availability {
  const ticket = inHand(view)
  if (!ticket) return { allowed: true, note: '' }
  return { allowed: false, note: consoleTexts.message.logoutBusy(ticket.ticketNo) }
}
