import type { Kysely, Transaction } from 'kysely'
import type { SmsProviderName } from '../../contract/sms.ts'
import type { Database } from '../platform/tables.ts'

/** A message that was taken, and of which no network has reported. */
export type Unreported = { id: number; hallId: number; outId: string; phone: Buffer; submittedAt: Date }

/** Those that a provider took before then and was not asked about since, the oldest first. */
export async function unreportedMessages(
  db: Kysely<Database>,
  { provider, takenBefore, most }: { provider: SmsProviderName; takenBefore: Date; most: number },
): Promise<Unreported[]> {
  const rows = await db
    .selectFrom('sms_message')
    .select(['id', 'hall_id as hallId', 'out_id as outId', 'phone', 'submitted_at as submittedAt'])
    .where('state', '=', 'SENT')
    .where('receipt_asked_at', 'is', null)
    .where('provider', '=', provider)
    .where('sent_at', '<', takenBefore)
    .orderBy('sent_at')
    .limit(most)
    .execute()
  return rows.flatMap(({ submittedAt, ...row }) => (submittedAt ? [{ ...row, submittedAt }] : []))
}

export async function markAsked(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('sms_message').set({ receipt_asked_at: at }).where('id', '=', id).execute()
}
