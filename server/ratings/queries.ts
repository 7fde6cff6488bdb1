import { sql, type Kysely, type Transaction } from 'kysely'
import type { LastRating, RatingState } from '../../contract/rating-state.ts'
import type { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import { instantOf } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'
import type { RatingFlag } from './rating.ts'

type Tx = Transaction<Database>

export type NewRequest = {
  hallId: number
  ticketId: number
  matterNo: number
  businessDay: string
  serviceTypeId: number
  departmentId: number | null
  windowId: number
  staffId: number
  token: string
  state: RatingState
  openedAt: Date
  onSiteUntil: Date
  waiver: string | null
  inviteDue: string
  dueIsCertain: boolean
  /** The case it is about, and which service of it; null where it is about none. */
  ofCase: ServedCase | null
}

export type ServedCase = { caseId: number; number: number; departmentId: number }

/**
 * What a service was about: each case by itself, of its own department; a theme (一件事) as the first of its parts, of
 * the department that leads it.
 */
export async function casesServed(
  db: Tx,
  { ticketId, matterNo }: { ticketId: number; matterNo: number },
): Promise<ServedCase[]> {
  const { rows } = await sql<ServedCase>`
    select min(served.case_id) as "caseId", (array_agg(served.number order by served.case_id))[1] as number,
      (array_agg(coalesce(theme.lead_department_id, matter.department_id) order by served.case_id))[1]
        as "departmentId"
    from case_service served join service_case matter on matter.id = served.case_id
    left join theme_case_part part on part.case_id = served.case_id
    left join theme_case theme on theme.id = part.theme_case_id
    where served.ticket_id = ${ticketId} and served.matter_no = ${matterNo}
    group by part.theme_case_id, case when part.theme_case_id is null then served.case_id end
    order by 1`.execute(db)
  return rows
}

/** Asks for the rating of a service (一次一评), or of one of the cases it was about (一事一评, R49). */
export async function insertRequest(db: Tx, request: NewRequest): Promise<number> {
  const department = sql<number>`coalesce(${request.departmentId}::int,
    (select department_id from service_type where id = ${request.serviceTypeId}))`
  const { id } = await db
    .insertInto('rating_request')
    .values({
      hall_id: request.hallId,
      ticket_id: request.ticketId,
      matter_no: request.matterNo,
      business_day: request.businessDay,
      service_type_id: request.serviceTypeId,
      department_id: department,
      window_id: request.windowId,
      staff_id: request.staffId,
      token: request.token,
      state: request.state,
      opened_at: request.openedAt,
      on_site_until: request.onSiteUntil,
      waiver: request.waiver,
      invite_due: request.inviteDue,
      due_is_certain: request.dueIsCertain,
      case_id: request.ofCase?.caseId ?? null,
      service_number: request.ofCase?.number ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A request as its token opens it. */
export type RequestRow = {
  id: number
  hallId: number
  token: string
  ticketId: number
  ticketNo: string
  matterNo: number
  businessDay: string
  serviceTypeId: number
  /** The item of the case it is about; null where it is about none. */
  itemName: string | null
  windowId: number
  staffId: number
  state: RatingState
  onSiteUntil: Date
  inviteDue: string
  ratingId: number | null
  secondRatingId: number | null
}

// A theme is called as it was asked for, whatever its first part is.
const itemName = sql<string | null>`(select item_name from service_case matter
  where matter.id = request.case_id
    and not exists (select from theme_case_part part where part.case_id = matter.id))`

const requests = (db: Kysely<Database>) =>
  db
    .selectFrom('rating_request as request')
    .innerJoin('ticket', 'ticket.id', 'request.ticket_id')
    .leftJoin('rating', (join) => join.onRef('rating.request_id', '=', 'request.id').on('rating.no', '=', 1))
    .leftJoin('rating as second', (join) =>
      join.onRef('second.request_id', '=', 'request.id').on('second.no', '=', 2),
    )
    .select(['request.id', 'request.hall_id as hallId', 'request.token', 'request.ticket_id as ticketId'])
    .select(['ticket.ticket_no as ticketNo', 'matter_no as matterNo', itemName.as('itemName')])
    .select(['request.business_day as businessDay', 'request.service_type_id as serviceTypeId'])
    .select(['request.window_id as windowId', 'request.staff_id as staffId', 'state'])
    .select(['on_site_until as onSiteUntil', 'invite_due as inviteDue'])
    .select(['rating.id as ratingId', 'second.id as secondRatingId'])

export async function requestByToken(db: Kysely<Database>, token: string): Promise<RequestRow | null> {
  return (await requests(db).where('request.token', '=', token).executeTakeFirst()) ?? null
}

/** The services of one number, by the token of its slip. */
export async function requestsOfTicket(db: Kysely<Database>, ticketToken: string): Promise<RequestRow[]> {
  return requests(db)
    .where('ticket.token', '=', ticketToken)
    .orderBy('matter_no')
    .orderBy('request.id')
    .execute()
}

/**
 * The services of a number at a window, as far as their last day is not over: the newest number first, its matters in
 * their order.
 */
export async function requestsOfNumber(
  db: Kysely<Database>,
  { windowId, ticketNo, servedOn, today }: NumberAsked,
): Promise<RequestRow[]> {
  const found = requests(db)
    .where('request.window_id', '=', windowId)
    .where('request.invite_due', '>=', today)
    .where('ticket.ticket_no', '=', ticketNo)
    .orderBy('request.business_day', 'desc')
    .orderBy('request.ticket_id', 'desc')
    .orderBy('matter_no')
    .orderBy('request.id')
    .limit(20)
  return (servedOn === null ? found : found.where('request.business_day', '=', servedOn)).execute()
}

type NumberAsked = { windowId: number; ticketNo: string; servedOn: string | null; today: string }

/** What a window waits for to be rated. */
export async function requestAtWindow(db: Kysely<Database>, windowId: number): Promise<RequestRow | null> {
  const row = await requests(db)
    .where('request.window_id', '=', windowId)
    .where('state', '=', 'ON_SITE')
    .executeTakeFirst()
  return row ?? null
}

/** What waits to be rated at a window, or else its newest service today. */
export async function lastRatingAt(
  db: Kysely<Database>,
  windowId: number,
  day: string,
): Promise<LastRating | null> {
  const row = await db
    .selectFrom('rating_request')
    .innerJoin('ticket', 'ticket.id', 'rating_request.ticket_id')
    .select(['ticket.ticket_no as ticketNo', 'state'])
    .where('rating_request.window_id', '=', windowId)
    .where('rating_request.business_day', '=', day)
    .orderBy((eb) => eb('state', '=', 'ON_SITE'), 'desc')
    .orderBy('rating_request.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export type NewRating = {
  requestId: number
  no: 1 | 2
  satisfaction: Satisfaction
  labels: string[]
  text: string
  isAnonymous: boolean
  channel: RatingChannel
  enteredBy: number | null
  addressHash: Buffer | null
  flags: RatingFlag[]
  at: Date
}

export async function insertRating(db: Tx, rating: NewRating): Promise<number> {
  const { id } = await db
    .insertInto('rating')
    .values({
      request_id: rating.requestId,
      no: rating.no,
      satisfaction: rating.satisfaction,
      labels: rating.labels,
      text: rating.text,
      is_anonymous: rating.isAnonymous,
      channel: rating.channel,
      entered_by: rating.enteredBy,
      address_hash: rating.addressHash,
      flags: rating.flags,
      given_at: rating.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markIneffective(db: Tx, ratingId: number): Promise<void> {
  await db.updateTable('rating').set({ is_effective: false }).where('id', '=', ratingId).execute()
}

type Around = { windowId: number; since: Date; addressHash: Buffer | null; day: string }

/** How many ratings came from the same place today, and how many of the same window lately. */
export async function ratingsAround(db: Kysely<Database>, { windowId, since, addressHash, day }: Around) {
  const { rows } = await sql<{ fromSamePlace: number; ofSameWindow: number }>`
    select
      (select count(*)::int from rating
        where address_hash = ${addressHash} and given_at >= ${instantOf(day, '00:00')}) as "fromSamePlace",
      (select count(*)::int from rating join rating_request request on request.id = rating.request_id
        where rating.given_at >= ${since} and request.window_id = ${windowId}) as "ofSameWindow"`.execute(db)
  return rows[0] ?? { fromSamePlace: 0, ofSameWindow: 0 }
}
