import { type SmsValues } from '../../contract/sms-text.ts'
import type { SmsCode } from '../../contract/sms.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { nextAllowedAt } from './limits.ts'
import { mobileNumber } from '../platform/mobile.ts'
import { phoneHash } from './numbers.ts'
import { optedOut } from './opt-out-queries.ts'
import { insertMessage, messageByKey } from './queries.ts'
import { insertVersion, newestVersion, type StoredVersion } from './template-queries.ts'
import { firstVersion, requireValues, standardOf } from './templates.ts'

/** A message that another room wants to have sent. */
type SmsOrder = {
  template: SmsCode
  /** Eleven digits, checked before. */
  phone: string
  /** Every variable of the template and nothing else. Never a name. */
  values: SmsValues
  /** The same key again is the same message: `ticket-called:1201`. Never a person: it is stored as it is. */
  dedupKey: string
  notBefore?: Date
  /** After this it says nothing any more, and is not sent; as long as the template says unless told. */
  expiresAt?: Date
  /** Rather twice than not at all; no unless told. */
  allowsDuplicates?: boolean
}

/**
 * Asks for a message as a part of this transaction; it leaves after the commit, once. The id of the message; the same
 * when it was asked for before; null when the number wants no messages. Codes go out all the same: whoever opted out
 * has just asked for one.
 * @throws Error for an order that does not fit its template: a bug
 */
export async function requestSms(tx: HallTransaction, order: SmsOrder): Promise<number | null> {
  const { secrets, randomBytes } = tx.ctx
  const { template: code, values, dedupKey, allowsDuplicates = false } = order
  const phone = mobileNumber(order.phone)
  if (phone === null) throw new Error(`message ${code}: not a mobile number`)
  requireValues(code, values)
  const { kind, validMin } = standardOf(code)
  const hash = phoneHash(secrets, phone)
  const refusing = kind === 'CODE' ? new Set() : await optedOut(tx.db, tx.hall.id, [hash])
  if (refusing.size > 0) return null
  const { id: templateId } = await templateInForce(tx, code)
  const nextTryAt = nextAllowedAt(kind, order.notBefore ?? tx.now)
  const sms = {
    templateId,
    phone: secrets.seal(phone),
    phoneHash: hash,
    params: secrets.seal(JSON.stringify(values)),
    dedupKey,
    allowsDuplicates,
    outId: randomBytes(12).toString('hex'),
    nextTryAt,
    expiresAt: order.expiresAt ?? plusMinutes(nextTryAt, validMin),
  }
  const id = await insertMessage(tx.db, sms, { hallId: tx.hall.id, at: tx.now })
  if (id === null) return messageByKey(tx.db, tx.hall.id, dedupKey)
  tx.record({ type: 'sms-requested', smsId: id, template: code })
  return id
}

/** The text that counts now. The one that came with the program becomes the hall's first version when it is used. */
export async function templateInForce(tx: HallTransaction, code: SmsCode): Promise<StoredVersion> {
  const newest = await newestVersion(tx.db, tx.hall.id, code)
  if (newest) return newest
  const about = { hallId: tx.hall.id, at: tx.now, staffId: null }
  return insertVersion(tx.db, { code, ...firstVersion(code), ...about })
}
