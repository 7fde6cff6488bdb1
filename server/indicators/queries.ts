import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CountedService } from './indicator.ts'

type Row = Omit<CountedService, 'rating' | 'rectification'> & {
  satisfaction: NonNullable<CountedService['rating']>['satisfaction'] | null
  isEffective: boolean
  isLinked: boolean
  rectificationId: number | null
  canBeReached: boolean
  wasReached: boolean
  isOnTime: boolean | null
}

/** Every service of a hall that ended on these business days, in the order of ending. */
export async function servicesBetween(
  db: Kysely<Database>,
  hallId: number,
  { from, to }: { from: string; to: string },
): Promise<CountedService[]> {
  const { rows } = await sql<Row>`
    select request.id, to_char(request.business_day, 'YYYY-MM-DD') as "businessDay", 
      case when rating.is_anonymous then null else ticket.ticket_no end as "ticketNo",
      request.window_id as "windowId", request.service_type_id as "serviceTypeId", request.state,
      request.waiver is null as "wasAsked", rating.satisfaction, coalesce(rating.is_effective, false) as "isEffective",
      matter.ticket_id is not null as "isLinked", r.id as "rectificationId",
      coalesce(r.can_be_reached, false) as "canBeReached",
      r.contacted_at is not null or r.is_satisfied is not null as "wasReached",
      r.fed_back_at <= r.due_at as "isOnTime"
    from rating_request request
    join ticket on ticket.id = request.ticket_id
    left join ticket_matter matter on matter.ticket_id = request.ticket_id and matter.no = request.matter_no
    left join rating on rating.request_id = request.id and rating.no = 1
    left join rectification r on r.rating_id = rating.id
    where request.hall_id = ${hallId} and request.business_day between ${from}::date and ${to}::date
    order by request.id`.execute(db)
  return rows.map(serviceFrom)
}

type Span = { from: Date; to: Date }

/** The first ratings given in a stretch of time; what a review found mistaken does not count. */
const countedRatings = (db: Kysely<Database>, hallId: number, { from, to }: Span) =>
  db
    .selectFrom('rating')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .where('request.hall_id', '=', hallId)
    .where('rating.no', '=', 1)
    .where('rating.is_effective', 'is', true)
    .where('rating.given_at', '>=', from)
    .where('rating.given_at', '<', to)

/** How often each level was given; a level that was not is not there. */
export async function levelsBetween(db: Kysely<Database>, hallId: number, span: Span) {
  return countedRatings(db, hallId, span)
    .select(({ fn }) => ['rating.satisfaction', fn.countAll<number>().as('count')])
    .groupBy('rating.satisfaction')
    .execute()
}

/** How often each label was chosen, the most frequent first. */
export async function labelsBetween(db: Kysely<Database>, hallId: number, span: Span) {
  return countedRatings(db, hallId, span)
    .innerJoinLateral(sql<{ code: string }>`unnest(rating.labels)`.as<'label'>(sql`label(code)`), (join) =>
      join.onTrue(),
    )
    .select(({ fn }) => ['rating.satisfaction', 'label.code', fn.countAll<number>().as('count')])
    .groupBy(['rating.satisfaction', 'label.code'])
    .orderBy('count', 'desc')
    .orderBy('label.code')
    .execute()
}

/** When a hall was rated for the first time; null before. */
export async function firstRatingAt(db: Kysely<Database>, hallId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('rating')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .select('rating.given_at as givenAt')
    .where('request.hall_id', '=', hallId)
    .orderBy('rating.given_at')
    .limit(1)
    .executeTakeFirst()
  return row?.givenAt ?? null
}

function serviceFrom(row: Row): CountedService {
  const {
    satisfaction,
    isEffective,
    isLinked,
    rectificationId,
    canBeReached,
    wasReached,
    isOnTime,
    ...service
  } = row
  return {
    ...service,
    rating: satisfaction && { satisfaction, isEffective, isLinked },
    rectification:
      rectificationId === null ? null : { id: rectificationId, canBeReached, wasReached, isOnTime },
  }
}
