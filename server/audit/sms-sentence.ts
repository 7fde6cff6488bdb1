import type { SmsCode } from '../../contract/sms.ts'
import type { HallEvent } from '../events.ts'

/** Text messages by what they are about: never their text, nor whom they reach. */
export type SmsEvent = Extract<HallEvent, { type: `sms-${string}` }>

export function smsSentence(event: SmsEvent): string {
  switch (event.type) {
    case 'sms-requested':
      return `提交${about(event)}`
    case 'sms-sent':
      return `发出${about(event)}`
    case 'sms-delivered':
      return `${about(event)}已送达`
    case 'sms-failed':
      return `${about(event)}${states[event.state]}（${event.problem}）`
    case 'sms-resent':
      return `重发${about(event)}`
    case 'sms-given-up':
      return `放弃${about(event)}`
    case 'sms-template-edited':
      return `修改短信模板“${subjects[event.template]}”，第${event.version}版`
    case 'sms-opted-out':
      return `登记短信退订（第${event.optOutId}条）`
    case 'sms-opt-out-lifted':
      return `解除短信退订（第${event.optOutId}条）`
    default:
      return event satisfies never
  }
}

const about = ({ template, smsId }: { template: SmsCode; smsId: number }): string =>
  `短信“${subjects[template]}”（第${smsId}条）`

const states = { FAILED: '发送失败，稍后重试', DEAD: '未能发出', UNKNOWN: '结果不明', CANCELLED: '已取消' }

const subjects: Record<SmsCode, string> = {
  TICKET_TAKEN: '取号成功',
  TICKET_NEAR: '即将到号',
  TICKET_CALLED: '叫号',
  TICKET_PASSED: '过号',
  APPT_BOOKED: '预约成功',
  APPT_REMIND: '预约提醒',
  APPT_CANCELLED: '预约取消',
  CASE_ACCEPTED: '办件受理',
  CASE_SUPPLEMENT: '补正告知',
  CASE_DONE: '办结领取',
  CASE_CARD: '办件督办',
  THEME_ACCEPTED: '一件事受理',
  RATE_INVITE: '邀请评价',
  RECTIFY_FEEDBACK: '整改反馈',
  COMPLAINT_ACCEPTED: '诉求登记',
  PHONE_CODE: '手机验证码',
}
