import type { Indicator, IndicatorCode } from '../../contract/indicators.ts'
import type { SelfCheckArea, SelfCheckFinding } from '../../contract/self-check.ts'
import type { HallFiles } from '../hall-files/index.ts'

/** What is known of a hall when its rules are checked; what happened is counted from the first of January on. */
export type Facts = {
  files: HallFiles
  clocks: ClockCount[]
  cases: CaseCount[]
  rectifications: RectificationCount[]
  /** The indicators of 好差评. */
  indicators: Indicator[]
  counts: Counts
  troubles: DeviceTrouble[]
}

/** The limits of one kind that the cases of one item had. */
export type ClockCount = {
  itemName: string
  kind: 'NOTIFY' | 'PROMISE' | 'SURVEY' | 'SPECIAL' | 'ESCALATE' | 'AFTER_REPLY' | 'DELIVERY'
  /** That ended, or whose end is past. */
  over: number
  late: number
  /** The longest that was given, in working days. */
  longestDays: number
}

/** The cases of one item; `supervised` are those that count for the rate of red cards (I-22). */
export type CaseCount = {
  itemName: string
  received: number
  supervised: number
  red: number
  supplementedTwice: number
}

/** The rectifications of what was said at one window. */
export type RectificationCount = {
  windowNo: string
  opened: number
  withoutHandler: number
  late: number
  incompleteReports: number
  withoutDisposition: number
  fedBackUnchecked: number
  closedUnheard: number
}

export type Counts = {
  /** Ratings that staff entered under a channel of the public. */
  ratingsByStaff: number
  ratings: number
  /** Services whose time for an invitation ran out without any. */
  neverInvited: number
  invited: number
  servedByComprehensive: number
  served: number
  /** Told to the province, or to be told. */
  provinceMessages: number
  /** Of an earlier day, and not there yet. */
  provinceOverdue: number
  /** Windows opened and signs of attendance in the last thirty days. */
  recentSessions: number
  recentPunches: number
}

/** A device with something amiss now. */
export type DeviceTrouble = { name: string; trouble: string }

export type Judgement = Pick<SelfCheckFinding, 'result' | 'evidence'>

/** One requirement of DOMAIN §1.2, or several that the same data shows, and how a machine sees to it. */
export type Rule = {
  numbers: string[]
  area: SelfCheckArea
  requirement: string
  checks: string
  judge: (facts: Facts) => Judgement
}

export const unmet = (...evidence: string[]): Judgement => ({ result: 'UNMET', evidence })
export const met = (...evidence: string[]): Judgement => ({ result: 'MET', evidence })
export const manual = (...evidence: string[]): Judgement => ({ result: 'MANUAL', evidence })
export const notApplicable = (...evidence: string[]): Judgement => ({ result: 'NOT_APPLICABLE', evidence })

/** Every fault is told; without any, what was found in order. */
export const faultsOr = (faults: string[], inOrder: string): Judgement =>
  faults.length > 0 ? unmet(...faults) : met(inOrder)

export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** Held against an indicator and its target in the notices. */
export function byIndicator({ indicators }: Facts, code: IndicatorCode): Judgement {
  const found = indicators.find((each) => each.code === code)
  if (!found || found.value === null) return notApplicable('本年还没有可以计算的服务。')
  const { value, numerator, denominator, isMet } = found
  const evidence = `${found.name}${percent(value)}（${numerator}/${denominator}）`
  return isMet === false ? unmet(evidence) : met(evidence)
}
