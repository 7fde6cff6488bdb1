import type pg from 'pg'
import { benchDay } from './bench-hall.ts'

/**
 * The line of waiting people, set up straight in the database, so that a measurement finds exactly as many as it asks
 * for. The numbers lie above all that the hall gives out itself. The rows stand as the server would have written them.
 */

const firstNumber = 100_000

const columns = `hall_id, business_day, queue_id, service_type_id, prefix, number, ticket_no, token, channel, class,
  status, taken_at, rank_at, ahead_at_take`

const waitingSince = `'${benchDay}T08:00:00+08:00'::timestamptz`

const newTicket = `'${benchDay}'::date, queue_id, service_type_id, prefix, number, prefix || number,
  'bench' || lpad(number::text, 17, '0'), 'KIOSK', 'NORMAL', 'WAITING',
  ${waitingSince} + number * interval '1 ms', ${waitingSince} + number * interval '1 ms', 0`

/** Empties the day: nobody waits, every window is free. History of earlier days stays. */
export async function emptyDay(pool: pg.Pool, hasHistory = false): Promise<void> {
  const empty = hasHistory
    ? `delete from ticket where business_day = '${benchDay}'`
    : 'truncate ticket cascade'
  // What was noted of the numbers is in the way, and partly refuses to be removed: a bench may.
  await pool.query(`begin; set local session_replication_role = replica; ${empty}; commit`)
  await pool.query(`create sequence if not exists bench_number start ${firstNumber}`)
}

/** Lets `length` people wait in an empty hall, spread evenly over its queues. */
export async function fillLine(pool: pg.Pool, length: number): Promise<void> {
  await pool.query(
    `insert into ticket (${columns})
     select hall_id, ${newTicket} from (
       select type.*, nextval('bench_number')::int as number
       from generate_series(1, $1::int) place
       join (select row_number() over (order by service_type.id) - 1 as nth, count(*) over () as types,
                    service_type.hall_id, queue_id, service_type.id as service_type_id, prefix
             from service_type join queue on queue.id = queue_id) type on place % types = nth
       order by place) drawn`,
    [length],
  )
  await pool.query('vacuum (analyze) ticket')
}

/**
 * What a service does to the line, in one statement and without waiting for the disk: the called number is done, the
 * window is free, and a new one waits at the end of the same queue, so that the line keeps its length.
 */
export async function serveAndRefill(pool: pg.Pool, ticketId: number): Promise<void> {
  await pool.query({
    name: 'serve-and-refill',
    text: `
      with done as (
        update ticket set status = 'COMPLETED', serving_at = called_at, finished_at = called_at,
          outcome = 'INSTANT_DONE'
        where id = $1 returning hall_id, queue_id, service_type_id, prefix)
      insert into ticket (${columns})
      select hall_id, ${newTicket} from (select *, nextval('bench_number')::int as number from done) drawn`,
    values: [ticketId],
  })
}
