import { sql, type Kysely, type Transaction } from 'kysely'
import { bindingsOfQueue, bindingsOfWindow, type HallPlan } from '../halls/index.ts'
import type { Database } from '../platform/tables.ts'
import type { Learned, Situation, WaitingBefore } from './wait.ts'

/** Where in line: behind everything with a smaller key. Without `rankAt` at the very end, without `id` behind its equals. */
export type PlaceInLine = {
  businessDay: string
  queueId: number
  serviceTypeId: number
  rankAt: Date | null
  id: number | null
}

/** Everything a forecast looks at, in one statement. */
export async function situationAt(
  db: Kysely<Database>,
  plan: HallPlan,
  place: PlaceInLine,
): Promise<Situation> {
  const { rows } = await sql<{
    open: number[]
    waiting: WaitingBefore[]
    learned: Learned | null
  }>`
    select
      (select coalesce(jsonb_agg(window_id), '[]') from window_session
        where window_id = any(${windowsNear(plan, place.queueId)}::int[]) and closed_at is null and pause_reason is null and lost_at is null) as open,
      (select coalesce(jsonb_agg(jsonb_build_object('queueId', queue_id, 'reservedWindowId', reserved_window_id,
          'count', count)), '[]') from (
        select queue_id, reserved_window_id, count(*)::int as count from ticket
        where queue_id = any(${queuesNear(plan, place.queueId)}::int[]) and status = 'WAITING'
          and business_day = ${place.businessDay}::date
          and (rank_at, id) < (coalesce(${place.rankAt}::timestamptz, 'infinity'), ${place.id ?? Number.MAX_SAFE_INTEGER}::bigint)
        group by queue_id, reserved_window_id) waiting) as waiting,
      (select jsonb_build_object('sampleCount', sample_count, 'meanSec', mean_sec) from service_duration
        where service_type_id = ${place.serviceTypeId}::int) as learned`.execute(db)
  const row = rows[0]
  return {
    openWindowIds: new Set(row?.open),
    waitingBefore: row?.waiting ?? [],
    learned: row?.learned ?? null,
  }
}

/** Longer than this nobody is served: somebody forgot to press the button. */
const longestSec = 2 * 3600

/** Takes one finished service into the mean of its type. */
export async function learnDuration(
  db: Transaction<Database>,
  serviceTypeId: number,
  servedSec: number,
): Promise<void> {
  await sql`
    insert into service_duration as known (service_type_id, sample_count, mean_sec)
    values (${serviceTypeId}, 1, ${Math.min(servedSec, longestSec)})
    on conflict (service_type_id) do update set
      sample_count = known.sample_count + 1,
      mean_sec = known.mean_sec + (excluded.mean_sec - known.mean_sec) / (known.sample_count + 1)`.execute(db)
}

/** The lines of a whole hall at one moment, for looking at many tickets at once. */
export type Lines = { situationOf: (place: PlaceInLine) => Situation }

/** Reads every waiting ticket's key once; each ticket's situation is then counted in memory. */
export async function linesOf(db: Kysely<Database>, hallId: number, businessDay: string): Promise<Lines> {
  const waiting = await db
    .selectFrom('ticket')
    .select(['id', 'queue_id', 'reserved_window_id', 'rank_at'])
    .where('hall_id', '=', hallId)
    .where('business_day', '=', businessDay)
    .where('status', '=', 'WAITING')
    .orderBy('rank_at')
    .orderBy('id')
    .execute()
  const open = await db
    .selectFrom('window_session')
    .select('window_id')
    .where('hall_id', '=', hallId)
    .where('closed_at', 'is', null)
    .where('pause_reason', 'is', null)
    .where('lost_at', 'is', null)
    .execute()
  const learned = await db.selectFrom('service_duration').selectAll().execute()
  const openWindowIds = new Set(open.map((row) => row.window_id))
  const learnedByType = new Map(
    learned.map((row) => [row.service_type_id, { sampleCount: row.sample_count, meanSec: row.mean_sec }]),
  )
  const keysByLine = Map.groupBy(waiting, (row) => `${row.queue_id} ${row.reserved_window_id ?? ''}`)
  return {
    situationOf: (place) => ({
      openWindowIds,
      waitingBefore: [...keysByLine.values()].map((keys) => ({
        queueId: keys[0]?.queue_id ?? 0,
        reservedWindowId: keys[0]?.reserved_window_id ?? null,
        count: countBefore(keys, place),
      })),
      learned: learnedByType.get(place.serviceTypeId) ?? null,
    }),
  }
}

/** How many of the keys, in their order, stand before a place: by halving, for there may be thousands. */
function countBefore(keys: { rank_at: Date; id: number }[], { rankAt, id }: PlaceInLine): number {
  let from = 0
  let to = keys.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const key = keys[middle]
    const isBefore =
      key && (key.rank_at.getTime() - (rankAt?.getTime() ?? Infinity) || key.id - (id ?? Infinity)) < 0
    if (isBefore) from = middle + 1
    else to = middle
  }
  return from
}

const windowsNear = (plan: HallPlan, queueId: number) => bindingsOfQueue(plan, queueId).map((b) => b.windowId)

// All queues that may be in the same line, whichever of the windows are open.
function queuesNear(plan: HallPlan, queueId: number): number[] {
  const queues = windowsNear(plan, queueId).flatMap((id) => bindingsOfWindow(plan, id).map((b) => b.queueId))
  return [...new Set([queueId, ...queues])]
}
