import type { Kysely, Transaction } from 'kysely'
import type { AttemptResult, InvitationChannel } from '../../contract/invitations.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import { longestList, type Listed } from '../../contract/lists.ts'
import { beginningOf } from '../platform/list-queries.ts'
import type { Database } from '../platform/tables.ts'
import type { Writable } from './invitation.ts'

export type InvitedRow = {
  requestId: number
  hallId: number
  ticketId: number
  ticketNo: string
  caseId: number | null
  projectNo: string | null
  serviceNumber: number | null
  maskedName: string | null
  serviceTypeId: number
  departmentId: number
  windowId: number
  servedOn: string
  state: RatingState
  waiver: string | null
  inviteDue: string
  dueIsCertain: boolean
  token: string
  holderCipher: Buffer | null
  onSiteUntil: Date
}

const invited = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('rating_request as request')
    .innerJoin('ticket', 'ticket.id', 'request.ticket_id')
    .leftJoin('service_case as c', 'c.id', 'request.case_id')
    .select(['request.case_id as caseId', 'request.service_number as serviceNumber'])
    .select('c.project_no as projectNo')
    .select(['request.id as requestId', 'request.hall_id as hallId', 'ticket.id as ticketId'])
    .select(['ticket.ticket_no as ticketNo', 'ticket.masked_name as maskedName'])
    .select(['request.service_type_id as serviceTypeId', 'request.department_id as departmentId'])
    .select(['request.window_id as windowId', 'request.business_day as servedOn', 'state', 'waiver'])
    .select(['invite_due as inviteDue', 'due_is_certain as dueIsCertain'])
    .select(['request.token', 'ticket.holder_cipher as holderCipher'])
    .select('on_site_until as onSiteUntil')
    .where('request.hall_id', '=', hallId)

/** Whose rating is still missing, the first due first. */
export async function openInvitations(db: Kysely<Database>, hallId: number): Promise<Listed<InvitedRow>> {
  const found = invited(db, hallId)
    .where('state', 'in', ['MISSED', 'INVITING'])
    .orderBy('invite_due')
    .orderBy('request.id')
  return beginningOf(found, longestList)
}

const mostWritten = 200

/**
 * Whom a message is due to, the first due first. Nobody stands in this list who waits for a later message: the list is
 * cut, and those behind them would never come.
 */
export async function writableInvitations(
  db: Kysely<Database>,
  hallId: number,
  { today, dayBegan, askedBefore, lastChance }: Writable,
): Promise<InvitedRow[]> {
  return invited(db, hallId)
    .where('state', 'in', ['MISSED', 'INVITING'])
    .where('invite_due', '>=', today)
    .where('ticket.phone_hash', 'is not', null)
    .where((row) => {
      const written = row
        .selectFrom('invitation_attempt as attempt')
        .whereRef('attempt.request_id', '=', 'request.id')
        .where('attempt.channel', '=', 'SMS')
      const howOften = written.select((each) => each.fn.countAll<number>().as('count'))
      const isFirst = row.and([row('on_site_until', '<=', askedBefore), row(howOften, '=', 0)])
      const isToday = row.exists(written.select('attempt.id').where('attempt.at', '>=', dayBegan))
      const isSecond = row.and([row('invite_due', '<=', lastChance), row(howOften, '=', 1), row.not(isToday)])
      return row.or([isFirst, isSecond])
    })
    .orderBy('invite_due')
    .orderBy('request.id')
    .limit(mostWritten)
    .execute()
}

export async function invitationById(
  db: Kysely<Database>,
  hallId: number,
  requestId: number,
): Promise<InvitedRow | null> {
  return (await invited(db, hallId).where('request.id', '=', requestId).executeTakeFirst()) ?? null
}

export type AttemptRow = {
  requestId: number
  at: Date
  channel: InvitationChannel
  result: AttemptResult
  staffName: string | null
}

export async function attemptsOf(db: Kysely<Database>, requestIds: number[]): Promise<AttemptRow[]> {
  if (requestIds.length === 0) return []
  return db
    .selectFrom('invitation_attempt as attempt')
    .leftJoin('staff', 'staff.id', 'attempt.staff_id')
    .select(['request_id as requestId', 'at', 'channel', 'result', 'staff.name as staffName'])
    .where('request_id', 'in', requestIds)
    .orderBy('attempt.id')
    .execute()
}

type NewAttempt = {
  requestId: number
  channel: InvitationChannel
  result: AttemptResult
  staffId: number | null
  at: Date
}

export async function insertAttempt(db: Transaction<Database>, attempt: NewAttempt): Promise<void> {
  const { requestId: request_id, staffId: staff_id, ...rest } = attempt
  await db
    .insertInto('invitation_attempt')
    .values({ request_id, staff_id, ...rest })
    .execute()
}
