import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { Nullable } from '../../contract/basics.ts'
import type { Context } from '../platform/context.ts'

const Sealed = Type.Object({ phone: Nullable(Type.String()) })

/** The telephone number in what a ticket keeps sealed of its holder: for those only whose duty it is to call or write. */
export function phoneIn({ secrets }: Pick<Context, 'secrets'>, holderCipher: Buffer | null): string | null {
  const holder: unknown = holderCipher && JSON.parse(secrets.open(holderCipher))
  return Value.Check(Sealed, holder) ? holder.phone : null
}
