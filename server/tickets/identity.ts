import type { Holder } from '../../contract/tickets.ts'
import type { TakeIdentity } from '../../contract/halls.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'

/** What a person is known by: a keyed hash of the ID card or the phone. */
export function holderHash(ctx: Context, known: { idCard: string } | { phone: string }): Buffer {
  const text = 'idCard' in known ? `id-card:${known.idCard}` : `phone:${known.phone}`
  return ctx.secrets.keyedHash('holder', text)
}

/** Who takes a number, checked and brought to one form. */
export type CheckedHolder = { name: string | null; idCard: string | null; phone: string | null }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
// Provinces and their peers of GB/T 2260 by their first two digits.
const regions = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 ' +
    '71 81 82 83 91'
  ).split(' '),
)

/**
 * Resident identity number (GB 11643): region, a real date of birth not in the future, check digit; x becomes X.
 * Null when it is none. Fifteen-digit numbers of the first generation are refused.
 */
export function parseIdCard(text: string, today: string): { number: string; birthday: string } | null {
  const number = text.replaceAll(/\s/g, '').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(number) || !regions.has(number.slice(0, 2))) return null
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  if (checkDigits[sum % 11] !== number[17]) return null
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isRealDate(birthday) && birthday <= today ? { number, birthday } : null
}

function isRealDate(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/** Whole years of age on a day. */
export function ageOn(birthday: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4))
  return day.slice(5) < birthday.slice(5) ? years - 1 : years
}

/** Mobile number of eleven digits, without +86, 0086, spaces and hyphens. Null when it is none. */
export function parsePhone(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '').replace(/^(\+86|0086)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

export type HolderCheck = { identity: TakeIdentity; service: string; today: string }

/**
 * Checks who takes a number against what the service demands.
 * @throws DomainError identity-required, id-card-invalid, phone-invalid
 */
export function checkHolder(
  holder: Holder,
  { identity, service, today }: HolderCheck,
): CheckedHolder & { age: number | null } {
  const card = holder.idCard === undefined ? null : parseIdCard(holder.idCard, today)
  if (holder.idCard !== undefined && !card) throw new DomainError('id-card-invalid')
  const phone = holder.phone === undefined ? null : parsePhone(holder.phone)
  if (holder.phone !== undefined && !phone) throw new DomainError('phone-invalid')
  if (identity === 'ID_CARD' && !card) throw new DomainError('identity-required', { service, what: '身份证' })
  if (identity === 'PHONE' && !phone && !card) {
    throw new DomainError('identity-required', { service, what: '手机号码' })
  }
  const name = holder.name?.trim() || null
  return { name, idCard: card?.number ?? null, phone, age: card && ageOn(card.birthday, today) }
}
