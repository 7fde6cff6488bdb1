import type {
  ContactResult,
  Disposition,
  FeedbackChannel,
  RectificationReport,
} from '../../contract/rectifications.ts'

/** A yes or a no. */
type Decision<Type extends string> = { type: Type; isPassed: boolean; comment: string }

/** What somebody wants to do with a rectification. */
export type Act =
  | { type: 'CONTACT'; result: ContactResult }
  | { type: 'DISPOSE'; disposition: Disposition; words: string; dueAt: Date | null }
  | Decision<'EXTEND'>
  | Decision<'DECIDE_APPEAL'>
  | Decision<'QC1'>
  | Decision<'QC2'>
  | { type: 'SUBMIT'; report: RectificationReport }
  | { type: 'FEEDBACK'; channel: FeedbackChannel; isSatisfied: boolean | null }
  | { type: 'CLOSE'; isSatisfied: boolean | null }
