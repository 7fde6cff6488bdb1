import type { WithoutCommandId } from '../../contract/basics.ts'
import type { CaseAct, CaseMaterial, CaseSheet, SpecialProcedure } from '../../contract/cases.ts'
import type { TakeCaseStep } from '../../contract/case-steps.ts'
import { command } from '../../web/request.ts'

export type Step = WithoutCommandId<TakeCaseStep>

/** What somebody has put into the form of an act so far; each act takes from it what it needs. */
export type ActDraft = {
  materials: string[]
  words: string
  basis: string
  days: string
  procedure: SpecialProcedure | null
  noticeNo: string
  to: string
  isApproved: boolean | null
  by: 'PICKUP' | 'MAIL'
  staffId: number | null
}

export const emptyDraft: ActDraft = {
  materials: [],
  words: '',
  basis: '',
  days: '',
  procedure: null,
  noticeNo: '',
  to: '',
  isApproved: null,
  by: 'PICKUP',
  staffId: null,
}

/** The step a form stands for; null while it does not say enough. What else is missing the server says. */
export function stepOf(type: CaseAct, draft: ActDraft): Step | null {
  const { materials, words, days } = draft
  switch (type) {
    case 'ACCEPT':
    case 'COMPLETE_SUPPLEMENT':
    case 'ARCHIVE':
      return { type }
    case 'WITHDRAW':
    case 'START_SURVEY':
    case 'END_SURVEY':
    case 'END_SPECIAL':
    case 'SUPERIOR_REPLY':
      return { type, words }
    case 'REQUEST_SUPPLEMENT':
      return materials.length > 0 ? { type, materials, words } : null
    case 'SUPPLY_TOLERATED':
      return materials.length > 0 ? { type, materials } : null
    case 'RETURN':
      return { type, reason: words, basis: draft.basis }
    case 'START_SPECIAL': {
      const { procedure, basis, noticeNo } = draft
      return procedure && Number(days) > 0 ? { type, procedure, basis, days: Number(days), noticeNo } : null
    }
    case 'EXTEND':
      return Number(days) > 0 ? { type, days: Number(days), words } : null
    case 'ESCALATE':
      return draft.to.trim() === '' ? null : { type, to: draft.to.trim(), words }
    case 'DECIDE':
      return draft.isApproved === null ? null : { type, isApproved: draft.isApproved, words }
    case 'ISSUE':
      return { type, by: draft.by, words }
    case 'HAND_OVER':
      return draft.staffId === null ? null : { type, staffId: draft.staffId, words }
    default:
      return type satisfies never
  }
}

/** Papers that may be brought after acceptance: tolerated, missing, or promised where the list does not allow it. */
export const mayBeBrought = ({ state, source, commitmentAllowed }: CaseMaterial): boolean =>
  state === 'TOLERATED' ||
  (state === 'MISSING' && source !== 'SHARED') ||
  (state === 'COMMITTED' && !commitmentAllowed)

/**
 * Takes one step under one command id; with the number in service from which the case was opened, if it was. Throws
 * Refusal or NoAnswer.
 */
export const send = (caseId: number, step: Step, ticketId: number | null = null): Promise<CaseSheet> =>
  command('POST /api/cases/:caseId/steps', { caseId }, ticketId === null ? step : { ...step, ticketId })
