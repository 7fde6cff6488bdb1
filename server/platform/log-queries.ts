import type { Kysely } from 'kysely'
import type { StoredEntry } from './log-chain.ts'
import type { Database } from './tables.ts'
import type { LoggedEvent } from './told.ts'

const mostAtOnce = 2000

/** Events of a hall after `since`, in order. */
export async function readLog(db: Kysely<Database>, hallId: number, since: number): Promise<LoggedEvent[]> {
  return db
    .selectFrom('hall_event')
    .select(['hall_id as hallId', 'seq', 'at', 'event'])
    .where('hall_id', '=', hallId)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(mostAtOnce)
    .execute()
}

/** Entries of a hall after `since` with all that their chain is made of, in order. */
export async function readChain(db: Kysely<Database>, hallId: number, since: number): Promise<StoredEntry[]> {
  return db
    .selectFrom('hall_event')
    .select(['hall_id as hallId', 'seq', 'at', 'actor', 'event', 'hash'])
    .where('hall_id', '=', hallId)
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(mostAtOnce)
    .execute()
}

/** One link of a hall's chain; undefined when there is no such entry. */
export async function readLink(db: Kysely<Database>, hallId: number, seq: number) {
  return db
    .selectFrom('hall_event')
    .select('hash')
    .where('hall_id', '=', hallId)
    .where('seq', '=', seq)
    .executeTakeFirst()
}

export type ChainHead = { hallId: number; name: string; seq: number; hash: Buffer | null }

/** The last link of each hall's chain, as the hall itself remembers it. */
export async function chainHeads(db: Kysely<Database>): Promise<ChainHead[]> {
  return db
    .selectFrom('hall')
    .select(['id as hallId', 'name', 'seq', 'log_hash as hash'])
    .orderBy('id')
    .execute()
}

/** The last number of each hall's log. */
export async function headsOfLogs(db: Kysely<Database>): Promise<{ hallId: number; seq: number }[]> {
  return db.selectFrom('hall').select(['id as hallId', 'seq']).execute()
}

/** Forgets stored answers nobody asks for again. */
export async function forgetReceipts(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom('command_receipt').where('at', '<', before).execute()
}
