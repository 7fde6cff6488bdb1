import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Context } from '../platform/context.ts'
import { maskName, maskPhone } from '../platform/masking.ts'
import type { By } from './actors.ts'

/** A holder as it was sealed. */
const Holder = Type.Object({
  name: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  phone: Type.Optional(Type.Union([Type.String(), Type.Null()])),
})

export type Contact = { name: string | null; phone: string | null }

type Asked = { isAnonymous: boolean; ratedStaffId: number; sealed: Buffer | null }

/**
 * Whom to call (DOMAIN §3.3): nobody learns who gave an anonymous rating, the rated person of none; name and telephone
 * are whole for the follow-up officer alone, and masked for everybody else.
 */
export function contactFor(
  { secrets }: Pick<Context, 'secrets'>,
  { isAnonymous, ratedStaffId, sealed }: Asked,
  by: Pick<By, 'staffId' | 'role'>,
): Contact | null {
  if (isAnonymous || sealed === null || by.staffId === ratedStaffId) return null
  const { name, phone } = holderIn(secrets, sealed)
  if (name === null && phone === null) return null
  if (by.role === 'RATING_OFFICER') return { name, phone }
  return { name: name && maskName(name), phone: phone && maskPhone(phone) }
}

/** The number that the hall itself writes to; nobody gets to see it. Null when none was left. */
export function phoneToWriteTo({ secrets }: Pick<Context, 'secrets'>, sealed: Buffer | null): string | null {
  return sealed && holderIn(secrets, sealed).phone
}

function holderIn(secrets: Context['secrets'], sealed: Buffer): Contact {
  const holder: unknown = JSON.parse(secrets.open(sealed))
  if (!Value.Check(Holder, holder)) return { name: null, phone: null }
  const { name = null, phone = null } = holder
  return { name, phone }
}
