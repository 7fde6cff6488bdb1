import type { CaseStepKind } from '../../contract/cases.ts'
import type { Act } from './acts.ts'

/** What the ledger keeps of an act beside its name. */
export function entryOf(act: Act): { kind: CaseStepKind; choice: string | null; words: string } {
  const kind = act.type
  switch (act.type) {
    case 'REQUEST_SUPPLEMENT':
      return { kind, choice: act.materials.join('、'), words: act.words }
    case 'SUPPLY_TOLERATED':
      return { kind, choice: act.materials.join('、'), words: '' }
    case 'RETURN':
      return { kind, choice: act.basis, words: act.reason }
    case 'START_SPECIAL': {
      const notice = act.noticeNo && `（${act.noticeNo}）`
      return { kind, choice: act.procedure, words: `${act.basis}${notice}` }
    }
    case 'EXTEND':
      return { kind, choice: String(act.days), words: act.words }
    case 'ESCALATE':
      return { kind, choice: act.to, words: act.words }
    case 'DECIDE':
      return { kind, choice: act.isApproved ? 'APPROVED' : 'REJECTED', words: act.words }
    case 'ISSUE':
      return { kind, choice: act.by, words: act.words }
    case 'ACCEPT':
    case 'COMPLETE_SUPPLEMENT':
    case 'ARCHIVE':
      return { kind, choice: null, words: '' }
    case 'WITHDRAW':
    case 'START_SURVEY':
    case 'END_SURVEY':
    case 'END_SPECIAL':
    case 'SUPERIOR_REPLY':
    case 'HAND_OVER':
      return { kind, choice: null, words: act.words }
    default:
      return act satisfies never
  }
}
