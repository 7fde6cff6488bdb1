import type { ComplaintGrade, ComplaintStepKind } from '../../contract/complaint-steps.ts'
import type { ComplaintChannel, ComplaintReason } from '../../contract/complaints.ts'
import type { HallEvent } from '../events.ts'

/** Complaints by their number: what was done with them, never whose they are or what was written. */
export type ComplaintEvent = Extract<HallEvent, { type: `complaint-${string}` }>

export function complaintSentence(event: ComplaintEvent): string {
  switch (event.type) {
    case 'complaint-registered': {
      const { complaintId, complaintNo, channel, reason, grade } = event
      return `登记诉求${complaintNo}（第${complaintId}件，${channels[channel]}，${reasons[reason]}，${grades[grade]}）`
    }
    case 'complaint-moved':
      return `第${event.complaintId}件诉求：${steps[event.step]}`
    default:
      return event satisfies never
  }
}

const channels: Record<ComplaintChannel, string> = {
  HOTLINE_12345: '12345热线',
  BOX: '意见箱',
  BOOK: '意见簿',
  WINDOW: '窗口',
  PHONE: '电话',
  WEB: '网上',
}

const reasons: Record<ComplaintReason, string> = {
  PROCESS: '流程',
  MATERIALS: '材料',
  ATTITUDE: '态度',
  TIME_LIMIT: '时限',
  SYSTEM: '系统',
  POLICY: '政策',
}

const grades: Record<ComplaintGrade, string> = {
  ON_SPOT: '当场',
  GENERAL: '一般',
  COMPLEX: '复杂',
  SPECIAL: '特殊',
}

const steps: Record<ComplaintStepKind, string> = {
  REGISTERED: '登记',
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
