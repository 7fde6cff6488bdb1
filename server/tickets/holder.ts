import type { Outlook } from '../../contract/halls.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { forecastOf, situationAt } from '../forecasts/index.ts'
import { currentPlan, mayComeTooLate, placesOfQueue } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { hallTransaction, type HallCommand } from '../platform/hall-transaction.ts'
import { cancelTicket } from './commands.ts'
import { progressOf } from './progress.ts'
import { ticketByToken } from './queries.ts'
import type { Ticket } from './ticket.ts'

/** What somebody would meet who took a number now. @throws DomainError hall-unknown, service-type-unknown */
export async function outlookOf(ctx: Context, hallId: number, serviceTypeId: number): Promise<Outlook> {
  const plan = await currentPlan(ctx, hallId)
  const type = plan.serviceTypes.get(serviceTypeId)
  if (!type) throw new DomainError('service-type-unknown')
  const now = ctx.clock.now()
  const place = { businessDay: businessDay(now), queueId: type.queueId, rankAt: now, id: null }
  const situation = await situationAt(ctx.db, { plan, now: ctx.clock.now() }, place)
  const windows = placesOfQueue(plan, type.queueId)
  const forecast = forecastOf(plan, { type, reservedWindowId: null }, situation)
  return {
    serviceTypeId,
    ...forecast,
    mayComeTooLate: mayComeTooLate(plan, now, forecast.estimatedWaitHighMin),
    windows,
    openWindowCount: windows.filter(({ windowId }) => situation.openWindowIds.has(windowId)).length,
  }
}

/** The token opens this one ticket, until the end of the next day. @throws DomainError ticket-unknown */
export async function requireTicketByToken(ctx: Context, token: string): Promise<Ticket> {
  const ticket = await ticketByToken(ctx.db, token)
  const yesterday = businessDay(new Date(ctx.clock.now().getTime() - 86_400_000))
  if (!ticket || ticket.businessDay < yesterday) throw new DomainError('ticket-unknown')
  return ticket
}

/** How the ticket behind a token stands now. @throws DomainError ticket-unknown */
export async function currentProgress(ctx: Context, token: string): Promise<TicketProgress> {
  const clock = clockOnWire(ctx.clock)
  const ticket = await requireTicketByToken(ctx, token)
  const plan = await currentPlan(ctx, ticket.hallId)
  const situation = await situationAt(ctx.db, { plan, now: ctx.clock.now() }, ticket)
  return progressOf(plan, ticket, { clock, situation })
}

/** The holder gives the number back. @throws DomainError ticket-unknown, ticket-expired, ticket-state */
export async function cancelByHolder(
  ctx: Context,
  token: string,
  command: NonNullable<HallCommand['command']>,
): Promise<TicketProgress> {
  const { id, hallId } = await requireTicketByToken(ctx, token)
  await hallTransaction(ctx, { hallId, actor: { kind: 'CITIZEN' }, command }, async (tx) => {
    await cancelTicket(tx, id)
    return null
  })
  return currentProgress(ctx, token)
}
