import { currentPlan, planOf, serviceTypeEver } from '../halls/index.ts'
import { instantOf, monthAndDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { inviteCodeOf, markInviting } from '../ratings/index.ts'
import { mayInviteAt, requestSms } from '../sms/index.ts'
import { phoneIn } from '../tickets/index.ts'
import { messageIsDue, writableAt, type ToBeWritten } from './invitation.ts'
import {
  attemptsOf,
  insertAttempt,
  invitationById,
  writableInvitations,
  type AttemptRow,
  type InvitedRow,
} from './queries.ts'

/**
 * Writes to those whose rating is missing. Whom there is to write to is read from the rows each time: a message is
 * forgotten by nobody, and ordered twice by nobody, because its order knows it by its key.
 */
export async function inviteByMessage(ctx: Context, hallId: number): Promise<void> {
  const now = ctx.clock.now()
  // Who rates or declines in the evening is not to be written to in the morning.
  if (!mayInviteAt(now)) return
  const { calendar } = await currentPlan(ctx, hallId)
  const rows = await writableInvitations(ctx.db, hallId, writableAt(calendar, now))
  const requestIds = rows.map(({ requestId }) => requestId)
  const attempts = Map.groupBy(await attemptsOf(ctx.db, requestIds), ({ requestId }) => requestId)
  const due = rows.filter((row) =>
    messageIsDue(toBeWritten(row, attempts.get(row.requestId) ?? []), calendar, now),
  )
  for (const { requestId } of due) {
    // What is wrong with one must not keep those behind it from being written to.
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) => write(tx, requestId)).catch(
      (error: unknown) => ctx.log.error({ err: error, hallId, requestId }, 'one not invited'),
    )
  }
}

const toBeWritten = ({ state, inviteDue, onSiteUntil }: InvitedRow, attempts: AttemptRow[]): ToBeWritten => ({
  state,
  inviteDue,
  onSiteUntil,
  attempts,
})

/** One message to one person, unless something has happened meanwhile. */
async function write(tx: HallTransaction, requestId: number): Promise<null> {
  const plan = await planOf(tx)
  const row = await invitationById(tx.db, tx.hall.id, requestId)
  const attempts = await attemptsOf(tx.db, [requestId])
  const phone = row && phoneIn(tx.ctx, row.holderCipher)
  const isOpen = row?.state === 'MISSED' || row?.state === 'INVITING'
  if (!row || !phone || !isOpen || !messageIsDue(toBeWritten(row, attempts), plan.calendar, tx.now))
    return null
  const written = attempts.filter(({ channel }) => channel === 'SMS').length
  const smsId = await requestSms(tx, {
    template: 'RATE_INVITE',
    phone,
    values: {
      date: monthAndDay(row.servedOn),
      item: serviceTypeEver(plan, row.serviceTypeId)?.name ?? '业务',
      code: await inviteCodeOf(tx, requestId),
      due: monthAndDay(row.inviteDue),
    },
    dedupKey: `rate-invite:${requestId}:${written + 1}`,
    expiresAt: instantOf(row.inviteDue, '20:00'),
  })
  // Whoever wants no messages gets none, and is not looked at again for another.
  const result = smsId === null ? 'NOT_REACHED' : 'SENT'
  await insertAttempt(tx.db, { requestId, channel: 'SMS', result, staffId: null, at: tx.now })
  if (smsId !== null) await markInviting(tx, requestId)
  tx.record({ type: 'invitation-made', requestId, channel: 'SMS', result, staffId: null })
  return null
}
