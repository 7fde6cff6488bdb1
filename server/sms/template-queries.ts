import { sql, type Kysely, type Transaction } from 'kysely'
import type { SmsCode, SmsProviderCodes, SmsTemplateVersion } from '../../contract/sms.ts'
import type { Database } from '../platform/tables.ts'

const code = sql<SmsCode>`sms_template.code`

/** A text as it stands in the table. */
export type StoredVersion = {
  id: number
  code: SmsCode
  version: number
  body: string
  providerCodes: SmsProviderCodes
}

const versions = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('sms_template')
    .select(['sms_template.id', code.as('code'), 'version', 'body'])
    .select(['aliyun_code as aliyun', 'tencent_code as tencent', 'mas_code as mas'])
    .where('sms_template.hall_id', '=', hallId)

/** The newest version of each text that has one in the table. */
export async function versionsInForce(
  db: Kysely<Database>,
  hallId: number,
): Promise<Map<SmsCode, StoredVersion>> {
  const rows = await versions(db, hallId)
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ aliyun, tencent, mas, ...row }) => [
      row.code,
      { ...row, providerCodes: { aliyun, tencent, mas } },
    ]),
  )
}

export async function newestVersion(
  db: Kysely<Database>,
  hallId: number,
  of: SmsCode,
): Promise<StoredVersion | null> {
  const row = await versions(db, hallId).where('code', '=', of).orderBy('version', 'desc').executeTakeFirst()
  if (!row) return null
  const { aliyun, tencent, mas, ...version } = row
  return { ...version, providerCodes: { aliyun, tencent, mas } }
}

type NewVersion = Omit<StoredVersion, 'id'> & { hallId: number; at: Date; staffId: number | null }

export async function insertVersion(
  tx: Transaction<Database>,
  { hallId, at, staffId, providerCodes, ...version }: NewVersion,
): Promise<StoredVersion> {
  const { aliyun, tencent, mas } = providerCodes
  const { id } = await tx
    .insertInto('sms_template')
    .values({
      ...version,
      hall_id: hallId,
      created_at: at,
      created_by: staffId,
      aliyun_code: aliyun,
      tencent_code: tencent,
      mas_code: mas,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, ...version, providerCodes }
}

/** Every version of a text, the newest first. */
export async function historyOf(
  db: Kysely<Database>,
  hallId: number,
  of: SmsCode,
): Promise<SmsTemplateVersion[]> {
  const rows = await versions(db, hallId)
    .leftJoin('staff', 'staff.id', 'sms_template.created_by')
    .select(['created_at as at', 'staff.name as by'])
    .where('code', '=', of)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, body, aliyun, tencent, mas, at, by }) => {
    return { version, body, providerCodes: { aliyun, tencent, mas }, at: at.toISOString(), by }
  })
}

export async function signatureOf(db: Kysely<Database>, hallId: number): Promise<string> {
  const hall = db.selectFrom('hall').select('sms_signature').where('id', '=', hallId)
  return (await hall.executeTakeFirst())?.sms_signature ?? ''
}
