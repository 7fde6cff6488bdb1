import type { Kysely, Transaction } from 'kysely'
import type { SmsOptOut } from '../../contract/sms.ts'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

/** Which of these numbers want no messages from the hall, by hash in hex. */
export async function optedOut(tx: Tx, hallId: number, phoneHashes: Buffer[]): Promise<Set<string>> {
  if (phoneHashes.length === 0) return new Set()
  const rows = await tx
    .selectFrom('sms_opt_out')
    .select('phone_hash')
    .where('hall_id', '=', hallId)
    .where('lifted_at', 'is', null)
    .where('phone_hash', 'in', phoneHashes)
    .execute()
  return new Set(rows.map((row) => row.phone_hash.toString('hex')))
}

export type OptingOut = {
  hallId: number
  phoneHash: Buffer
  maskedPhone: string
  at: Date
  /** Null for whoever answered R. */
  staffId: number | null
}

/** The id of the entry; null when the number is on the list already. */
export async function insertOptOut(
  tx: Tx,
  { hallId, phoneHash, maskedPhone, at, staffId }: OptingOut,
): Promise<number | null> {
  const inserted = await tx
    .insertInto('sms_opt_out')
    .values({
      hall_id: hallId,
      phone_hash: phoneHash,
      masked_phone: maskedPhone,
      entered_at: at,
      entered_by: staffId,
    })
    .onConflict((row) => row.columns(['hall_id', 'phone_hash']).where('lifted_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id ?? null
}

/** False when there is no such entry in the hall, or no longer. */
export async function liftOptOut(
  tx: Tx,
  { hallId, optOutId, at }: { hallId: number; optOutId: number; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sms_opt_out')
    .set({ lifted_at: at })
    .where('id', '=', optOutId)
    .where('hall_id', '=', hallId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who wants no messages now, the newest first. */
export async function optOutsInForce(db: Kysely<Database>, hallId: number): Promise<SmsOptOut[]> {
  const rows = await db
    .selectFrom('sms_opt_out')
    .leftJoin('staff', 'staff.id', 'sms_opt_out.entered_by')
    .select(['sms_opt_out.id', 'masked_phone as phone', 'entered_at', 'staff.name as by'])
    .where('sms_opt_out.hall_id', '=', hallId)
    .where('lifted_at', 'is', null)
    .orderBy('sms_opt_out.id', 'desc')
    .execute()
  return rows.map(({ entered_at, ...row }) => ({ ...row, enteredAt: entered_at.toISOString() }))
}

/** The hall that signs like this; without a signature, the one that wrote to this number last. Null for none. */
export async function hallAnswered(
  db: Kysely<Database>,
  { signature, phoneHash }: { signature: string | null; phoneHash: Buffer },
): Promise<number | null> {
  const signing = db
    .selectFrom('hall')
    .select('id')
    .where('sms_signature', '=', signature ?? '')
  const bySignature = signature === null ? undefined : await signing.executeTakeFirst()
  if (bySignature) return bySignature.id
  const last = await db
    .selectFrom('sms_message')
    .select('hall_id')
    .where('phone_hash', '=', phoneHash)
    .orderBy('requested_at', 'desc')
    .executeTakeFirst()
  return last?.hall_id ?? null
}
