import { sql, type Kysely } from 'kysely'
import type { ProvinceMessageState, ProvinceProblem } from '../../contract/province.ts'
import { addDays, instantOf } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'

/** Something that was finished or said on a day, and how far its message came; no message: all null. */
export type ToldRow = {
  ticketNo: string
  projectNo: string | null
  state: ProvinceMessageState | null
  attempts: number | null
  problem: ProvinceProblem | null
  said: string | null
  nextTryAt: Date | null
  sentAt: Date | null
  /** True where the department's own system tells the province of it. */
  isOfDepartment: boolean
}

const columns = sql`
  ticket.ticket_no as "ticketNo", message.project_no as "projectNo", message.state, message.attempts,
  message.problem, message.said, message.next_try_at as "nextTryAt", message.sent_at as "sentAt"`

/** Every service that a hall finished on a day. */
export async function servicesToldOf(db: Kysely<Database>, hallId: number, day: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select ${columns}, (department.hcp_integrated and message.id is null
      and not exists (select from rating where rating.request_id = request.id)) as "isOfDepartment"
    from rating_request request
    join ticket on ticket.id = request.ticket_id
    join department on department.id = request.department_id
    left join province_message message on message.request_id = request.id and message.kind = 'SERVICE_RECORD'
    where request.hall_id = ${hallId} and request.business_day = ${day}::date
    order by request.id`.execute(db)
  return rows
}

/** Every rating that was given on a day, whenever its service was. */
export async function ratingsToldOf(db: Kysely<Database>, hallId: number, day: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select ${columns}, false as "isOfDepartment"
    from rating
    join rating_request request on request.id = rating.request_id
    join ticket on ticket.id = request.ticket_id
    left join province_message message on message.rating_id = rating.id
    where request.hall_id = ${hallId} and rating.given_at >= ${instantOf(day, '00:00')}
      and rating.given_at < ${instantOf(addDays(day, 1), '00:00')}
    order by rating.id`.execute(db)
  return rows
}
