import type { Kysely } from 'kysely'
import type { RatedCase } from '../../contract/case-services.ts'
import type { RectificationReport, RectificationStepKind } from '../../contract/rectifications.ts'
import type { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import type { SmsState } from '../../contract/sms.ts'
import type { Listed } from '../../contract/lists.ts'
import { beginningOf } from '../platform/list-queries.ts'
import type { Database } from '../platform/tables.ts'

/** What a bad rating was about, and what it said. */
export type About = {
  id: number
  ticketNo: string
  serviceTypeId: number
  satisfaction: Satisfaction
  labels: string[]
  text: string
  channel: RatingChannel
  givenAt: Date
  isAnonymous: boolean
}

/** The rectifications of a hall, of one department, or of all: the first due first; those that are over, newest first. */
export async function abouts(
  db: Kysely<Database>,
  { hallId, isOver, departmentId }: { hallId: number; isOver: boolean; departmentId: number | null },
  first: number,
): Promise<Listed<About>> {
  const found = about(db)
    .where('r.hall_id', '=', hallId)
    .where('r.closed_at', isOver ? 'is not' : 'is', null)
    .$if(departmentId !== null, (rows) => rows.where('r.department_id', '=', departmentId))
    .$if(!isOver, (rows) => rows.orderBy('r.due_at'))
    .orderBy('r.id', 'desc')
  return beginningOf(found, first)
}

export async function aboutOne(db: Kysely<Database>, id: number): Promise<About> {
  return about(db).where('r.id', '=', id).executeTakeFirstOrThrow()
}

const about = (db: Kysely<Database>) =>
  db
    .selectFrom('rectification as r')
    .innerJoin('rating', 'rating.id', 'r.rating_id')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .innerJoin('ticket', 'ticket.id', 'request.ticket_id')
    .select(['r.id', 'ticket.ticket_no as ticketNo', 'request.service_type_id as serviceTypeId'])
    .select(['rating.satisfaction', 'rating.labels', 'rating.text', 'rating.channel'])
    .select(['rating.given_at as givenAt', 'rating.is_anonymous as isAnonymous'])

/** The case that was rated, and as which of its services; null where it was no case. */
export async function ratedCaseOf(db: Kysely<Database>, id: number): Promise<RatedCase | null> {
  const row = await db
    .selectFrom('rectification as r')
    .innerJoin('rating', 'rating.id', 'r.rating_id')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .innerJoin('service_case as c', 'c.id', 'request.case_id')
    .select(['c.id as caseId', 'c.project_no as projectNo'])
    .select((eb) => eb.fn.coalesce('request.service_number', eb.lit(1)).as('serviceNumber'))
    .where('r.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The sealed holder of the number that was rated; null when nothing is known of anybody. */
export async function sealedHolder(db: Kysely<Database>, id: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('rectification as r')
    .innerJoin('rating', 'rating.id', 'r.rating_id')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .innerJoin('ticket', 'ticket.id', 'request.ticket_id')
    .select('ticket.holder_cipher as sealed')
    .where('r.id', '=', id)
    .executeTakeFirst()
  return row?.sealed ?? null
}

export type StepRow = {
  kind: RectificationStepKind
  at: Date
  by: string | null
  choice: string | null
  words: string
  /** How the message to the citizen stands that went with it. */
  message: SmsState | null
}

/** The ledger, from the first entry on. */
export async function stepsOf(db: Kysely<Database>, id: number): Promise<StepRow[]> {
  return db
    .selectFrom('rectification_step as step')
    .leftJoin('staff', 'staff.id', 'step.staff_id')
    .leftJoin('sms_message as message', 'message.id', 'step.sms_id')
    .select(['step.kind', 'step.at', 'staff.name as by', 'step.choice', 'step.words'])
    .select('message.state as message')
    .where('rectification_id', '=', id)
    .orderBy('step.id')
    .execute()
}

export async function lastReport(db: Kysely<Database>, id: number): Promise<RectificationReport | null> {
  const row = await db
    .selectFrom('rectification_report')
    .select(['investigation', 'handling_process as handlingProcess', 'measures', 'outcome'])
    .where('rectification_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** 追评: what was said once more. */
export async function secondSatisfaction(
  db: Kysely<Database>,
  ratingId: number,
): Promise<Satisfaction | null> {
  const row = await db
    .selectFrom('rating as first')
    .innerJoin('rating as second', (join) =>
      join.onRef('second.request_id', '=', 'first.request_id').on('second.no', '=', 2),
    )
    .select('second.satisfaction')
    .where('first.id', '=', ratingId)
    .executeTakeFirst()
  return row?.satisfaction ?? null
}

/** The bad ratings that were given in a stretch of time, with what became of each. */
export async function badRatingsBetween(
  db: Kysely<Database>,
  hallId: number,
  { from, to }: { from: Date; to: Date },
) {
  return db
    .selectFrom('rectification as r')
    .innerJoin('rating', 'rating.id', 'r.rating_id')
    .select(['rating.satisfaction', 'rating.labels', 'r.disposition', 'r.status'])
    .select(['r.fed_back_at as fedBackAt', 'r.due_at as dueAt'])
    .where('r.hall_id', '=', hallId)
    .where('r.opened_at', '>=', from)
    .where('r.opened_at', '<', to)
    .execute()
}
