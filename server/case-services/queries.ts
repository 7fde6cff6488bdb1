import { sql, type Kysely, type Transaction } from 'kysely'
import type { ProvinceMessageState } from '../../contract/province.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import type { Satisfaction } from '../../contract/ratings.ts'
import type { Database } from '../platform/tables.ts'

/**
 * The service that a number has at this moment becomes the next one of a case, unless it is that already. Nothing where
 * the number is not in service, and after the ninety-ninth: the province counts no further.
 */
export async function insertService(
  db: Transaction<Database>,
  { caseId, ticketId }: { caseId: number; ticketId: number },
): Promise<void> {
  await sql`
    insert into case_service (case_id, number, ticket_id, matter_no)
    select ${caseId}::int, coalesce(max(had.number), 0) + 1, ticket.id, cardinality(ticket.matters_done) + 1
    from ticket left join case_service had on had.case_id = ${caseId}
    where ticket.id = ${ticketId} and ticket.status = 'SERVING'
    group by ticket.id having coalesce(max(had.number), 0) < 99
    on conflict (ticket_id, matter_no, case_id) do nothing`.execute(db)
}

/** Whether a number was taken for a case (补件码), or the case was received under it. */
export async function isNumberOf(
  db: Kysely<Database>,
  { caseId, ticketId }: { caseId: number; ticketId: number },
): Promise<boolean> {
  const { rows } = await sql<{ isOwn: boolean }>`
    select exists (select from case_return where case_id = ${caseId} and ticket_id = ${ticketId})
      or exists (select from service_case where id = ${caseId} and ticket_id = ${ticketId}) as "isOwn"`.execute(
    db,
  )
  return rows[0]?.isOwn ?? false
}

/** Whether a number was taken with an identity card or a telephone behind one of these hashes. */
export async function isTakenBy(db: Kysely<Database>, ticketId: number, hashes: Buffer[]): Promise<boolean> {
  const { rows } = await sql<{ isTheirs: boolean }>`
    select holder_hash = any(${hashes}) or phone_hash = any(${hashes}) as "isTheirs"
    from ticket where id = ${ticketId}`.execute(db)
  return rows[0]?.isTheirs === true
}

/** One service of a case, and how far its rating came; its state is null while the service goes on. */
export type ServiceRow = {
  number: number
  ticketNo: string
  servedOn: string
  windowId: number | null
  state: RatingState | null
  satisfaction: Satisfaction | null
  isAnonymous: boolean | null
  /** How the newest message to the province stands that is about it; null while there is none. */
  province: ProvinceMessageState | null
}

export async function servicesOf(db: Kysely<Database>, caseId: number): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select service.number, ticket.ticket_no as "ticketNo", ticket.business_day as "servedOn",
      coalesce(request.window_id, ticket.window_id) as "windowId", request.state,
      rating.satisfaction, rating.is_anonymous as "isAnonymous",
      (select message.state from province_message message
        where message.request_id = request.id order by message.id desc limit 1) as province
    from case_service service
    join ticket on ticket.id = service.ticket_id
    left join rating_request request
      on request.ticket_id = service.ticket_id and request.matter_no = service.matter_no
    left join rating on rating.request_id = request.id and rating.no = 1
    where service.case_id = ${caseId}
    order by service.number`.execute(db)
  return rows
}
