import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { Holder, Occasion } from './occasion.ts'

/** A number as this room looks at it. */
export type HolderRow = Holder & {
  id: number
  ticketNo: string
  businessDay: string
  queueId: number
  serviceTypeId: number
  windowId: number | null
  reservedWindowId: number | null
  rankAt: Date
  holderCipher: Buffer | null
}

const holders = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('ticket')
    .select(['id', 'ticket_no as ticketNo', 'business_day as businessDay', 'queue_id as queueId'])
    .select(['service_type_id as serviceTypeId', 'window_id as windowId', 'status', 'rank_at as rankAt'])
    .select(['reserved_window_id as reservedWindowId', 'taken_at as takenAt', 'called_at as calledAt'])
    .select(['passed_at as passedAt', 'pass_count as passCount', 'ahead_at_take as aheadAtTake'])
    .select('holder_cipher as holderCipher')
    .where('hall_id', '=', hallId)
    .where('phone_hash', 'is not', null)
    .where('status', 'in', ['WAITING', 'CALLED', 'PASSED'])

/** The numbers of a day that somebody with a telephone waits with, was called with, or missed. */
export async function holdersOf(
  db: Kysely<Database>,
  { hallId, day, ticketId }: { hallId: number; day: string; ticketId?: number },
): Promise<HolderRow[]> {
  const found = await holders(db, hallId)
    .where('business_day', '=', day)
    .$if(ticketId !== undefined, (rows) => rows.where('id', '=', ticketId ?? 0))
    .execute()
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const written = await db
    .selectFrom('queue_message')
    .select(['ticket_id as ticketId', 'kind', 'occasion as at'])
    .where('ticket_id', 'in', ids)
    .execute()
  const byTicket = Map.groupBy(written, ({ ticketId: id }) => id)
  return found.map((row) => ({ ...row, written: byTicket.get(row.id) ?? [] }))
}

/** From now on this was told; `smsId` is null for whoever wants no messages. */
export async function insertWritten(
  tx: Transaction<Database>,
  { ticketId, kind, at, smsId }: { ticketId: number; smsId: number | null } & Omit<Occasion, 'until'>,
): Promise<void> {
  await tx
    .insertInto('queue_message')
    .values({ ticket_id: ticketId, kind, occasion: at, sms_id: smsId })
    .execute()
}
