import type { Indicator, RatingIndicatorCode } from '../../contract/indicators.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import type { Satisfaction } from '../../contract/ratings.ts'
import { measured, type Definition } from './measure.ts'

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

const good = new Set<Satisfaction>(['VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED'])

// What a review found mistaken or malicious is kept, and counts in nothing.
const counts = ({ rating }: CountedService): boolean => rating === null || rating.isEffective
export const isRated = (service: CountedService): boolean =>
  service.rating !== null && service.rating.isEffective
export const isBad = (service: CountedService): boolean =>
  service.rating !== null && service.rating.isEffective && !good.has(service.rating.satisfaction)

/** DOMAIN §1.5; targets from the notices: I-25 方城 2023, I-26 I-30 濮“放管服”组办〔2020〕11号, I-33 内乡 2022. */
const definitions: Record<RatingIndicatorCode, Definition<CountedService>> = {
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

const codes: readonly RatingIndicatorCode[] = ['I-25', 'I-26', 'I-27', 'I-30', 'I-33', 'I-37', 'I-38']

/** Every indicator of 好差评, counted from services. */
export function indicatorsOf(services: CountedService[]): Indicator[] {
  return codes.map((code) => measured({ counts: 'SERVICE', code }, definitions[code], services))
}
