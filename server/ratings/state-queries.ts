import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

type Missed = { id: number; windowId: number }

export async function missAtWindow(db: Tx, windowId: number, at: Date): Promise<Missed[]> {
  return db
    .updateTable('rating_request')
    .set({ state: 'MISSED', on_site_until: at })
    .where('window_id', '=', windowId)
    .where('state', '=', 'ON_SITE')
    .returning(['id', 'window_id as windowId'])
    .execute()
}

/** The next matter of a service waits at its window, where it was not asked about yet; none is left: nothing. */
export async function offerNext(
  db: Tx,
  { ticketId, matterNo, windowId }: { ticketId: number; matterNo: number; windowId: number },
  onSiteUntil: Date,
): Promise<void> {
  await sql`
    update rating_request set state = 'ON_SITE', on_site_until = ${onSiteUntil}
    where id = (
      select id from rating_request
      where ticket_id = ${ticketId} and matter_no = ${matterNo} and window_id = ${windowId} and state = 'MISSED'
        and waiver is null
      order by id limit 1)`.execute(db)
}

export async function someOverdueOnSite(db: Kysely<Database>, hallId: number, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('rating_request')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('state', '=', 'ON_SITE')
    .where('on_site_until', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function missOverdue(db: Tx, hallId: number, now: Date): Promise<Missed[]> {
  return db
    .updateTable('rating_request')
    .set({ state: 'MISSED' })
    .where('hall_id', '=', hallId)
    .where('state', '=', 'ON_SITE')
    .where('on_site_until', '<=', now)
    .returning(['id', 'window_id as windowId'])
    .execute()
}

export async function markInviting(db: Tx, requestId: number): Promise<void> {
  await db
    .updateTable('rating_request')
    .set({ state: 'INVITING' })
    .where('id', '=', requestId)
    .where('state', '=', 'MISSED')
    .execute()
}

/** Whether some invitation has had its last day. */
export async function someExpired(db: Kysely<Database>, hallId: number, today: string): Promise<boolean> {
  const row = await db
    .selectFrom('rating_request')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('state', 'in', ['MISSED', 'INVITING'])
    .where('invite_due', '<', today)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function expireOverdue(
  db: Tx,
  hallId: number,
  { today, at }: { today: string; at: Date },
): Promise<number[]> {
  const expired = await db
    .updateTable('rating_request')
    .set({ state: 'EXPIRED', settled_at: at })
    .where('hall_id', '=', hallId)
    .where('state', 'in', ['MISSED', 'INVITING'])
    .where('invite_due', '<', today)
    .returning('id')
    .execute()
  return expired.map(({ id }) => id)
}

export async function markSettled(
  db: Tx,
  requestId: number,
  state: 'RATED' | 'DECLINED' | 'EXPIRED',
  at: Date,
): Promise<void> {
  await db.updateTable('rating_request').set({ state, settled_at: at }).where('id', '=', requestId).execute()
}

/** The short code of a request; the one it has already, or this. */
export async function giveInviteCode(db: Tx, requestId: number, code: string): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    update rating_request set invite_code = coalesce(invite_code, ${code}) where id = ${requestId}
    returning invite_code as code`.execute(db)
  return rows[0]?.code ?? code
}

export async function tokenOfInviteCode(db: Kysely<Database>, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('rating_request')
    .select('token')
    .where('invite_code', '=', code)
    .executeTakeFirst()
  return row?.token ?? null
}
