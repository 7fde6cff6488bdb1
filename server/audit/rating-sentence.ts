import type { AttemptResult, InvitationChannel } from '../../contract/invitations.ts'
import type { RatingChannel, Satisfaction } from '../../contract/ratings.ts'
import type { RectificationStepKind } from '../../contract/rectifications.ts'
import type { HallEvent } from '../events.ts'
import type { Names } from './names.ts'

/** Ratings asked for, given and invited: how, never what was written. */
export type RatingEvent = Extract<
  HallEvent,
  { type: `rating-${string}` | `rectification-${string}` | 'invitation-made' | 'phone-revealed' }
>

export function ratingSentence(event: RatingEvent, names: Names): string {
  switch (event.type) {
    case 'rating-opened': {
      const asked = event.isAsked ? '邀请评价' : '未邀请评价'
      return `${names.window(event.windowId)}${asked}${event.ticketNo}号的第${event.matterNo}项服务`
    }
    case 'rating-missed':
      return `${names.window(event.windowId)}的服务未当场评价（第${event.requestId}条）`
    case 'rating-given':
      return `第${event.requestId}条服务评价：${levels[event.satisfaction]}（${channels[event.channel]}）`
    case 'rating-given-again':
      return `第${event.requestId}条服务追评：${levels[event.satisfaction]}（${channels[event.channel]}）`
    case 'rating-discounted':
      return `申诉成立，第${event.ratingId}条评价不计入指标`
    case 'rectification-opened':
      return `交办第${event.rectificationId}件差评整改`
    case 'rectification-moved':
      return `第${event.rectificationId}件差评整改：${steps[event.step]}`
    case 'rating-declined':
      return `第${event.requestId}条服务：群众不愿评价`
    case 'rating-expired':
      return `第${event.requestId}条服务：逾期未评价`
    case 'invitation-made':
      return `${ways[event.channel]}邀请评价第${event.requestId}条服务：${results[event.result]}`
    case 'phone-revealed':
      return `查看第${event.requestId}条服务的联系电话`
    default:
      return event satisfies never
  }
}

const levels: Record<Satisfaction, string> = {
  VERY_SATISFIED: '非常满意',
  SATISFIED: '满意',
  BASICALLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
  VERY_DISSATISFIED: '非常不满意',
}

const channels: Record<RatingChannel, string> = {
  TERMINAL: '评价器',
  QR: '扫码',
  STATIC_QR: '窗口静态码',
  PHONE_PAGE: '手机页',
  SMS_LINK: '短信链接',
  PHONE_CALL: '电话',
  HOTLINE: '热线',
  PAPER: '书面',
}

const ways: Record<InvitationChannel, string> = { SMS: '短信', PHONE: '电话', HOTLINE: '热线' }

const results: Record<AttemptResult, string> = {
  SENT: '已发送',
  REACHED: '已接通',
  NOT_REACHED: '未接通',
  DECLINED: '不愿评价',
  RATED: '已评价',
}

const steps: Record<RectificationStepKind, string> = {
  OPENED: '交办',
  CONTACTED: '回访核实',
  DISPOSED: '确定处置方式',
  EXTENSION_APPROVED: '批准延期',
  EXTENSION_REFUSED: '不批准延期',
  APPEAL_UPHELD: '申诉成立',
  APPEAL_REJECTED: '申诉不成立',
  SUBMITTED: '提交整改',
  QC1_PASSED: '一级质检通过',
  QC1_FAILED: '一级质检退回',
  QC2_PASSED: '二级质检通过',
  QC2_FAILED: '二级质检退回',
  FED_BACK: '反馈群众',
  CLOSED: '归档',
}
