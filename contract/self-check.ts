import { Type, type Static } from 'typebox'
import { DateText } from './basics.ts'

/** MET 符合, UNMET 不符合, MANUAL 需人工核对, NOT_APPLICABLE 不适用. */
export const SelfCheckResult = Type.Enum(['UNMET', 'MANUAL', 'MET', 'NOT_APPLICABLE'])
export type SelfCheckResult = Static<typeof SelfCheckResult>

export const SelfCheckArea = Type.Enum(['PLACE', 'STAFF', 'GUIDE', 'CASE', 'RATING', 'SERVICE', 'DISCLOSURE'])
export type SelfCheckArea = Static<typeof SelfCheckArea>

/** One requirement, or several that are seen by the same thing, held against the hall's own data. */
export const SelfCheckFinding = Type.Object({
  /** R01 … R116, in order. */
  numbers: Type.Array(Type.String()),
  area: SelfCheckArea,
  /** What is demanded, in short. */
  requirement: Type.String(),
  /** 口径: what was looked at, or what a person has to look at. */
  checks: Type.String(),
  result: SelfCheckResult,
  /** Which window, item, member of staff, how many; never a person of the public. */
  evidence: Type.Array(Type.String()),
})
export type SelfCheckFinding = Static<typeof SelfCheckFinding>

export const SelfCheck = Type.Object({
  hallName: Type.String(),
  day: DateText,
  findings: Type.Array(SelfCheckFinding),
})
export type SelfCheck = Static<typeof SelfCheck>
