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
