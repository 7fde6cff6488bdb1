import type { SlipPrinted } from '../../contract/tickets.ts'
import { notePrinterFailure, takeOneSlip, type Kiosk } from '../devices/index.ts'
import { currentPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { escposSlip, printSlip, PrinterUnreachable } from '../slips/index.ts'
import { ref } from './commands.ts'
import { claimSlip, releaseSlip } from './queries.ts'
import { slipOf } from './slip.ts'
import { requirePrintable, type Ticket } from './ticket.ts'
import { slipRow } from './view-queries.ts'

/**
 * Prints the slip of a ticket on the kiosk's network printer, once: asked again, it prints nothing and says so. The
 * ticket is valid whatever the printer does; a failed print may be tried again.
 * @throws DomainError printer-unreachable
 */
export async function printTicketSlip(ctx: Context, ticket: Ticket, kiosk: Kiosk): Promise<SlipPrinted> {
  const roll = { hallId: ticket.hallId, code: kiosk.code }
  if (!kiosk.printer) {
    // The kiosk prints it itself.
    await takeOneSlip(ctx.db, roll)
    return { printed: false }
  }
  requirePrintable(ticket)
  const byHall = { hallId: ticket.hallId, actor: { kind: 'KIOSK', code: kiosk.code } } as const
  const isOurs = await hallTransaction(ctx, byHall, (tx) => claimSlip(tx.db, ticket.id, tx.now))
  if (!isOurs) return { printed: true }
  try {
    await send(ctx, ticket, kiosk.printer)
  } catch (error) {
    await hallTransaction(ctx, byHall, (tx) => releaseSlip(tx.db, ticket.id))
    if (!(error instanceof PrinterUnreachable)) throw error
    await notePrinterFailure(ctx.db, roll, ctx.clock.now())
    ctx.log.warn({ kiosk: kiosk.code, fault: error.fault }, 'slip not printed')
    throw new DomainError('printer-unreachable')
  }
  await hallTransaction(ctx, byHall, async (tx) => {
    await takeOneSlip(tx.db, roll)
    tx.record({ type: 'slip-printed', ...ref(ticket), kiosk: kiosk.code })
  })
  return { printed: true }
}

async function send(ctx: Context, ticket: Ticket, printer: NonNullable<Kiosk['printer']>): Promise<void> {
  const plan = await currentPlan(ctx, ticket.hallId)
  const type = plan.serviceTypes.get(ticket.serviceTypeId)
  if (!type) throw new DomainError('service-type-unknown')
  const { token, ...told } = await slipRow(ctx.db, ticket.id)
  const slip = slipOf(plan, { ...ticket, ...told, type }, `${publicUrl(ctx.config)}/t/${token}`)
  await printSlip(printer, escposSlip(slip))
}
