import { sql, type Kysely, type Transaction } from 'kysely'
import type { HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'
import { nearTo } from './near.ts'
import type { Learned, Situation, WaitingBefore } from './wait.ts'

/** Where in line: behind everything with a smaller key. Without `rankAt` at the very end, without `id` behind its equals. */
export type PlaceInLine = {
  businessDay: string
  queueId: number
  rankAt: Date | null
  id: number | null
}

/** A window that somebody sits at; a break ends at `backAt`. */
type OpenWindow = { id: number; isBusy: boolean; isPaused: boolean; backAt: string | Date | null }

/** Where to look, and at which moment. */
export type Look = { plan: HallPlan; now: Date }

/** Everything a forecast looks at, in one statement. */
export async function situationAt(
  db: Kysely<Database>,
  { plan, now }: Look,
  place: PlaceInLine,
): Promise<Situation> {
  const { queueIds, windowIds } = nearTo(plan, place.queueId)
  const queues = [...queueIds]
  const { rows } = await sql<{
    open: OpenWindow[]
    waiting: WaitingBefore[]
    learned: Learned[]
  }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', window_id, 'isBusy', exists (
            select from ticket where ticket.window_id = session.window_id and status in ('CALLED', 'SERVING')),
          'isPaused', pause_reason is not null, 'backAt', expected_back_at)), '[]')
        from window_session session
        where window_id = any(${[...windowIds]}::int[]) and closed_at is null and lost_at is null) as open,
      (select coalesce(jsonb_agg(jsonb_build_object('queueId', queue_id, 'reservedWindowId', reserved_window_id,
          'count', count)), '[]') from (
        select queue_id, reserved_window_id, count(*)::int as count from ticket
        where queue_id = any(${queues}::int[]) and status = 'WAITING'
          and business_day = ${place.businessDay}::date
          and (rank_at, id) < (coalesce(${place.rankAt}::timestamptz, 'infinity'), ${place.id ?? Number.MAX_SAFE_INTEGER}::bigint)
        group by queue_id, reserved_window_id) waiting) as waiting,
      (select coalesce(jsonb_agg(jsonb_build_object('queueId', queue_id, 'sampleCount', count, 'meanSec', mean)), '[]') from (
        select queue_id, sum(sample_count)::int as count, sum(sample_count * mean_sec) / sum(sample_count) as mean
        from service_duration join service_type on service_type.id = service_type_id
        where queue_id = any(${queues}::int[]) group by queue_id) learned) as learned`.execute(db)
  const { open = [], waiting = [], learned = [] } = rows[0] ?? {}
  return { ...windowsOf(open), now, waitingBefore: waiting, learned }
}

function windowsOf(
  open: readonly OpenWindow[],
): Pick<Situation, 'openWindowIds' | 'busyWindowIds' | 'backAt'> {
  const serving = open.filter(({ isPaused }) => !isPaused)
  const onBreak = open.flatMap(({ id, isPaused, backAt }) =>
    isPaused && backAt ? [[id, new Date(backAt)] as const] : [],
  )
  return {
    openWindowIds: new Set(serving.map(({ id }) => id)),
    busyWindowIds: new Set(serving.flatMap(({ id, isBusy }) => (isBusy ? [id] : []))),
    backAt: new Map(onBreak),
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
export async function linesOf(db: Kysely<Database>, hallId: number, now: Date): Promise<Lines> {
  const waiting = await db
    .selectFrom('ticket')
    .select(['id', 'queue_id', 'reserved_window_id', 'rank_at'])
    .where('hall_id', '=', hallId)
    .where('business_day', '=', businessDay(now))
    .where('status', '=', 'WAITING')
    .orderBy('rank_at')
    .orderBy('id')
    .execute()
  const open = await db
    .selectFrom('window_session')
    .leftJoin('ticket', (join) =>
      join
        .onRef('ticket.window_id', '=', 'window_session.window_id')
        .on('ticket.status', 'in', ['CALLED', 'SERVING']),
    )
    .select(({ eb }) => ['window_session.window_id as id', eb('ticket.id', 'is not', null).as('isBusy')])
    .select(({ eb }) => [eb('pause_reason', 'is not', null).as('isPaused'), 'expected_back_at as backAt'])
    .where('window_session.hall_id', '=', hallId)
    .where('closed_at', 'is', null)
    .where('lost_at', 'is', null)
    .execute()
  const { rows: learned } = await sql<Learned>`
    select queue_id as "queueId", sum(sample_count)::int as "sampleCount",
      sum(sample_count * mean_sec) / sum(sample_count) as "meanSec"
    from service_duration join service_type on service_type.id = service_type_id
    where hall_id = ${hallId} group by queue_id`.execute(db)
  const windows = windowsOf(
    open.map((each) => ({ ...each, isBusy: !!each.isBusy, isPaused: !!each.isPaused })),
  )
  const keysByLine = Map.groupBy(waiting, (row) => `${row.queue_id} ${row.reserved_window_id ?? ''}`)
  return {
    situationOf: (place) => ({
      ...windows,
      now,
      waitingBefore: [...keysByLine.values()].map((keys) => ({
        queueId: keys[0]?.queue_id ?? 0,
        reservedWindowId: keys[0]?.reserved_window_id ?? null,
        count: countBefore(keys, place),
      })),
      learned,
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
