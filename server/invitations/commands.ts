import type { Listed } from '../../contract/lists.ts'
import type { EnterRating, Invitation, ReportCall, RevealedPhone } from '../../contract/invitations.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { maskPhone } from '../platform/masking.ts'
import { declineRating, giveRating, markInviting } from '../ratings/index.ts'
import { phoneIn } from '../tickets/index.ts'
import { callsLeft, messagesLeft, requireCallable, type Invited } from './invitation.ts'
import { attemptsOf, insertAttempt, invitationById, openInvitations, type InvitedRow } from './queries.ts'

export type Officer = { staffId: number }

/** Whose rating is missing, for those who invite: never a telephone number. */
export async function invitationsOf(ctx: Context, hallId: number): Promise<Listed<Invitation>> {
  const plan = await currentPlan(ctx, hallId)
  const { rows, more } = await openInvitations(ctx.db, hallId)
  const attempts = Map.groupBy(
    await attemptsOf(
      ctx.db,
      rows.map(({ requestId }) => requestId),
    ),
    ({ requestId }) => requestId,
  )
  const today = businessDay(ctx.clock.now())
  const listed = rows.map((row) =>
    invitationOnWire(plan, {
      row,
      made: attempts.get(row.requestId) ?? [],
      phone: phoneIn(ctx, row.holderCipher),
      today,
    }),
  )
  return { rows: listed, more }
}

type Seen = {
  row: InvitedRow
  made: Awaited<ReturnType<typeof attemptsOf>>
  phone: string | null
  today: string
}

function invitationOnWire(plan: HallPlan, { row, made, phone, today }: Seen): Invitation {
  const invited: Invited = { state: row.state, inviteDue: row.inviteDue, attempts: made }
  return {
    requestId: row.requestId,
    ticketNo: row.ticketNo,
    ratedCase: ratedCaseOf(row),
    serviceTypeName: serviceTypeEver(plan, row.serviceTypeId)?.name ?? '',
    departmentName: plan.departments.get(row.departmentId)?.name ?? '',
    windowNo: windowEver(plan, row.windowId)?.no ?? '',
    servedOn: row.servedOn,
    state: row.state,
    waiver: row.waiver,
    dueOn: row.inviteDue,
    dueIsCertain: row.dueIsCertain,
    isOver: today > row.inviteDue,
    workdaysLeft: Math.max(0, workdaysBetween(plan.calendar, today, row.inviteDue)),
    maskedName: row.maskedName,
    maskedPhone: phone && maskPhone(phone),
    callsLeft: callsLeft(invited),
    messagesLeft: phone ? messagesLeft(invited) : 0,
    attempts: made.map(({ at, channel, result, staffName }) => ({
      at: at.toISOString(),
      channel,
      result,
      staffName,
    })),
  }
}

function ratedCaseOf({ caseId, projectNo, serviceNumber }: InvitedRow): Invitation['ratedCase'] {
  if (caseId === null || projectNo === null || serviceNumber === null) return null
  return { caseId, projectNo, serviceNumber }
}

/**
 * Somebody is about to call: that the number was looked at stands in the log. The number is no part of the answer,
 * because the answer of a command is stored as it is: `phoneToCall` opens it.
 * @throws DomainError rating-unknown, calls-used-up, and what keeps anybody from being invited
 */
export async function revealPhone(
  tx: HallTransaction,
  requestId: number,
  { staffId }: Officer,
): Promise<null> {
  const { row, invited } = await requireInvitation(tx, requestId)
  requireCallable(invited, tx.businessDay)
  tx.record({ type: 'phone-revealed', requestId, ticketId: row.ticketId, staffId })
  return null
}

/** The number to call, for the one who has just had it revealed. */
export async function phoneToCall(
  ctx: Context,
  { hallId, requestId }: { hallId: number; requestId: number },
): Promise<RevealedPhone> {
  const row = await invitationById(ctx.db, hallId, requestId)
  return { phone: row && phoneIn(ctx, row.holderCipher) }
}

/**
 * A call was made. Who declines is asked no more.
 * @throws as revealPhone
 */
export async function reportCall(
  tx: HallTransaction,
  requestId: number,
  { staffId, channel, result }: Officer & Omit<ReportCall, 'commandId'>,
): Promise<void> {
  const { invited } = await requireInvitation(tx, requestId)
  requireCallable(invited, tx.businessDay)
  await insertAttempt(tx.db, { requestId, channel, result, staffId, at: tx.now })
  if (result === 'DECLINED') await declineRating(tx, requestId)
  else await markInviting(tx, requestId)
  tx.record({ type: 'invitation-made', requestId, channel, result, staffId })
}

/**
 * What was said on the telephone or written on paper, as it was said; who wrote it down is kept (R89).
 * @throws as giveRating
 */
export async function enterRating(
  tx: HallTransaction,
  requestId: number,
  { staffId, channel, ...answer }: Officer & Omit<EnterRating, 'commandId'>,
): Promise<void> {
  const { row } = await requireInvitation(tx, requestId)
  await giveRating(tx, row.token, { ...answer, channel, enteredBy: staffId, addressHash: null, tookMs: null })
  if (channel === 'PAPER') return
  const by = channel === 'HOTLINE' ? 'HOTLINE' : 'PHONE'
  await insertAttempt(tx.db, { requestId, channel: by, result: 'RATED', staffId, at: tx.now })
}

async function requireInvitation(tx: HallTransaction, requestId: number) {
  const row = await invitationById(tx.db, tx.hall.id, requestId)
  if (!row) throw new DomainError('rating-unknown')
  const attempts = await attemptsOf(tx.db, [requestId])
  const invited: Invited = { state: row.state, inviteDue: row.inviteDue, attempts }
  return { row, invited }
}
