import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { maskName, maskPhone } from '../platform/masking.ts'
import { parsePhone } from '../tickets/index.ts'
import type { By } from './actors.ts'
import type { Complaint } from './complaint.ts'
import { steers } from './steering.ts'

/** Who complains, as far as anybody said. */
export type Complainant = { name: string | null; phone: string | null }

const nobody: Complainant = { name: null, phone: null }

/** As it was sealed, here or with the number that was taken. */
const Sealed = Type.Object({
  name: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  phone: Type.Optional(Type.Union([Type.String(), Type.Null()])),
})

type Given = { isAnonymous: boolean; name: string; phone: string }

/**
 * Who complains: as was typed, or else as the number in service was taken. Nothing is kept of an anonymous one.
 * @throws DomainError phone-invalid
 */
export function complainantFrom(ctx: Context, given: Given, holderCipher: Buffer | null): Complainant {
  if (given.isAnonymous) return nobody
  const name = given.name.trim() || null
  const typed = given.phone.trim()
  if (name === null && typed === '') return holderCipher ? opened(ctx, holderCipher) : nobody
  return { name, phone: typed === '' ? null : requirePhone(typed) }
}

const landline = /^0\d{2,3}\d{7,8}$/

function requirePhone(text: string): string {
  const digits = text.replaceAll(/[\s-]/g, '')
  const phone = parsePhone(text) ?? (landline.test(digits) ? digits : null)
  if (!phone) throw new DomainError('phone-invalid')
  return phone
}

export function sealComplainant({ secrets }: Context, { name, phone }: Complainant): Buffer | null {
  return name === null && phone === null ? null : secrets.seal(JSON.stringify({ name, phone }))
}

/** @throws Error when what was sealed is none */
export function opened({ secrets }: Pick<Context, 'secrets'>, cipher: Buffer): Complainant {
  const sealed: unknown = JSON.parse(secrets.open(cipher))
  if (!Value.Check(Sealed, sealed)) throw new Error('what was sealed is nobody')
  return { name: sealed.name ?? null, phone: sealed.phone ?? null }
}

/** The mobile number to write to; null when there is none. */
export function mobileOf(ctx: Context, cipher: Buffer | null): string | null {
  const { phone } = cipher ? opened(ctx, cipher) : nobody
  return phone === null ? null : parsePhone(phone)
}

/** In full for whoever calls them, who steers it; masked for all others. */
export function shownTo(
  ctx: Context,
  cipher: Buffer | null,
  { complaint, by }: { complaint: Complaint; by: By },
): Complainant | null {
  if (cipher === null) return null
  const { name, phone } = opened(ctx, cipher)
  if (steers(complaint, by)) return { name, phone }
  return { name: name && maskName(name), phone: phone && maskPhone(phone) }
}
