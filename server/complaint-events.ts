import type { ComplaintGrade, ComplaintStepKind } from '../contract/complaint-steps.ts'
import type { ComplaintChannel, ComplaintReason, ComplaintStatus } from '../contract/complaints.ts'

/** What happens to complaints. Never whose they are, whom they are about, nor what was written. */
export type ComplaintEvent =
  | {
      type: 'complaint-registered'
      complaintId: number
      complaintNo: string
      channel: ComplaintChannel
      reason: ComplaintReason
      grade: ComplaintGrade
      ticketId: number | null
      dueAt: string
      staffId: number
    }
  | {
      type: 'complaint-moved'
      complaintId: number
      step: ComplaintStepKind
      status: ComplaintStatus
      staffId: number
    }
