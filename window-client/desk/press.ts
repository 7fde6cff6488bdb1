import type { DeskTicket, VoidTicket } from '../../contract/desk.ts'
import type { PriorityCategory, TicketSlip, TransferTicket } from '../../contract/tickets.ts'
import { command } from '../../web/request.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'

/** One decision of the person at the help desk about the number on the screen. */
export type DeskPress =
  | { type: 'restore' | 'cancel' }
  | { type: 'priority'; category: PriorityCategory; certificateKind: string }
  | { type: 'transfer'; order: Omit<TransferTicket, 'commandId'> }
  | { type: 'pin'; reason: string }
  | { type: 'void'; reason: VoidTicket['reason']; note: string }
  | { type: 'reprint'; kiosk: string | null }
  | { type: 'restrict'; reason: string; until: string | null }

/** How the number stands afterwards, when the answer says so; a slip that this browser has to print. */
export type Pressed = { ticket: DeskTicket | null; slip: TicketSlip | null }

type About = { hallId: number; ticketId: number }

/** Sends a press under one command id, however often the network makes it try. Throws Refusal or NoAnswer. */
export async function send(press: DeskPress, { hallId, ticketId }: About): Promise<Pressed> {
  const at = { ticketId }
  switch (press.type) {
    case 'restore':
      return stands(await command('POST /api/desk/tickets/:ticketId/restore', at, {}))
    case 'cancel':
      return stands(await command('POST /api/desk/tickets/:ticketId/cancel', at, {}))
    case 'priority': {
      const { category, certificateKind } = press
      const body = { category, certificateKind }
      return stands(await command('POST /api/desk/tickets/:ticketId/priority', at, body))
    }
    case 'transfer':
      return stands(await command('POST /api/desk/tickets/:ticketId/transfer', at, press.order))
    case 'pin':
      return stands(await command('POST /api/desk/tickets/:ticketId/pin', at, { reason: press.reason }))
    case 'void': {
      const { reason, note } = press
      return stands(await command('POST /api/desk/tickets/:ticketId/void', at, { reason, note }))
    }
    case 'reprint': {
      const body = press.kiosk === null ? {} : { kiosk: press.kiosk }
      const { printed, slip } = await command('POST /api/desk/tickets/:ticketId/reprint', at, body)
      return { ticket: null, slip: printed ? null : slip }
    }
    case 'restrict': {
      const { reason, until } = press
      await command('POST /api/halls/:hallId/blacklist', { hallId }, { ticketId, reason, until })
      return { ticket: null, slip: null }
    }
    default:
      return press satisfies never
  }
}

/** What happened, in words. */
export function doneText({ type }: DeskPress, ticketNo: string): string {
  return type === 'restrict' ? deskTexts.done.restrict : deskTexts.done[type](ticketNo)
}

const stands = (ticket: DeskTicket): Pressed => ({ ticket, slip: null })
