import type { Secrets } from '../platform/secrets.ts'

/** What a number is found again by. */
export const phoneHash = (secrets: Secrets, phone: string): Buffer => secrets.keyedHash('sms-phone', phone)
