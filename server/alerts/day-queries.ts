import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'

/** Ratings given in a hall on a day, as far as they count. */
export type RatedDay = { counted: number; satisfied: number }

/** Numbers of one day that one person took, by ID card or by telephone. */
export type ManyNumbers = { firstTicketId: number; ticketNos: string[]; passed: number; since: Date }

/** Services that nobody was invited to rate yet, by the last day on which they may be. */
export type InviteDue = { due: string; count: number; since: Date }

/** A year whose holidays nobody has announced, into which something runs that is owed. */
export type UncertainYear = { year: number; count: number; since: Date }

/** What may be wrong about a day as a whole. */
export type DayNow = {
  rated: RatedDay
  manyNumbers: ManyNumbers[]
  invitesDue: InviteDue[]
  uncertain: UncertainYear[]
}

type Day = { hallId: number; day: string }

/** How a day stands. */
export async function readDay(db: Kysely<Database>, at: Day): Promise<DayNow> {
  return {
    rated: await ratedOn(db, at),
    manyNumbers: await manyNumbersOn(db, at),
    invitesDue: await invitesDue(db, at),
    uncertain: await uncertainYears(db, at),
  }
}

async function ratedOn(db: Kysely<Database>, { hallId, day }: Day): Promise<RatedDay> {
  const { rows } = await sql<RatedDay>`
    select count(*)::int as counted, count(*) filter (
      where satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'))::int as satisfied
    from rating join rating_request request on request.id = rating.request_id
    where request.hall_id = ${hallId} and request.business_day = ${day}::date and rating.no = 1
      and is_effective`.execute(db)
  return rows[0] ?? { counted: 0, satisfied: 0 }
}

/** The numbers of each person, told from another by the keyed hashes of ID card and telephone. */
async function manyNumbersOn(db: Kysely<Database>, { hallId, day }: Day): Promise<ManyNumbers[]> {
  const { rows } = await sql<ManyNumbers>`
    with held as (
      select id, ticket_no, pass_count, taken_at, holder from ticket,
        unnest(array_remove(array[holder_hash, phone_hash], null)) as holder
      where hall_id = ${hallId} and business_day = ${day}::date
        and (holder_hash is not null or phone_hash is not null)),
    person as (
      select min(id) as first, array_agg(distinct ticket_no order by ticket_no) as numbers,
        count(distinct id) filter (where pass_count > 0)::int as passed, max(taken_at) as since
      from held group by holder)
    -- One person is known by the card and by the telephone: that is one trouble.
    select distinct on (first) first as "firstTicketId", numbers as "ticketNos", passed, since
    from person order by first, passed desc, cardinality(numbers) desc`.execute(db)
  return rows
}

async function invitesDue(db: Kysely<Database>, { hallId, day }: Day): Promise<InviteDue[]> {
  const { rows } = await sql<InviteDue>`
    select invite_due::text as due, count(*)::int as count, min(opened_at) as since
    from rating_request request join ticket on ticket.id = request.ticket_id
    where request.hall_id = ${hallId} and state = 'MISSED' and invite_due >= ${day}::date and phone_hash is not null
    group by 1 order by 1 limit 2`.execute(db)
  return rows
}

async function uncertainYears(db: Kysely<Database>, { hallId }: Day): Promise<UncertainYear[]> {
  const { rows } = await sql<UncertainYear>`
    with owed as (
      select clock.due_at, clock.started_at as since from case_clock clock join service_case c on c.id = clock.case_id
      where c.hall_id = ${hallId} and c.closed_at is null and clock.stopped_at is null and not clock.is_certain
      union all
      select due_at, registered_at from complaint
      where hall_id = ${hallId} and closed_at is null and not due_is_certain)
    select extract(year from due_at at time zone 'Asia/Shanghai')::int as year, count(*)::int as count,
      min(since) as since
    from owed where due_at is not null group by 1 order by 1`.execute(db)
  return rows
}
