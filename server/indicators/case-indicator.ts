import type { CaseIndicatorCode, Indicator } from '../../contract/indicators.ts'
import type { CaseChannel, CaseKind, CaseStatus } from '../../contract/cases.ts'
import { measured, type Definition } from './measure.ts'

/** One case that was received, as the indicators count it. */
export type CountedCase = {
  id: number
  /** Business days. */
  receivedOn: string
  acceptedOn: string | null
  decidedOn: string | null
  projectNo: string
  itemName: string
  departmentId: number
  status: CaseStatus
  channel: CaseChannel
  /** What it was received as. */
  originKind: CaseKind
  /** How the promised limit was kept; RUNNING also when it ended without a decision, in time. */
  promise: 'KEPT' | 'BROKEN' | 'RUNNING'
  /** One of them is enough, and it stays (DOMAIN §3.2). */
  hasRedCard: boolean
}

/** One item of the guide as it stands today. */
export type CountedItem = {
  id: number
  code: string
  name: string
  departmentId: number
  caseKind: CaseKind
  isLicense: boolean
  promisedDays: number | null
  statutoryDays: number | null
  /** Whether a case of it was received in the days asked for. */
  wasUsed: boolean
}

export const isAccepted = ({ acceptedOn }: CountedCase): boolean => acceptedOn !== null
export const isInstant = ({ originKind }: CountedCase): boolean => originKind === 'INSTANT'
export const isDueBy = ({ promise }: CountedCase): boolean => promise !== 'RUNNING'
/** 当场: on the day on which it was accepted. */
export const isDoneInTime = (found: CountedCase): boolean =>
  found.promise === 'KEPT' && (!isInstant(found) || found.decidedOn === found.acceptedOn)
/** What the electronic supervision counts: what was accepted, and what is irregular without it. */
export const isSupervised = (found: CountedCase): boolean => isAccepted(found) || found.hasRedCard

const hasBothLimits = ({ isLicense, promisedDays, statutoryDays }: CountedItem): boolean =>
  isLicense && promisedDays !== null && statutoryDays !== null

const cases: Record<'I-15' | 'I-16/17' | 'I-22' | 'I-31' | 'I-32' | 'I-36', Definition<CountedCase>> = {
  'I-15': {
    name: '统一受理办件覆盖率',
    definition: '通过市统一受理平台接收的办件数 ÷ 受理的办件总数；按收件渠道统计。',
    source: '濮“放管服”组办〔2020〕11号',
    aim: 'AT_LEAST',
    target: 0.1,
    isCounted: isAccepted,
    isHit: ({ channel }) => channel === 'UNIFIED',
  },
  'I-16/17': {
    name: '网上受理率',
    definition: '网上渠道收件的办件数 ÷ 受理的办件总数；市直（I-16）与县区（I-17）口径相同。',
    source: '濮“放管服”组办〔2020〕11号；目标取内乡县2022年第三方评估',
    aim: 'AT_LEAST',
    target: 0.8,
    isCounted: isAccepted,
    isHit: ({ channel }) => channel === 'ONLINE',
  },
  'I-22': {
    name: '电子监察红牌率',
    definition:
      '有红牌的办件数 ÷ 受理的办件总数，按收件日期归期；红牌一经发出即计入，办结后不撤销；未受理而有红牌的也计入。',
    source: '濮“放管服”组办〔2020〕11号',
    aim: 'AT_MOST',
    target: 0.08,
    isCounted: isSupervised,
    isHit: ({ hasRedCard }) => hasRedCard,
  },
  'I-31': {
    name: '即办件当场办结率',
    definition: '受理当日作出决定的即办件数 ÷ 应办结的即办件数；尚未到期和到期前撤回的不计入。',
    source: '华龙“放管服”组办〔2021〕1号',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: (found) => isInstant(found) && isDueBy(found),
    isHit: isDoneInTime,
  },
  'I-32': {
    name: '承诺件期限内办结率',
    definition:
      '在承诺期限内作出决定的承诺件数 ÷ 应办结的承诺件数；报批件计为承诺件，暂停和延长的时间按规定扣除，尚未到期和到期前撤回的不计入。',
    source: '华龙“放管服”组办〔2021〕1号',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: (found) => !isInstant(found) && isDueBy(found),
    isHit: isDoneInTime,
  },
  'I-36': {
    name: '部门即办率',
    definition:
      '即办件数 ÷ 受理的办件总数；此处为全部部门合计，各部门的即办率见部门排名，低于 30% 的须提高。',
    source: '方城县2023年政务服务能力提升',
    aim: 'AT_LEAST',
    target: 0.3,
    isCounted: isAccepted,
    isHit: isInstant,
  },
}

const items: Record<'I-2' | 'I-3' | 'I-18/19' | 'I-20/21', Definition<CountedItem>> = {
  'I-2': {
    name: '即办件占比',
    definition: '承诺为“即办件”的行政许可事项数 ÷ 行政许可事项总数；按当前的事项清单计算。',
    source: '濮“放管服”组办〔2020〕11号；目标取内乡县2022年第三方评估',
    aim: 'AT_LEAST',
    target: 0.6,
    isCounted: ({ isLicense }) => isLicense,
    isHit: ({ caseKind }) => caseKind === 'INSTANT',
  },
  'I-3': {
    name: '承诺时限压缩比例',
    definition:
      '（法定时限总天数 − 承诺时限总天数）÷ 法定时限总天数，工作日；只计两项时限都已填写的行政许可事项。目标依据承诺时限不超过法定时限的一半。',
    source: '濮“放管服”组办〔2020〕11号；华龙“放管服”组办〔2021〕1号',
    aim: 'AT_LEAST',
    target: 0.5,
    isCounted: hasBothLimits,
    isHit: ({ promisedDays, statutoryDays }) => 2 * (promisedDays ?? 0) <= (statutoryDays ?? 0),
    weigh: ({ promisedDays, statutoryDays }) => ({
      above: (statutoryDays ?? 0) - (promisedDays ?? 0),
      below: statutoryDays ?? 0,
    }),
  },
  'I-18/19': {
    name: '办件涉及事项发生率',
    definition: '所选日期内有收件的事项数 ÷ 事项总数；市直（I-18）与县区（I-19）口径相同。',
    source: '濮“放管服”组办〔2020〕11号；目标取内乡县2022年第三方评估',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: () => true,
    isHit: ({ wasUsed }) => wasUsed,
  },
  'I-20/21': {
    name: '行政许可办件发生率',
    definition: '所选日期内有收件的行政许可事项数 ÷ 行政许可事项总数；市直（I-20）与县区（I-21）口径相同。',
    source: '濮“放管服”组办〔2020〕11号（参考值：郑州 86.38%、许昌 73.65%）',
    aim: 'INFO',
    target: null,
    isCounted: ({ isLicense }) => isLicense,
    isHit: ({ wasUsed }) => wasUsed,
  },
}

const order: readonly CaseIndicatorCode[] = [
  'I-22',
  'I-31',
  'I-32',
  'I-36',
  'I-15',
  'I-16/17',
  'I-18/19',
  'I-20/21',
  'I-2',
  'I-3',
]

/** Every indicator of 办件 (DOMAIN §1.5), counted from cases in the order of receipt and from the items of the guide. */
export function caseIndicatorsOf(received: CountedCase[], guide: CountedItem[]): Indicator[] {
  return order.map((code) =>
    code === 'I-2' || code === 'I-3' || code === 'I-18/19' || code === 'I-20/21'
      ? measured({ counts: 'ITEM', code }, items[code], guide)
      : measured({ counts: 'CASE', code }, cases[code], received),
  )
}
