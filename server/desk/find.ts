import type { DeskTicket } from '../../contract/desk.ts'
import type { Actor } from '../events.ts'
import { currentPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { findTickets, holderHash, type Sought } from '../tickets/index.ts'
import { deskTicketOf } from './desk-ticket.ts'
import { readTyped, type Typed } from './typed.ts'

type Asked = { hallId: number; text: string; actor: Actor }

/**
 * The numbers of today behind whatever a person can show. Who looked by an identity card or a telephone stands in the
 * log, without the number.
 * @throws DomainError hall-unknown, search-not-understood
 */
export async function findAtDesk(
  ctx: Context,
  { hallId, text, actor }: Asked,
  staffId: number,
): Promise<DeskTicket[]> {
  const plan = await currentPlan(ctx, hallId)
  const day = businessDay(ctx.clock.now())
  const typed = readTyped(text, day)
  if (!typed) throw new DomainError('search-not-understood')
  const by = typed.by === 'idCard' ? 'ID_CARD' : typed.by === 'phone' ? 'PHONE' : null
  if (by) {
    await hallTransaction(ctx, { hallId, actor }, async ({ record }) =>
      record({ type: 'ticket-searched', by, staffId }),
    )
  }
  const found: DeskTicket[] = []
  for (const ticket of await findTickets(ctx.db, { hallId, day }, soughtFor(ctx, typed))) {
    found.push(await deskTicketOf(ctx, plan, ticket))
  }
  return found
}

function soughtFor(ctx: Context, typed: Typed): Sought {
  switch (typed.by) {
    case 'idCard':
      return { by: 'holder', hashes: [holderHash(ctx, { idCard: typed.idCard })] }
    case 'phone':
      return { by: 'holder', hashes: [holderHash(ctx, { phone: typed.phone })] }
    default:
      return typed
  }
}
