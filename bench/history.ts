import { benchDay } from './bench-hall.ts'
import type { BenchRun } from './bench-run.ts'
import { callFor } from './call-next.ts'
import { ceilingName, openCeiling, type Ceiling } from './ceiling.ts'
import { spreadOf, type Findings } from './figures.ts'
import { emptyDay, fillLine } from './line.ts'
import { loadRow, type Load } from './load.ts'

const ticketCount = 1_000_000
const lanes = 16
const waiting = 10_000

type Measured = { calls: Load[]; raw: Load[] }

/** Whether a million numbers of earlier days, with their entries in the log, slow a call. Leaves them: comes last. */
export async function measureHistory(run: BenchRun): Promise<Findings> {
  const ceiling = await openCeiling(run.server)
  await emptyDay(run.pool)
  const fresh = await measureCalls(run, ceiling, false)
  await insertHistory(run)
  const aged = await measureCalls(run, ceiling, true)
  await ceiling.close()
  const row = (name: string, { calls, raw }: Measured) =>
    loadRow(name, calls, { name: ceilingName(lanes), loads: raw })
  const rows = [row('without history', fresh), row('with 1 000 000 finished numbers', aged)]
  const p50 = ({ calls }: Measured) => spreadOf(calls.map(({ p50Ms }) => p50Ms)).median
  const times = p50(aged) / p50(fresh)
  const aim = {
    text: 'a million rows of history do not slow a call (p50 ≤ 1.25×, the noise of a shared machine)',
    measured: `${times.toFixed(2)}×`,
    isReached: times <= 1.25,
  }
  return { subject: 'history', about, rows, aims: [aim] }
}

const about =
  'call-next, c=16 windows, 10 000 waiting, before and after 1 000 000 numbers and events of past days.'

async function measureCalls(run: BenchRun, ceiling: Ceiling, hasHistory: boolean): Promise<Measured> {
  const measured: Measured = { calls: [], raw: [] }
  for (let repetition = 0; repetition < 4; repetition++) {
    await emptyDay(run.pool, hasHistory)
    await fillLine(run.pool, waiting)
    measured.calls.push(await callFor(run, lanes))
    measured.raw.push(await ceiling.measure(lanes))
  }
  return measured
}

/** A thousand numbers a day for a thousand days, each called and finished, and one entry each in the hall's log. */
async function insertHistory({ pool, crew }: BenchRun): Promise<void> {
  const windowIds = crew.windows.map(({ windowId }) => windowId)
  const hallId = crew.hallId
  await pool.query(
    `insert into ticket (hall_id, business_day, queue_id, service_type_id, prefix, number, ticket_no, token, channel,
       class, status, taken_at, rank_at, ahead_at_take, holder_hash, window_id, called_at, last_called_at, call_count,
       last_call_seq, serving_at, finished_at, outcome)
     select hall_id, '${benchDay}'::date - 1 - n / 1000, queue_id, type_id, prefix, n % 1000 + 1, prefix || n % 1000 + 1,
       'past' || lpad(n::text, 18, '0'), 'KIOSK', 'NORMAL', 'COMPLETED', at, at, 3, sha256(n::text::bytea),
       ($2::int[])[n % cardinality($2::int[]) + 1], at + '5 min', at + '5 min', 1, n - $3::int, at + '6 min',
       at + '15 min', 'ACCEPTED'
     from generate_series(0, $3::int - 1) n
     join lateral (select '${benchDay}T08:00:00+08:00'::timestamptz - (1 + n / 1000) * interval '1 day'
                          + n % 1000 * interval '25 s' as at) moment on true
     join (select row_number() over (order by service_type.id) - 1 as nth, count(*) over () as types, queue_id,
                  service_type.hall_id, service_type.id as type_id, prefix
           from service_type join queue on queue.id = queue_id where service_type.hall_id = $1) type on n % types = nth`,
    [hallId, windowIds, ticketCount],
  )
  // Below the hall's first number: nobody asks the log for what was before.
  await pool.query(
    `insert into hall_event (hall_id, seq, at, business_day, actor, event)
     select hall_id, last_call_seq, called_at, business_day, '{"kind":"STAFF","staffId":1}',
       jsonb_build_object('type', 'ticket-called', 'ticketId', id, 'ticketNo', ticket_no, 'queueId', queue_id,
         'serviceTypeId', service_type_id, 'windowId', window_id, 'staffId', 1, 'callCount', 1, 'waitedSec', 300,
         'explanation', '{"heads":[],"winner":"","adjustments":[]}'::jsonb)
     from ticket where last_call_seq < 0`,
  )
  await pool.query('vacuum (analyze) ticket')
  await pool.query('vacuum (analyze) hall_event')
}
