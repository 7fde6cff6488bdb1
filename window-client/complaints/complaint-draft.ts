import type { WithoutCommandId } from '../../contract/basics.ts'
import type {
  ComplaintAct,
  ComplaintGrade,
  ContactOutcome,
  RefusalGround,
  TakeComplaintStep,
  ToldBy,
} from '../../contract/complaint-steps.ts'

/** What somebody has put into the form so far; each act takes from it what it needs. */
export type Draft = {
  grade: ComplaintGrade
  contact: ContactOutcome | null
  departmentIds: number[]
  days: number
  to: string
  ground: RefusalGround | null
  told: ToldBy | null
  isSatisfied: boolean | null
  words: string
}

export const emptyDraft: Draft = {
  grade: 'GENERAL',
  contact: null,
  departmentIds: [],
  days: 3,
  to: '',
  ground: null,
  told: null,
  isSatisfied: null,
  words: '',
}

/** The step a draft makes; null while something must still be chosen. What else is missing the server says. */
export function stepOf(type: ComplaintAct, draft: Draft): WithoutCommandId<TakeComplaintStep> | null {
  const { contact, departmentIds, ground, told, isSatisfied, words } = draft
  switch (type) {
    case 'ACCEPT':
      return { type, grade: draft.grade }
    case 'RESPOND':
      return contact && { type, contact, words }
    case 'ASSIGN':
      return departmentIds.length === 0 ? null : { type, departmentIds, words }
    case 'EXTEND':
      return { type, days: draft.days, words }
    case 'TRANSFER':
      return draft.to.trim() === '' || !told ? null : { type, to: draft.to.trim(), told, words }
    case 'NOT_ACCEPT':
      return ground && told && { type, ground, told, words }
    case 'FEED_BACK':
      return told && { type, told, isSatisfied: told === 'NOBODY' ? null : isSatisfied, words }
    case 'CLOSE':
      return { type, isSatisfied, words }
    case 'RESOLVE':
    case 'SEND_BACK':
      return { type, words }
    default:
      return type satisfies never
  }
}
