import { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { ProvinceCodes } from '../platform/config.ts'

/** The numbers of the interfaces for our words. Each province chooses its tables, see README.md, “Settings”. */

/**
 * `satisfaction`. Provincial interfaces, rating devices and the label codes count down from 5; the data standard
 * (GB/T 39046-2020 table A.8) counts up from 1.
 */
export const scales = {
  'five-is-best': {
    VERY_SATISFIED: '5',
    SATISFIED: '4',
    BASICALLY_SATISFIED: '3',
    DISSATISFIED: '2',
    VERY_DISSATISFIED: '1',
  },
  'one-is-best': {
    VERY_SATISFIED: '1',
    SATISFIED: '2',
    BASICALLY_SATISFIED: '3',
    DISSATISFIED: '4',
    VERY_DISSATISFIED: '5',
  },
} as const satisfies Record<ProvinceCodes['scale'], Record<Satisfaction, string>>

/** PC端 移动端 二维码 政务大厅平板电脑 政务大厅其他终端 电话 短信 系统默认评价: the ways a rating comes, as provinces see them. */
export const wireChannels = [
  'PC',
  'MOBILE',
  'QR_CODE',
  'HALL_TABLET',
  'HALL_OTHER',
  'PHONE',
  'SMS',
  'SYSTEM_DEFAULT',
] as const
export type WireChannel = (typeof wireChannels)[number]

/** `pf`. Zhejiang gives 6 to the text message and 7 to ratings nobody gave; it has no number for the telephone. */
export const channelCodes = {
  national: {
    PC: '1',
    MOBILE: '2',
    QR_CODE: '3',
    HALL_TABLET: '4',
    HALL_OTHER: '5',
    PHONE: '6',
    SMS: '7',
    SYSTEM_DEFAULT: null,
  },
  zhejiang: {
    PC: '1',
    MOBILE: '2',
    QR_CODE: '3',
    HALL_TABLET: '4',
    HALL_OTHER: '5',
    PHONE: null,
    SMS: '6',
    SYSTEM_DEFAULT: '7',
  },
} as const satisfies Record<ProvinceCodes['channels'], Record<WireChannel, string | null>>

/** Paper and the hotline are ways of the hall alone: paper counts as 政务大厅其他终端, the hotline as 电话. */
const wireChannelOf = {
  TERMINAL: 'HALL_TABLET',
  QR: 'QR_CODE',
  STATIC_QR: 'QR_CODE',
  PHONE_PAGE: 'MOBILE',
  SMS_LINK: 'SMS',
  PHONE_CALL: 'PHONE',
  HOTLINE: 'PHONE',
  PAPER: 'HALL_OTHER',
} as const satisfies Record<RatingChannel, WireChannel>

/** `pf` of a rating; where a province has no number for a way, the rating counts as 政务大厅其他终端. */
export function pfOf(table: ProvinceCodes['channels'], channel: RatingChannel): string {
  const codes = channelCodes[table]
  return codes[wireChannelOf[channel]] ?? codes.HALL_OTHER
}

/** 自然人 企业法人 事业法人 社会组织法人 非法人企业 行政机关 其他组织 */
export const applicantKinds = [
  'PERSON',
  'COMPANY',
  'INSTITUTION',
  'SOCIAL_ORGANISATION',
  'UNINCORPORATED',
  'GOVERNMENT',
  'OTHER',
] as const
export type ApplicantKind = (typeof applicantKinds)[number]

/**
 * `userProp`. The standard (GB/T 39046-2020 A.4) knows no 非法人企业 and closes up behind it; older interfaces know
 * only 个人 and 法人.
 */
export const applicantCodes = {
  national: {
    PERSON: '1',
    COMPANY: '2',
    INSTITUTION: '3',
    SOCIAL_ORGANISATION: '4',
    UNINCORPORATED: '5',
    GOVERNMENT: '6',
    OTHER: '9',
  },
  gb39046: {
    PERSON: '1',
    COMPANY: '2',
    INSTITUTION: '3',
    SOCIAL_ORGANISATION: '4',
    UNINCORPORATED: '6',
    GOVERNMENT: '5',
    OTHER: '6',
  },
  older: {
    PERSON: '1',
    COMPANY: '2',
    INSTITUTION: '2',
    SOCIAL_ORGANISATION: '2',
    UNINCORPORATED: '2',
    GOVERNMENT: '2',
    OTHER: '2',
  },
} as const satisfies Record<ProvinceCodes['applicants'], Record<ApplicantKind, string>>

/** 即办件 承诺件 */
export const projectKinds = ['INSTANT', 'COMMITMENT'] as const
export type ProjectKind = (typeof projectKinds)[number]

/** `promisetime`: Zhejiang has the two numbers the other way round. */
export const promiseCodes = {
  national: { INSTANT: '1', COMMITMENT: '2' },
  zhejiang: { INSTANT: '2', COMMITMENT: '1' },
} as const satisfies Record<ProvinceCodes['promises'], Record<ProjectKind, string>>

/** `projectType`: everywhere 1 即办件, 2 承诺件. */
export const projectTypes = promiseCodes.national

/**
 * `proStatus` (1 待受理, 2 已受理, 3 已办结) and `serviceName` (the step: 咨询、申报、补正、缴费、签收/办结), by how a
 * service at a window ended. What was only asked about, sent back or turned away has not been accepted.
 */
export const stepOf = {
  ACCEPTED: { proStatus: '2', serviceName: '申报' },
  INSTANT_DONE: { proStatus: '3', serviceName: '办结' },
  PICKUP: { proStatus: '3', serviceName: '签收' },
  CONSULT: { proStatus: '1', serviceName: '咨询' },
  SUPPLEMENT: { proStatus: '1', serviceName: '补正' },
  REJECTED: { proStatus: '1', serviceName: '申报' },
  WRONG_ITEM: { proStatus: '1', serviceName: '咨询' },
  OTHER: { proStatus: '1', serviceName: '咨询' },
} as const satisfies Record<FinishOutcome, { proStatus: '1' | '2' | '3'; serviceName: string }>

/** The word behind a number, the first where several share it; null when the table does not know it. */
export function wordOf<Word extends string>(
  words: readonly Word[],
  table: Readonly<Record<Word, string | null>>,
  code: string,
): Word | null {
  return words.find((word) => table[word] === code) ?? null
}
