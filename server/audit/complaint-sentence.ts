import type { ComplaintStepKind } from '../../contract/complaint-steps.ts'
import { channelNames, gradeNames, reasonNames } from '../complaints/index.ts'
import type { HallEvent } from '../events.ts'

/** Complaints by their number: what was done with them, never whose they are or what was written. */
export type ComplaintEvent = Extract<HallEvent, { type: `complaint-${string}` }>

export function complaintSentence(event: ComplaintEvent): string {
  switch (event.type) {
    case 'complaint-registered': {
      const { complaintId, complaintNo, channel, reason, grade } = event
      return `登记诉求${complaintNo}（第${complaintId}件，${channelNames[channel]}，${reasonNames[reason]}，${gradeNames[grade]}）`
    }
    case 'complaint-moved':
      return `第${event.complaintId}件诉求：${steps[event.step]}`
    default:
      return event satisfies never
  }
}

const steps: Record<ComplaintStepKind, string> = {
  REGISTERED: '登记',
  APPOINT: '指定主办人',
  ACCEPT: '受理',
  RESPOND: '联系反映人',
  ASSIGN: '交办',
  RESOLVE: '提交办理结果',
  FEED_BACK: '反馈反映人',
  CLOSE: '回访归档',
  SEND_BACK: '退回重办',
  EXTEND: '同意延期',
  TRANSFER: '转办',
  NOT_ACCEPT: '不予受理',
}
