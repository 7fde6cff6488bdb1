import { sql, type Kysely } from 'kysely'
import type { FindSms, SmsCode, SmsMessage } from '../../contract/sms.ts'
import { addDays, instantOf } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'
import { undoneStates } from './message.ts'

const mostListed = 200

/** A message as it is listed, its number and values still sealed. */
export type ListedSms = Omit<
  SmsMessage,
  'phone' | 'text' | 'requestedAt' | 'sentAt' | 'deliveredAt' | 'nextTryAt'
> & {
  phone: Buffer
  params: Buffer
  body: string
  requestedAt: Date
  sentAt: Date | null
  deliveredAt: Date | null
  /** From then on it says nothing of whom it went to. */
  forgottenAt: Date | null
  nextTryAt: Date
}

/** The newest messages of a hall that fit. */
export async function listedMessages(
  db: Kysely<Database>,
  hallId: number,
  { state, code, day }: FindSms,
): Promise<ListedSms[]> {
  let rows = db
    .selectFrom('sms_message')
    .innerJoin('sms_template', 'sms_template.id', 'sms_message.template_id')
    .select(['sms_message.id', sql<SmsCode>`sms_template.code`.as('code'), 'version', 'body'])
    .select(['phone', 'params', 'state', 'attempts', 'problem', 'provider'])
    .select(['requested_at as requestedAt', 'sent_at as sentAt', 'delivered_at as deliveredAt'])
    .select(['next_try_at as nextTryAt', 'forgotten_at as forgottenAt'])
    .select(sql<boolean>`state = 'SENT' and receipt_asked_at is not null`.as('isUnreported'))
    .where('sms_message.hall_id', '=', hallId)
  if (state === 'UNDONE') rows = rows.where('state', 'in', [...undoneStates])
  else if (state !== null) rows = rows.where('state', '=', state)
  if (code !== null) rows = rows.where('code', '=', code)
  if (day !== null) {
    rows = rows
      .where('requested_at', '>=', instantOf(day, '00:00'))
      .where('requested_at', '<', instantOf(addDays(day, 1), '00:00'))
  }
  return rows.orderBy('requested_at', 'desc').orderBy('sms_message.id', 'desc').limit(mostListed).execute()
}

/** How many messages of a hall wait for a person. */
export async function countUndone(db: Kysely<Database>, hallId: number): Promise<number> {
  const { count } = await db
    .selectFrom('sms_message')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('hall_id', '=', hallId)
    .where('state', 'in', [...undoneStates])
    .executeTakeFirstOrThrow()
  return count
}
