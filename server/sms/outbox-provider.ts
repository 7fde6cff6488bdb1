import type { SmsProvider } from './provider.ts'

/** Sends nothing: the message stays here, where the administration shows it. For halls without a contract, and demos. */
export const outboxProvider: SmsProvider = {
  name: 'outbox',
  send: async () => ({ kind: 'ACCEPTED', providerId: null }),
  // What was not written down was not sent.
  receipt: async () => ({ kind: 'NOT_KNOWN' }),
  knowsAfterSec: 0,
}
