import type { DeskTicket } from '../../contract/desk.ts'
import { situationAt } from '../forecasts/index.ts'
import { currentPlan, type HallPlan, queueEver } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { flowNoOf } from '../slips/index.ts'
import { deskRow, notesOf, progressOf, ticketById, type Ticket } from '../tickets/index.ts'
import { eventsOfTicket } from './queries.ts'
import { stepOf } from './steps.ts'

/** A ticket as the help desk sees it, as of now. */
export async function deskTicketOf(ctx: Context, plan: HallPlan, ticket: Ticket): Promise<DeskTicket> {
  const { db } = ctx
  const clock = clockOnWire(ctx.clock)
  const { id, hallId, businessDay: day } = ticket
  const { channel, holdReason, reprintCount } = await deskRow(db, id)
  const situation = await situationAt(db, { plan, now: ctx.clock.now() }, ticket)
  const told = await eventsOfTicket(db, { hallId, day, ticketId: id })
  const notes = await notesOf(db, id)
  const steps = [
    ...told.flatMap((entry) => stepOf(plan, entry) ?? []),
    ...notes.map(({ at, text }) => ({ at: at.toISOString(), text: `说明：${text}` })),
  ]
  return {
    id,
    flowNo: flowNoOf(day, id),
    maskedName: ticket.maskedName,
    channel,
    serviceTypeId: ticket.serviceTypeId,
    queueName: queueEver(plan, ticket.queueId)?.name ?? '',
    passCount: ticket.passCount,
    reprintCount,
    holdReason: ticket.status === 'HELD' ? holdReason : null,
    progress: progressOf(plan, ticket, { clock, situation }),
    steps: steps.toSorted((a, b) => a.at.localeCompare(b.at)),
  }
}

/** @throws DomainError ticket-unknown */
export async function deskTicketNow(ctx: Context, hallId: number, ticketId: number): Promise<DeskTicket> {
  const plan = await currentPlan(ctx, hallId)
  const ticket = await ticketById(ctx.db, hallId, ticketId)
  if (!ticket) throw new DomainError('ticket-unknown')
  return deskTicketOf(ctx, plan, ticket)
}
