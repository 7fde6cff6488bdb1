import type {
  CardColor,
  CardReason,
  CasePaper,
  CaseStatus,
  CaseStepKind,
  ClockKind,
} from '../contract/cases.ts'

/** What happens to cases. Never whose they are, nor what was written. */
export type CaseEvent =
  | {
      type: 'case-received'
      caseId: number
      projectNo: string
      itemId: number
      departmentId: number
      windowId: number
      ticketId: number | null
      staffId: number
    }
  /** Without staff: by the clock. */
  | { type: 'case-moved'; caseId: number; step: CaseStepKind; status: CaseStatus; staffId: number | null }
  | {
      type: 'case-carded'
      caseId: number
      color: CardColor
      reason: CardReason
      clock: ClockKind | null
      /** When it fell due, however late somebody looked. */
      dueAt: string
    }
  /** Somebody looked for cases by the full number of a person's paper; never the number. */
  | { type: 'case-searched'; by: 'ID_CARD' | 'OTHER_PAPER'; staffId: number }
  /** A paper with the applicant's name in full left the system. */
  | { type: 'case-paper-printed'; caseId: number; paper: CasePaper; staffId: number }
