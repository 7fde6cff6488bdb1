import type { WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import {
  closeAvailability,
  passAvailability,
  pauseAvailability,
  recallAvailability,
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
  | 'pause'
  | 'close'
  | 'help'
  | 'logout'

export type DialogName = 'outcome' | 'pass' | 'pause' | 'close' | 'why' | 'help' | 'logout'

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
    case 'pass':
    case 'why':
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
  return { press: { type: action } }
}

function logoutAvailability(view: WindowView): Availability {
  const ticket = inHand(view)
  if (!ticket) return { allowed: true, note: '' }
  return { allowed: false, note: consoleTexts.message.logoutBusy(ticket.ticketNo) }
}
