import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import { instantOf } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'

/** A service as the rows know it; who was served is sealed. */
export type ServiceRow = {
  requestId: number
  /** 办件编号 of the case it was about, and as which of its services it is told; null and 1 without a case. */
  caseNo: string | null
  serviceNumber: number
  businessDay: string
  areaCode: string
  taskCode: string
  taskName: string
  isCommitment: boolean
  departmentCode: string
  departmentName: string
  hcpIntegrated: boolean
  staffName: string
  workNo: string
  outcome: FinishOutcome
  startedAt: Date
  finishedAt: Date
  holderCipher: Buffer | null
}

export type RatingRow = ServiceRow & {
  ratingId: number
  no: 1 | 2
  satisfaction: Satisfaction
  labels: string[]
  text: string
  isAnonymous: boolean
  channel: RatingChannel
  givenAt: Date
}

// Of a case its item is known; a service type with one item of the guide is that item; else only the type is known.
const serviceColumns = sql`
  request.id as "requestId", request.business_day as "businessDay", hall.area_code as "areaCode",
  c.project_no as "caseNo", coalesce(request.service_number, 1) as "serviceNumber",
  coalesce(case_item.code, item.code, type.code) as "taskCode",
  coalesce(c.item_name, item.name, type.name) as "taskName",
  coalesce(c.origin_kind::text <> 'INSTANT', item.case_kind <> 'INSTANT', false) as "isCommitment",
  department.code as "departmentCode", department.name as "departmentName",
  department.hcp_integrated as "hcpIntegrated", staff.name as "staffName", staff.work_no as "workNo",
  matter.outcome, matter.started_at as "startedAt", matter.finished_at as "finishedAt",
  ticket.holder_cipher as "holderCipher"`

const servicesOf = (requests: RawBuilder<unknown>) => sql`
  ${requests}
  join hall on hall.id = request.hall_id
  join ticket on ticket.id = request.ticket_id
  join ticket_matter matter on matter.ticket_id = request.ticket_id and matter.no = request.matter_no
  join service_type type on type.id = request.service_type_id
  join department on department.id = request.department_id
  join staff on staff.id = request.staff_id
  left join service_case c on c.id = request.case_id
  left join service_item case_item on case_item.id = c.service_item_id
  left join lateral (
    select min(code) as code, min(name) as name, min(case_kind::text) as case_kind
    from service_item where service_type_id = type.id having count(*) = 1
  ) item on true`

const services = servicesOf(sql`rating_request request`)

/** From when on what was never told is told. */
export type Since = { hallId: number; day: string; atMost: number }

/**
 * Services that the province has to be told of and that have no message yet, the oldest first. A department whose own
 * system tells the province (hcpIntegrated) tells its services itself: ours is told when it was rated here.
 */
export async function servicesUntold(
  db: Kysely<Database>,
  { hallId, day, atMost }: Since,
): Promise<ServiceRow[]> {
  const query: RawBuilder<ServiceRow> = sql`
    with rated as materialized (
      select request_id as id from rating where given_at >= ${instantOf(day, '00:00')}),
    candidate as materialized (
      select id from rating_request where hall_id = ${hallId} and business_day >= ${day}::date
      union select id from rated),
    -- First whom it is about, then all there is to say of them: the other way round every service ever is joined.
    untold as materialized (
      select request.id from candidate
      join rating_request request on request.id = candidate.id and request.hall_id = ${hallId}
      join department on department.id = request.department_id
      where (not department.hcp_integrated or request.id in (select id from rated))
        and not exists (select from province_message message
                        where message.request_id = request.id and message.kind = 'SERVICE_RECORD')
      order by request.id limit ${atMost})
    select ${serviceColumns} from ${servicesOf(sql`untold join rating_request request on request.id = untold.id`)}
    order by request.id`
  return (await query.execute(db)).rows
}

/** Ratings that have no message yet, the oldest first. */
export async function ratingsUntold(
  db: Kysely<Database>,
  { hallId, day, atMost }: Since,
): Promise<RatingRow[]> {
  const query: RawBuilder<RatingRow> = sql`
    select ${serviceColumns}, rating.id as "ratingId", rating.no, rating.satisfaction, rating.labels, rating.text,
      rating.is_anonymous as "isAnonymous", rating.channel, rating.given_at as "givenAt"
    from ${servicesOf(sql`rating join rating_request request on request.id = rating.request_id`)}
    where request.hall_id = ${hallId} and rating.given_at >= ${instantOf(day, '00:00')}
      and not exists (select from province_message message where message.rating_id = rating.id)
    order by rating.id limit ${atMost}`
  return (await query.execute(db)).rows
}

/** One service, by its rating request. */
export async function serviceById(db: Kysely<Database>, requestId: number): Promise<ServiceRow | null> {
  const query: RawBuilder<ServiceRow> = sql`
    select ${serviceColumns} from ${services} where request.id = ${requestId}`
  return (await query.execute(db)).rows[0] ?? null
}
