import { sql, type Transaction } from 'kysely'
import type { Actor, HallEvent } from '../events.ts'
import type { HallSettings } from '../../contract/hall-settings.ts'
import { businessDay } from './business-day.ts'
import type { Context } from './context.ts'
import { DomainError } from './domain-error.ts'
import type { Database } from './tables.ts'

/** The hall whose one writer this transaction is. */
export type LockedHall = {
  id: number
  code: string
  name: string
  settings: HallSettings
  /** Moves when the hall's set-up changes; what is cached of it is keyed by this. */
  planVersion: number
}

/** What a command works with: the locked hall, the moment, the rows, and the log it adds to. */
export type HallTransaction = {
  ctx: Context
  db: Transaction<Database>
  hall: LockedHall
  actor: Actor
  /** The moment of the command: one instant for all it does. */
  now: Date
  businessDay: string
  /** Adds an event to the hall's log; returns its number. */
  record: (event: HallEvent) => number
  /** The head of the log as this command leaves it. */
  seq: () => number
}

export type HallCommand = {
  hallId: number
  actor: Actor
  /** Given by whoever pressed the button; absent for what the hall does by itself. */
  command?: { id: string; fingerprint: string }
}

/**
 * The one write path. Locks the hall, lets `decide` apply the rules, appends its events with gapless numbers and
 * stores the answer under the command id, all or nothing. The same command id again gives the stored answer and
 * changes nothing. A DomainError thrown inside rolls everything back.
 *
 * The answer must be plain JSON: it is stored and given back word for word.
 */
export async function hallTransaction<Answer>(
  ctx: Context,
  { hallId, actor, command }: HallCommand,
  decide: (tx: HallTransaction) => Promise<Answer>,
): Promise<Answer> {
  const logged: { seq: number; event: HallEvent }[] = []
  let now = ctx.clock.now()
  const answer = await ctx.db.transaction().execute(async (db) => {
    const { seq, ...hall } = await lockHall(db, hallId)
    if (command) {
      const stored = await storedAnswer<Answer>(db, hallId, command)
      if (stored) return stored.answer
    }
    now = ctx.clock.now()
    const record = (event: HallEvent) => {
      logged.push({ seq: seq + logged.length + 1, event })
      return seq + logged.length
    }
    const head = () => seq + logged.length
    const tx = { ctx, db, hall, actor, now, businessDay: businessDay(now), record, seq: head }
    const decided = await decide(tx)
    await append(
      db,
      { hallId, seq, now, actor },
      logged.map((entry) => entry.event),
      command && { ...command, answer: decided },
    )
    return decided
  })
  if (logged.length > 0) ctx.told(logged.map(({ seq, event }) => ({ hallId, seq, at: now, event })))
  return answer
}

/** What a command is, in short: the same id with other content is a mistake, not a retry. Keyed: bodies hold phones. */
export function fingerprint(ctx: Context, ...parts: unknown[]): string {
  return ctx.secrets.keyedHash('command', JSON.stringify(parts)).toString('base64url').slice(0, 22)
}

async function lockHall(db: Transaction<Database>, hallId: number): Promise<LockedHall & { seq: number }> {
  const hall = await db
    .selectFrom('hall')
    .select(['id', 'code', 'name', 'settings', 'seq', 'plan_version as planVersion'])
    .where('id', '=', hallId)
    .forUpdate()
    .executeTakeFirst()
  if (!hall) throw new DomainError('hall-unknown')
  return hall
}

type Stored<Answer> = { fingerprint: string; answer: Answer }

async function storedAnswer<Answer>(
  db: Transaction<Database>,
  hallId: number,
  command: { id: string; fingerprint: string },
): Promise<Stored<Answer> | null> {
  const { rows } = await sql<Stored<Answer>>`
    select fingerprint, answer from command_receipt
    where hall_id = ${hallId} and command_id = ${command.id}`.execute(db)
  const receipt = rows[0]
  if (!receipt) return null
  if (receipt.fingerprint !== command.fingerprint) throw new DomainError('command-reused')
  return receipt
}

type LogHead = { hallId: number; seq: number; now: Date; actor: Actor }
type Receipt = { id: string; fingerprint: string; answer: unknown }

/** Events, receipt and the head of the log in one statement: one round trip while the hall is locked. */
async function append(
  db: Transaction<Database>,
  { hallId, seq, now, actor }: LogHead,
  events: HallEvent[],
  receipt: Receipt | undefined,
): Promise<void> {
  if (events.length === 0 && !receipt) return
  await sql`
    with logged as (
      insert into hall_event (hall_id, seq, at, business_day, actor, event)
      select ${hallId}::int, ${seq}::bigint + entry.ordinality, ${now}::timestamptz, ${businessDay(now)}::date,
             ${JSON.stringify(actor)}::jsonb, entry.value
      from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality entry
    ), receipt as (
      insert into command_receipt (hall_id, command_id, fingerprint, answer, at)
      select ${hallId}::int, ${receipt?.id ?? null}::text, ${receipt?.fingerprint ?? null}::text,
             ${JSON.stringify(receipt?.answer ?? null)}::jsonb, ${now}::timestamptz
      where ${receipt?.id ?? null}::text is not null
    )
    update hall set seq = ${seq + events.length}::bigint where id = ${hallId}::int`.execute(db)
}
