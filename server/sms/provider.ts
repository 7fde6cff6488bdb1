import type { SmsCode, SmsProviderCodes, SmsProviderName } from '../../contract/sms.ts'
import type { Config } from '../platform/config.ts'
import type { SmsValues } from '../../contract/sms-text.ts'

/** A message as a provider gets it. */
export type OutgoingSms = {
  /** What we call it; the same at every try. */
  outId: string
  /** Eleven digits. */
  phone: string
  /** Without 【】. */
  signature: string
  code: SmsCode
  /** The text with its variables, the hall's address in its place, and what stands for them, cut. */
  body: string
  values: SmsValues
  providerCodes: SmsProviderCodes
}

/** `problem` is a code, never a sentence: a provider's sentences quote numbers. */
export type SendResult =
  | { kind: 'ACCEPTED'; providerId: string | null }
  /** It was not taken and may be offered again later: throttled, away. */
  | { kind: 'BUSY'; problem: string }
  /** It was not taken, and offering it again would not help. */
  | { kind: 'REFUSED'; problem: string }
  /** Nobody knows whether it was taken: no answer, or one that cannot be read. */
  | { kind: 'UNCLEAR'; problem: string }

/** A question about a message that was handed over so many real seconds ago. */
export type ReceiptQuestion = { outId: string; phone: string; agoSec: number }

export type ReceiptResult =
  | { kind: 'ACCEPTED'; providerId: string | null }
  | { kind: 'DELIVERED' }
  | { kind: 'FAILED'; problem: string }
  | { kind: 'NOT_KNOWN' }
  | { kind: 'UNCLEAR'; problem: string }

/** Somebody who brings messages to phones. Never throws for what happens on the way: each result says what is known. */
export type SmsProvider = {
  name: SmsProviderName
  send: (message: OutgoingSms) => Promise<SendResult>
  /** What became of a message; absent where nobody can be asked. */
  receipt?: (question: ReceiptQuestion) => Promise<ReceiptResult>
  /** So many real seconds after the call “not known” means “never taken”; null: it never does. */
  knowsAfterSec: number | null
}

/** What a provider may reach. Its signatures carry the world's time, also while a hall runs on demo time. */
export type ProviderGround = {
  config: Pick<
    Config,
    'SMS_URL' | 'SMS_KEY_ID' | 'SMS_KEY' | 'SMS_APP' | 'SMS_SIGN' | 'SMS_ANSWER_SEC' | 'SMS_PROVIDER'
  >
  realNow: () => Date
  randomBytes: (size: number) => Buffer
}
