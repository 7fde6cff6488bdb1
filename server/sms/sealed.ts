import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Secrets } from '../platform/secrets.ts'
import type { SmsValues } from '../../contract/sms-text.ts'

const Values = Type.Record(Type.String(), Type.String())

/** What stands for the variables of a message. @throws Error when it was sealed by something else */
export function valuesIn(secrets: Secrets, params: Buffer): SmsValues {
  const values: unknown = JSON.parse(secrets.open(params))
  if (!Value.Check(Values, values)) throw new Error('sealed values of a message do not fit')
  return values
}
