import type { Aim, Indicator, IndicatorCode } from '../../contract/indicators.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import type { Satisfaction } from '../../contract/ratings.ts'

/** One service that ended, with what was said of it and what became of that. */
export type CountedService = {
  id: number
  businessDay: string
  /** Null where it was rated anonymously. */
  ticketNo: string | null
  windowId: number
  serviceTypeId: number
  state: RatingState
  /** Whether the clerk asked for a rating at the window. */
  wasAsked: boolean
  /** The first rating; a second one (追评) counts nowhere. */
  rating: { satisfaction: Satisfaction; isEffective: boolean; isLinked: boolean } | null
  rectification: CountedRectification | null
}

export type CountedRectification = {
  id: number
  canBeReached: boolean
  wasReached: boolean
  /** Null before it was fed back. */
  isOnTime: boolean | null
}

type Definition = {
  name: string
  definition: string
  source: string
  aim: Aim
  target: number | null
  /** Below the line, and which of those above it. */
  isCounted: (service: CountedService) => boolean
  isHit: (service: CountedService) => boolean
}

const good = new Set<Satisfaction>(['VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'])

// What a review found mistaken or malicious is kept, and counts in nothing.
const counts = ({ rating }: CountedService): boolean => rating === null || rating.isEffective
const isRated = (service: CountedService): boolean => service.rating !== null && service.rating.isEffective
const isBad = (service: CountedService): boolean =>
  service.rating !== null && service.rating.isEffective && !good.has(service.rating.satisfaction)

/** DOMAIN §1.5; targets from the notices: I-25 方城 2023, I-26 I-30 濮“放管服”组办〔2020〕11号, I-33 内乡 2022. */
const definitions: Record<IndicatorCode, Definition> = {
  'I-25': {
    name: '“好差评”主动评价率',
    definition: '主动评价数 ÷ 办结的服务数（一事一评，每项服务计一次）；申诉成立的评价及其服务不计入。',
    source: '濮“放管服”组办〔2020〕11号；方城县2023年政务服务能力提升',
    aim: 'AT_LEAST',
    target: 0.9,
    isCounted: counts,
    isHit: isRated,
  },
  'I-26': {
    name: '差评按时整改率',
    definition:
      '在整改期限内反馈的差评数 ÷ 收到的差评数；在办的计入分母，经批准延期的按新期限，申诉成立的不计入。',
    source: '濮“放管服”组办〔2020〕11号',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: isBad,
    isHit: ({ rectification }) => rectification?.isOnTime === true,
  },
  'I-27': {
    name: '主动评价数据完整性',
    definition: '能与办理记录关联的主动评价数 ÷ 主动评价总数。',
    source: '濮“放管服”组办〔2020〕11号',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: isRated,
    isHit: ({ rating }) => rating?.isLinked === true,
  },
  'I-30': {
    name: '服务对象满意率',
    definition: '非常满意、满意、基本满意的评价数 ÷ 主动评价总数；追评不改变首次评价，申诉成立的不计入。',
    source: '华龙“放管服”组办〔2021〕1号',
    aim: 'AT_LEAST',
    target: 0.98,
    isCounted: isRated,
    isHit: (service) => !isBad(service),
  },
  'I-33': {
    name: '窗口邀请评价率',
    definition: '窗口当场邀请评价的服务数 ÷ 办结的服务数；过号的不计入。',
    source: '内乡县2022年政务服务第三方评估',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: () => true,
    isHit: ({ wasAsked }) => wasAsked,
  },
  'I-37': {
    name: '实名差评回访率',
    definition: '已联系到本人的实名差评数 ÷ 实名差评数；实名指未选择匿名且留有联系电话。',
    source: '国办发〔2019〕51号',
    aim: 'AT_LEAST',
    target: 1,
    isCounted: (service) => isBad(service) && service.rectification?.canBeReached === true,
    isHit: ({ rectification }) => rectification?.wasReached === true,
  },
  'I-38': {
    name: '未评价率',
    definition: '未评价的服务数 ÷ 应评价的服务数；仍在邀评期内的计为未评价。',
    source: 'GB/T 39735',
    aim: 'INFO',
    target: null,
    isCounted: counts,
    isHit: ({ rating }) => rating === null,
  },
}

const codes: readonly IndicatorCode[] = ['I-25', 'I-26', 'I-27', 'I-30', 'I-33', 'I-37', 'I-38']
const longestList = 100

/** Every indicator, counted from services; the newest service last in, first to look at. */
export function indicatorsOf(services: CountedService[]): Indicator[] {
  return codes.map((code) => indicatorOf(code, services))
}

function indicatorOf(code: IndicatorCode, services: CountedService[]): Indicator {
  const { isCounted, isHit, ...words } = definitions[code]
  const counted = services.filter(isCounted)
  const hits = counted.filter(isHit)
  const value = counted.length === 0 ? null : hits.length / counted.length
  const lookAt = words.aim === 'INFO' ? hits : counted.filter((service) => !isHit(service))
  return {
    code,
    ...words,
    numerator: hits.length,
    denominator: counted.length,
    value,
    isMet: isMet(words, value),
    toLookAt: lookAt
      .map(({ id }) => id)
      .toReversed()
      .slice(0, longestList),
  }
}

function isMet({ aim, target }: Pick<Definition, 'aim' | 'target'>, value: number | null): boolean | null {
  if (value === null || target === null) return null
  switch (aim) {
    case 'AT_LEAST':
      return value >= target
    case 'AT_MOST':
      return value <= target
    case 'INFO':
      return null
    default:
      return aim satisfies never
  }
}
