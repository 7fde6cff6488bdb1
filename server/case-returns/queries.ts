import { sql, type Kysely, type Transaction } from 'kysely'
import { unawaited } from '../platform/database.ts'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

/** The case behind the code of its last request, whether it still waits or not, and where its papers were handed in. */
export type Awaited = {
  caseId: number
  itemName: string
  windowId: number
  /** Of its item, and of the number it came with. */
  serviceTypeIds: number[]
}

export async function awaitedBy(
  db: Kysely<Database>,
  hallId: number,
  codeHash: Buffer,
): Promise<Awaited | null> {
  const row = await db
    .selectFrom('service_case as c')
    .innerJoin('service_item as item', 'item.id', 'c.service_item_id')
    .leftJoin('ticket', 'ticket.id', 'c.ticket_id')
    .select(['c.id as caseId', 'c.item_name as itemName', 'c.window_id as windowId'])
    .select(['item.service_type_id as itemTypeId', 'ticket.service_type_id as ticketTypeId'])
    .where('c.hall_id', '=', hallId)
    .where('c.supplement_code_hash', '=', codeHash)
    .executeTakeFirst()
  if (!row) return null
  const { itemTypeId, ticketTypeId, ...found } = row
  return { ...found, serviceTypeIds: [itemTypeId, ...(ticketTypeId ? [ticketTypeId] : [])] }
}

/** In which hall a code is known; null where it was never given out. */
export async function hallOfCode(db: Kysely<Database>, codeHash: Buffer): Promise<number | null> {
  const found = db.selectFrom('service_case').select('hall_id').where('supplement_code_hash', '=', codeHash)
  return (await found.executeTakeFirst())?.hall_id ?? null
}

/** The number that was taken for a case on a day; null when none was. */
export async function returnOfDay(db: Kysely<Database>, caseId: number, day: string): Promise<string | null> {
  const row = await db
    .selectFrom('case_return as r')
    .innerJoin('ticket', 'ticket.id', 'r.ticket_id')
    .select('ticket.ticket_no as ticketNo')
    .where('r.case_id', '=', caseId)
    .where('r.business_day', '=', day)
    .executeTakeFirst()
  return row?.ticketNo ?? null
}

/** Written behind its ticket, with the commit. */
export async function insertReturn(
  db: Tx,
  { caseId, day, ticketId }: { caseId: number; day: string; ticketId: number },
): Promise<void> {
  await sql`${unawaited}
    insert into case_return (case_id, business_day, ticket_id) values (${caseId}, ${day}::date, ${ticketId})`.execute(
    db,
  )
}
