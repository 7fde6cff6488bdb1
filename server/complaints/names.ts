import type { ComplaintGrade } from '../../contract/complaint-steps.ts'
import type { ComplaintChannel, ComplaintReason } from '../../contract/complaints.ts'

/** What the log and the tables call the kinds of complaints. */

export const channelNames: Record<ComplaintChannel, string> = {
  HOTLINE_12345: '12345热线',
  BOX: '意见箱',
  BOOK: '意见簿',
  WINDOW: '窗口',
  PHONE: '电话',
  WEB: '网上',
}

export const reasonNames: Record<ComplaintReason, string> = {
  PROCESS: '流程',
  MATERIALS: '材料',
  ATTITUDE: '态度',
  TIME_LIMIT: '时限',
  SYSTEM: '系统',
  POLICY: '政策',
}

export const gradeNames: Record<ComplaintGrade, string> = {
  ON_SPOT: '当场',
  GENERAL: '一般',
  COMPLEX: '复杂',
  SPECIAL: '特殊',
}
