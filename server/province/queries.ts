import { sql, type Kysely } from 'kysely'
import type { ProvinceMessageKind } from '../../contract/province.ts'
import type { Database } from '../platform/tables.ts'
import type { Step, Tries } from './verdict.ts'

type Db = Kysely<Database>

export type NewMessage = {
  hallId: number
  kind: ProvinceMessageKind
  requestId: number
  ratingId: number | null
  projectNo: string
  /** What the province would call the same: nothing is queued twice. */
  dedupKey: string
  payload: Buffer
  at: Date
}

/** How many of them were new. */
export async function queueMessages(db: Db, messages: NewMessage[]): Promise<number> {
  if (messages.length === 0) return 0
  const rows = messages.map(({ at, ...message }) => ({
    hall_id: message.hallId,
    kind: message.kind,
    request_id: message.requestId,
    rating_id: message.ratingId,
    project_no: message.projectNo,
    dedup_key: message.dedupKey,
    payload: message.payload,
    created_at: at,
    next_try_at: at,
  }))
  const queued = await db
    .insertInto('province_message')
    .values(rows)
    .onConflict((found) => found.doNothing())
    .returning('id')
    .execute()
  return queued.length
}

/** What a worker that died left in the middle may be sent again. */
export async function releaseInterrupted(
  db: Db,
  hallId: number,
  { now, before }: { now: Date; before: Date },
): Promise<void> {
  await db
    .updateTable('province_message')
    .set({ state: 'FAILED', sending_since: null, problem: 'INTERRUPTED', said: null, next_try_at: now })
    .where('hall_id', '=', hallId)
    .where('state', '=', 'SENDING')
    .where('sending_since', '<=', before)
    .execute()
}

export type Claimed = Tries & {
  id: number
  kind: ProvinceMessageKind
  requestId: number
  payload: Buffer
}

/**
 * Takes the next message of a hall that is due: what happened first comes first, a rating when the province has its
 * service. Null when there is none, while another one is under way, and while the line (services and ratings have each
 * their own) waits to be tried again.
 */
export async function claimNext(db: Db, hallId: number, now: Date): Promise<Claimed | null> {
  const claim = sql<Claimed>`
    update province_message set state = 'SENDING', sending_since = ${now}, attempts = attempts + 1
    where id = (
      select id from province_message due
      where hall_id = ${hallId} and state in ('QUEUED', 'FAILED') and next_try_at <= ${now}
        and (kind = 'SERVICE_RECORD' or exists (
          select from province_message record
          where record.request_id = due.request_id and record.kind = 'SERVICE_RECORD' and record.state = 'SENT'))
        and not exists (
          select from province_message held
          where held.hall_id = ${hallId} and (held.state = 'SENDING'
            or (held.state = 'FAILED' and held.kind = due.kind and held.problem in ('UNREACHABLE', 'THROTTLED')
                and held.next_try_at > ${now})))
      order by id limit 1 for update skip locked)
    returning id, kind, request_id as "requestId", payload, attempts, refusals`
  try {
    return (await claim.execute(db)).rows[0] ?? null
  } catch (error) {
    // Two workers asked at once: the other one has it.
    const constraint = error instanceof Error && 'constraint' in error ? error.constraint : null
    if (constraint === 'province_message_one_sending') return null
    throw error
  }
}

/** Writes down what became of an attempt; nothing when the message was taken from this sender meanwhile. */
export async function settle(
  db: Db,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  { step, now }: { step: Step; now: Date },
): Promise<void> {
  const outcome =
    step.state === 'SENT'
      ? { state: step.state, sent_at: now, payload: null, problem: null, said: null }
      : {
          state: step.state,
          problem: step.problem,
          said: step.said,
          refusals: step.refusals,
          next_try_at: step.state === 'FAILED' ? step.nextTryAt : now,
        }
  await db
    .updateTable('province_message')
    .set({ ...outcome, sending_since: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'SENDING')
    .execute()
}

/** The province says that it has no such service, although it took it: it is told again. */
export async function tellServiceAgain(
  db: Db,
  requestId: number,
  { payload, now }: { payload: Buffer; now: Date },
): Promise<void> {
  await db
    .updateTable('province_message')
    .set({ state: 'QUEUED', payload, sent_at: null, next_try_at: now })
    .where('request_id', '=', requestId)
    .where('kind', '=', 'SERVICE_RECORD')
    .where('state', '=', 'SENT')
    .execute()
}

/** What given-up messages of a hall are left; they are tried again as if new. */
export async function reviveDead(db: Db, hallId: number, now: Date): Promise<number> {
  const revived = await db
    .updateTable('province_message')
    .set({ state: 'QUEUED', refusals: 0, next_try_at: now })
    .where('hall_id', '=', hallId)
    .where('state', '=', 'DEAD')
    .returning('id')
    .execute()
  return revived.length
}

/** What has not arrived, and since when the oldest of it waits; what was given up counts too. */
export type Backlog = { left: number; oldestAt: Date | null }

export async function backlogOf(db: Db, hallId: number): Promise<Backlog> {
  const { rows } = await sql<Backlog>`
    select count(*)::int as left, min(created_at) as "oldestAt" from province_message
    where hall_id = ${hallId} and state <> 'SENT'`.execute(db)
  return rows[0] ?? { left: 0, oldestAt: null }
}
