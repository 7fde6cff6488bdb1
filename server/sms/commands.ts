import type { EditSmsTemplate, SmsCode } from '../../contract/sms.ts'
import { plusMinutes } from '../platform/business-day.ts'
import { publicUrl } from '../platform/config.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { maskPhone } from '../platform/masking.ts'
import { nextAllowedAt } from './limits.ts'
import { afterReport, isUndone, type Report } from './message.ts'
import { mobileNumber } from '../platform/mobile.ts'
import { phoneHash } from './numbers.ts'
import { insertOptOut, liftOptOut } from './opt-out-queries.ts'
import { templateInForce } from './order.ts'
import { messageById, requeue, type StoredSms } from './queries.ts'
import { takeStep } from './sending.ts'
import { insertVersion, signatureOf } from './template-queries.ts'
import { problemOf, standardOf } from './templates.ts'

type OnMessage = { smsId: number; staffId: number }

/**
 * 重发: a person decides that a message that got stuck goes out again, with the text as it is now. It may then come
 * twice where nobody knows whether it came once.
 * @throws DomainError sms-unknown, sms-not-undone
 */
export async function resendSms(tx: HallTransaction, { smsId, staffId }: OnMessage): Promise<null> {
  const { code } = await requireUndone(tx, smsId)
  const { kind, validMin } = standardOf(code)
  const { id: templateId } = await templateInForce(tx, code)
  const nextTryAt = nextAllowedAt(kind, tx.now)
  const outId = tx.ctx.randomBytes(12).toString('hex')
  await requeue(tx.db, smsId, { templateId, outId, nextTryAt, expiresAt: plusMinutes(nextTryAt, validMin) })
  tx.record({ type: 'sms-resent', smsId, template: code, staffId })
  return null
}

/** 放弃: nobody waits for a message any more. @throws DomainError sms-unknown, sms-not-undone */
export async function giveUpSms(tx: HallTransaction, { smsId, staffId }: OnMessage): Promise<null> {
  const sms = await requireUndone(tx, smsId)
  await takeStep(tx, sms, { state: 'CANCELLED', problem: 'GIVEN_UP' })
  tx.record({ type: 'sms-given-up', smsId, template: sms.code, staffId })
  return null
}

async function requireUndone(tx: HallTransaction, smsId: number): Promise<StoredSms> {
  const sms = await messageById(tx.db, tx.hall.id, smsId)
  if (!sms) throw new DomainError('sms-unknown')
  if (!isUndone(sms.state)) throw new DomainError('sms-not-undone')
  return sms
}

export type Editing = Omit<EditSmsTemplate, 'commandId'> & { code: SmsCode; staffId: number }

/**
 * Writes a new version of a text; messages that were ordered before keep theirs.
 * @throws DomainError sms-template-newer, sms-template-invalid
 */
export async function editTemplate(
  tx: HallTransaction,
  { code, body, providerCodes, basedOn, staffId }: Editing,
): Promise<{ version: number }> {
  const before = await templateInForce(tx, code)
  if (before.version !== basedOn) throw new DomainError('sms-template-newer')
  const signature = await signatureOf(tx.db, tx.hall.id)
  const problem = problemOf(code, body, { signature, address: publicUrl(tx.ctx.config) })
  if (problem) throw new DomainError('sms-template-invalid', { problem })
  const version = before.version + 1
  const about = { hallId: tx.hall.id, at: tx.now, staffId }
  await insertVersion(tx.db, { code, version, body, providerCodes, ...about })
  tx.record({ type: 'sms-template-edited', template: code, version, staffId })
  return { version }
}

/** 退订, at the wish of whom staff speaks with. @throws DomainError phone-invalid, sms-opt-out-already */
export async function enterOptOut(
  tx: HallTransaction,
  { phone: typed, staffId }: { phone: string; staffId: number },
): Promise<null> {
  const phone = mobileNumber(typed)
  if (phone === null) throw new DomainError('phone-invalid')
  if (!(await optOut(tx, phone, staffId))) throw new DomainError('sms-opt-out-already')
  return null
}

/** @throws DomainError sms-opt-out-unknown */
export async function endOptOut(
  tx: HallTransaction,
  { optOutId, staffId }: { optOutId: number; staffId: number },
): Promise<null> {
  const isLifted = await liftOptOut(tx.db, { hallId: tx.hall.id, optOutId, at: tx.now })
  if (!isLifted) throw new DomainError('sms-opt-out-unknown')
  tx.record({ type: 'sms-opt-out-lifted', optOutId, staffId })
  return null
}

/** Somebody answered a message of the hall with R: no more of them. */
export async function optOutByReply(tx: HallTransaction, phone: string): Promise<null> {
  await optOut(tx, phone, null)
  return null
}

async function optOut(tx: HallTransaction, phone: string, staffId: number | null): Promise<boolean> {
  const hash = phoneHash(tx.ctx.secrets, phone)
  const entry = { hallId: tx.hall.id, phoneHash: hash, maskedPhone: maskPhone(phone), at: tx.now, staffId }
  const optOutId = await insertOptOut(tx.db, entry)
  if (optOutId !== null) tx.record({ type: 'sms-opted-out', optOutId, staffId })
  return optOutId !== null
}

/** What the network reports of a message. The same report again changes nothing. */
export async function receiveReport(
  tx: HallTransaction,
  { smsId, report }: { smsId: number; report: Report },
): Promise<null> {
  const sms = await messageById(tx.db, tx.hall.id, smsId)
  const step = sms && afterReport(sms.state, report)
  if (sms && step) await takeStep(tx, sms, step)
  return null
}
