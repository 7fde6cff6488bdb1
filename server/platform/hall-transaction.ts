import { sql, type Kysely, type Transaction } from 'kysely'
import type { Actor, HallEvent } from '../events.ts'
import { businessDay } from './business-day.ts'
import type { Context } from './context.ts'
import { pipelinedTransaction, unawaited } from './database.ts'
import { DomainError } from './domain-error.ts'
import { chainHash } from './log-chain.ts'
import type { Database } from './tables.ts'
import type { LoggedEvent } from './told.ts'
import { createTurnstile } from './turnstile.ts'

/** The hall whose one writer this transaction is. */
export type LockedHall = {
  id: number
  code: string
  name: string
  /** Moves when the hall's set-up changes; what is cached of it is keyed by this. */
  planVersion: number
}

/** A command on its way in: the lock is asked for, and statements sent now run as soon as it is granted. */
export type HallEntrance = {
  ctx: Context
  db: Transaction<Database>
  hallId: number
  actor: Actor
  /** Fulfilled when the hall is locked. */
  locked: Promise<HallTransaction>
}

/** What a command works with: the locked hall, the moment, the rows, and the log it adds to. */
export type HallTransaction = HallEntrance & {
  hall: LockedHall
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
 * Commands of one hall that may hold a database connection at a time: one decides while the lock of the next is asked
 * for. The rest of the pool is for other halls.
 */
const commandsAtOnce = 2
const through = createTurnstile(commandsAtOnce)

/**
 * The one write path. Locks the hall, lets `decide` apply the rules, appends its events with gapless numbers and
 * stores the answer under the command id, all or nothing. The same command id again gives the stored answer and
 * changes nothing: its receipt is already there, which undoes whatever was decided anew. A DomainError thrown inside
 * rolls everything back.
 *
 * The answer must be plain JSON: it is stored and given back word for word.
 */
export async function hallTransaction<Answer>(
  ctx: Context,
  order: HallCommand,
  decide: (tx: HallTransaction) => Promise<Answer>,
): Promise<Answer> {
  return enterHall(ctx, order, async ({ locked }) => decide(await locked))
}

/** The same for a command that sends what it reads together with the lock: one round trip less with the hall locked. */
export async function enterHall<Answer>(
  ctx: Context,
  order: HallCommand,
  decide: (entrance: HallEntrance) => Promise<Answer>,
): Promise<Answer> {
  try {
    const { answer, logged } = await through(order.hallId, () => transact(ctx, order, decide))
    if (logged.length > 0) ctx.told(logged)
    return answer
  } catch (error) {
    const { hallId, command } = order
    const stored = command && mayBeRetry(error) ? await storedAnswer<Answer>(ctx.db, hallId, command) : null
    if (!stored) throw error
    return stored.answer
  }
}

async function transact<Answer>(
  ctx: Context,
  { hallId, actor, command }: HallCommand,
  decide: (entrance: HallEntrance) => Promise<Answer>,
): Promise<{ answer: Answer; logged: LoggedEvent[] }> {
  const logged: LoggedEvent[] = []
  const answer = await pipelinedTransaction(ctx.db, async (db) => {
    let logHash: Buffer | null = null
    const entrance = { ctx, db, hallId, actor, locked: enter() }
    async function enter(): Promise<HallTransaction> {
      const { seq: head, logHash: before, ...hall } = await lockHall(db, hallId)
      logHash = before
      const now = ctx.clock.now()
      const seq = () => head + logged.length
      const record = (event: HallEvent) => {
        logged.push({ hallId, seq: seq() + 1, at: now, event })
        return seq()
      }
      return { ...entrance, hall, now, businessDay: businessDay(now), record, seq }
    }
    const [tx, decided] = await Promise.all([entrance.locked, decide(entrance)])
    const log = { hallId, seq: tx.seq() - logged.length, now: tx.now, actor }
    const entries = chained(ctx, logHash, { actor, logged })
    await append(db, log, entries, command && { ...command, answer: decided })
    return decided
  })
  return { answer, logged }
}

/** A retry is found where it collides with its own receipt, or where the rules, asked again, say no. */
function mayBeRetry(error: unknown): boolean {
  if (error instanceof DomainError) return true
  return error instanceof Error && 'constraint' in error && error.constraint === 'command_receipt_pkey'
}

/** What a command is, in short: the same id with other content is a mistake, not a retry. Keyed: bodies hold phones. */
export function fingerprint(ctx: Context, ...parts: unknown[]): string {
  return ctx.secrets.keyedHash('command', JSON.stringify(parts)).toString('base64url').slice(0, 22)
}

type LogHead = { seq: number; logHash: Buffer | null }

async function lockHall(db: Transaction<Database>, hallId: number): Promise<LockedHall & LogHead> {
  const { rows } = await sql<LockedHall & LogHead>`
    select id, code, name, seq, log_hash as "logHash", plan_version as "planVersion" from hall where id = ${hallId} for no key update`.execute(
    db,
  )
  if (!rows[0]) throw new DomainError('hall-unknown')
  return rows[0]
}

type Stored<Answer> = { fingerprint: string; answer: Answer }

async function storedAnswer<Answer>(
  db: Kysely<Database>,
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

/** The entries of this command, each with its link in the chain of the log. */
function chained(
  { secrets }: Context,
  head: Buffer | null,
  { actor, logged }: { actor: Actor; logged: LoggedEvent[] },
): Entry[] {
  let before = head
  return logged.map(({ hallId, seq, at, event }) => {
    before = chainHash(secrets, before, { hallId, seq, at, actor, event })
    return { event, hash: before.toString('hex') }
  })
}

type Entry = { event: HallEvent; hash: string }
type AppendAt = { hallId: number; seq: number; now: Date; actor: Actor }
type Receipt = { id: string; fingerprint: string; answer: unknown }

/** Events, receipt and the head of the log in one statement that travels with the commit. */
async function append(
  db: Transaction<Database>,
  { hallId, seq, now, actor }: AppendAt,
  entries: Entry[],
  receipt: Receipt | undefined,
): Promise<void> {
  if (entries.length === 0 && !receipt) return
  await sql`${unawaited}
    with logged as (
      insert into hall_event (hall_id, seq, at, business_day, actor, event, hash)
      select ${hallId}::int, ${seq}::bigint + entry.ordinality, ${now}::timestamptz, ${businessDay(now)}::date,
             ${JSON.stringify(actor)}::jsonb, entry.value->'event', decode(entry.value->>'hash', 'hex')
      from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) with ordinality entry
    ), receipt as (
      insert into command_receipt (hall_id, command_id, fingerprint, answer, at)
      select ${hallId}::int, ${receipt?.id ?? null}::text, ${receipt?.fingerprint ?? null}::text,
             ${JSON.stringify(receipt?.answer ?? null)}::jsonb, ${now}::timestamptz
      where ${receipt?.id ?? null}::text is not null
    )
    update hall set seq = ${seq + entries.length}::bigint,
      log_hash = coalesce(decode(${entries.at(-1)?.hash ?? null}::text, 'hex'), log_hash)
    where id = ${hallId}::int`.execute(db)
}
