import { sql, type Kysely, type Transaction } from 'kysely'
import type { SmsCode, SmsProviderName, SmsState } from '../../contract/sms.ts'
import type { Database } from '../platform/tables.ts'
import type { Handed } from './limits.ts'
import type { Step } from './message.ts'
import { standardOf } from './templates.ts'

type Tx = Transaction<Database>

/** Every code in the table is one of ours: only `insertVersion` writes it. */
const code = sql<SmsCode>`sms_template.code`

/** A message as the room works with it. What could be read of a person stays sealed. */
export type StoredSms = {
  id: number
  hallId: number
  code: SmsCode
  body: string
  providerCodes: { aliyun: string | null; tencent: string | null; mas: string | null }
  signature: string
  phone: Buffer
  phoneHash: Buffer
  params: Buffer
  allowsDuplicates: boolean
  state: SmsState
  attempts: number
  outId: string
  provider: SmsProviderName | null
  nextTryAt: Date
  expiresAt: Date
  submittedAt: Date | null
}

const messages = (db: Kysely<Database>) =>
  db
    .selectFrom('sms_message')
    .innerJoin('sms_template', 'sms_template.id', 'sms_message.template_id')
    .innerJoin('hall', 'hall.id', 'sms_message.hall_id')
    .select(['sms_message.id', 'sms_message.hall_id as hallId', code.as('code'), 'body'])
    .select(['aliyun_code as aliyunCode', 'tencent_code as tencentCode', 'mas_code as masCode'])
    .select(['hall.sms_signature as signature', 'phone', 'phone_hash as phoneHash', 'params'])
    .select(['allows_duplicates as allowsDuplicates', 'state', 'attempts', 'out_id as outId', 'provider'])
    .select(['next_try_at as nextTryAt', 'expires_at as expiresAt', 'submitted_at as submittedAt'])

type Row = Awaited<ReturnType<ReturnType<typeof messages>['executeTakeFirstOrThrow']>>

const stored = ({ aliyunCode, tencentCode, masCode, ...row }: Row): StoredSms => ({
  ...row,
  providerCodes: { aliyun: aliyunCode, tencent: tencentCode, mas: masCode },
})

export type NewSms = {
  templateId: number
  phone: Buffer
  phoneHash: Buffer
  params: Buffer
  dedupKey: string
  allowsDuplicates: boolean
  outId: string
  nextTryAt: Date
  expiresAt: Date
}

type Asked = { hallId: number; at: Date }

/** The id of the new message; null when one with this dedup key is there already. */
export async function insertMessage(tx: Tx, sms: NewSms, { hallId, at }: Asked): Promise<number | null> {
  const { phone, params } = sms
  const inserted = await tx
    .insertInto('sms_message')
    .values({
      hall_id: hallId,
      template_id: sms.templateId,
      phone,
      phone_hash: sms.phoneHash,
      params,
      dedup_key: sms.dedupKey,
      allows_duplicates: sms.allowsDuplicates,
      out_id: sms.outId,
      requested_at: at,
      next_try_at: sms.nextTryAt,
      expires_at: sms.expiresAt,
    })
    .onConflict((row) => row.columns(['hall_id', 'dedup_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id ?? null
}

export async function messageByKey(tx: Tx, hallId: number, dedupKey: string): Promise<number | null> {
  const found = tx.selectFrom('sms_message').select('id').where('hall_id', '=', hallId)
  return (await found.where('dedup_key', '=', dedupKey).executeTakeFirst())?.id ?? null
}

/** Halls with a message whose time has come. */
export async function hallsWithDue(db: Kysely<Database>, now: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('sms_message')
    .select('hall_id')
    .distinct()
    .where('state', 'in', ['QUEUED', 'SENDING'])
    .where('next_try_at', '<=', now)
    .execute()
  return rows.map((row) => row.hall_id)
}

/** The messages of a hall whose time has come, the longest due first. */
export async function dueMessages(
  tx: Tx,
  hallId: number,
  { now, most }: { now: Date; most: number },
): Promise<StoredSms[]> {
  const rows = await messages(tx)
    .where('sms_message.hall_id', '=', hallId)
    .where('state', 'in', ['QUEUED', 'SENDING'])
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('sms_message.id')
    .limit(most)
    .execute()
  return rows.map(stored)
}

export async function messageById(
  db: Kysely<Database>,
  hallId: number,
  id: number,
): Promise<StoredSms | null> {
  const found = messages(db).where('sms_message.id', '=', id).where('sms_message.hall_id', '=', hallId)
  const row = await found.executeTakeFirst()
  return row ? stored(row) : null
}

/** What was handed over to a provider for these numbers since then, by the number's hash in hex. */
export async function handedOver(
  tx: Tx,
  { hallId, phoneHashes, since }: { hallId: number; phoneHashes: Buffer[]; since: Date },
): Promise<Map<string, Handed[]>> {
  if (phoneHashes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('sms_message')
    .innerJoin('sms_template', 'sms_template.id', 'sms_message.template_id')
    .select(['phone_hash', code.as('code'), 'submitted_at'])
    .where('sms_message.hall_id', '=', hallId)
    .where('phone_hash', 'in', phoneHashes)
    .where('state', 'in', ['SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNKNOWN'])
    .where('submitted_at', '>', since)
    .execute()
  const handed = new Map<string, Handed[]>()
  for (const row of rows) {
    const hash = row.phone_hash.toString('hex')
    const { kind } = standardOf(row.code)
    if (row.submitted_at) {
      handed.set(hash, [...(handed.get(hash) ?? []), { code: row.code, kind, at: row.submitted_at }])
    }
  }
  return handed
}

type Taken = { provider: SmsProviderName; now: Date; nextTryAt: Date }

/** From now on the messages are with the provider, until a result is written or the time is over. */
export async function markSending(tx: Tx, ids: number[], { provider, now, nextTryAt }: Taken): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('sms_message')
    .set({ state: 'SENDING', provider, submitted_at: now, next_try_at: nextTryAt })
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

export async function postpone(tx: Tx, id: number, nextTryAt: Date): Promise<void> {
  await tx.updateTable('sms_message').set({ next_try_at: nextTryAt }).where('id', '=', id).execute()
}

/** Writes a step of a message. */
export async function markStep(tx: Tx, id: number, step: Step, now: Date): Promise<void> {
  await tx.updateTable('sms_message').set(changeOf(step, now)).where('id', '=', id).execute()
}

function changeOf(step: Step, now: Date) {
  switch (step.state) {
    case 'SENT': {
      const known = step.providerId === null ? {} : { provider_id: step.providerId }
      return { state: step.state, sent_at: now, problem: null, ...known }
    }
    case 'DELIVERED':
      return { state: step.state, delivered_at: now, problem: null }
    case 'QUEUED':
    case 'SENDING':
      return { state: step.state, problem: step.problem, next_try_at: step.nextTryAt }
    case 'FAILED':
    case 'DEAD':
    case 'UNKNOWN':
    case 'CANCELLED':
      return { state: step.state, problem: step.problem }
    default:
      return step satisfies never
  }
}

type Renewed = { templateId: number; outId: string; nextTryAt: Date; expiresAt: Date }

/** Back to the start, as another message to the provider: what it still says of the former one is not about this. */
export async function requeue(tx: Tx, id: number, renewed: Renewed): Promise<void> {
  const { templateId, outId, nextTryAt, expiresAt } = renewed
  await tx
    .updateTable('sms_message')
    .set({ state: 'QUEUED', attempts: 0, problem: null, provider_id: null, sent_at: null })
    .set({ receipt_asked_at: null })
    .set({ template_id: templateId, out_id: outId, next_try_at: nextTryAt, expires_at: expiresAt })
    .where('id', '=', id)
    .execute()
}

/** Where the message is that a provider reports of, by our name for it or by its own. */
export async function messageReported(
  db: Kysely<Database>,
  provider: SmsProviderName,
  { outId, providerId }: { outId: string | null; providerId: string | null },
): Promise<{ id: number; hallId: number } | null> {
  const found = await db
    .selectFrom('sms_message')
    .select(['id', 'hall_id as hallId'])
    .where('provider', '=', provider)
    .where((row) =>
      row.or([
        ...(outId === null ? [] : [row('out_id', '=', outId)]),
        ...(providerId === null ? [] : [row('provider_id', '=', providerId)]),
      ]),
    )
    .executeTakeFirst()
  return found ?? null
}
