import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { LogQuery } from '../../contract/log.ts'
import type { Actor, HallEvent } from '../events.ts'
import type { Database } from '../platform/tables.ts'

export type LogRow = { seq: number; at: Date; actor: Actor; event: HallEvent }

/** What is looked for; `types` stands for the kind. */
export type Search = Omit<LogQuery, 'kind' | 'limit' | 'before'> & {
  before?: number | undefined
  types?: HallEvent['type'][] | undefined
  limit: number
}

/** The newest entries of a hall's log that are looked for, newest first. */
export async function searchLog(
  db: Kysely<Database>,
  hallId: number,
  { limit, ...search }: Search,
): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select seq, at, actor, event from hall_event
    where hall_id = ${hallId} and ${sql.join(conditions(search), sql` and `)}
    order by seq desc limit ${limit}`.execute(db)
  return rows
}

function conditions({ from, to, staffId, types, windowId, ticketNo, before }: Omit<Search, 'limit'>) {
  const wanted: RawBuilder<boolean>[] = [sql`true`]
  if (before !== undefined) wanted.push(sql`seq < ${before}`)
  if (from !== undefined) wanted.push(sql`business_day >= ${from}::date`)
  if (to !== undefined) wanted.push(sql`business_day <= ${to}::date`)
  if (types !== undefined) wanted.push(sql`event->>'type' = any(${types}::text[])`)
  if (ticketNo !== undefined) wanted.push(sql`event->>'ticketNo' = ${ticketNo}`)
  if (staffId !== undefined) {
    wanted.push(sql`(actor->>'staffId' = ${String(staffId)} or event->>'staffId' = ${String(staffId)})`)
  }
  if (windowId !== undefined) {
    const no = String(windowId)
    wanted.push(sql`${no} in (event->>'windowId', event->>'fromWindowId', event->>'toWindowId')`)
  }
  return wanted
}

/** The newest entries about an account, newest first. */
export async function logOfAccount(
  db: Kysely<Database>,
  { hallId, staffId, limit }: { hallId: number; staffId: number; limit: number },
): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select seq, at, actor, event from hall_event
    where hall_id = ${hallId} and event->>'type' like 'account-%' and event->>'staffId' = ${String(staffId)}
    order by seq desc limit ${limit}`.execute(db)
  return rows
}

type Named = { id: number; name: string }

/** The people and devices of a hall by their keys, as entries name them. */
export async function namesIn(db: Kysely<Database>, hallId: number) {
  const staff = await db
    .selectFrom('staff')
    .select(['id', sql<string>`name || '（' || work_no || '）'`.as('name')])
    .where('hall_id', '=', hallId)
    .execute()
  const devices = await db
    .selectFrom('device')
    .select(['id', 'code', sql<string>`name || '（' || code || '）'`.as('name')])
    .where('hall_id', '=', hallId)
    .execute()
  const byId = (rows: Named[]) => new Map(rows.map(({ id, name }) => [id, name]))
  return {
    staff: byId(staff),
    devices: byId(devices),
    kiosks: new Map(devices.map(({ code, name }) => [code, name])),
  }
}
