import type { ComplaintStepKind } from '../../contract/complaint-steps.ts'
import type { Act } from './acts.ts'

export type Entry = { kind: ComplaintStepKind; choice: string | null; words: string }

/** What the ledger keeps of an act beside its name; `departments` are the names of those it is given to. */
export function entryOf(act: Act, departments: string[]): Entry {
  const kind = act.type
  switch (act.type) {
    case 'ACCEPT':
      return { kind, choice: act.grade, words: '' }
    case 'NOT_ACCEPT':
      return { kind, choice: act.ground, words: act.words.trim() }
    case 'TRANSFER':
      return { kind, choice: act.to, words: act.words.trim() }
    case 'RESPOND':
      return { kind, choice: act.contact, words: act.words.trim() }
    case 'ASSIGN':
      return { kind, choice: departments.join('、'), words: act.words.trim() }
    case 'EXTEND':
      return { kind, choice: String(act.days), words: act.words.trim() }
    case 'FEED_BACK':
      return { kind, choice: act.told, words: act.words.trim() }
    case 'RESOLVE':
    case 'SEND_BACK':
    case 'CLOSE':
      return { kind, choice: null, words: act.words.trim() }
    default:
      return act satisfies never
  }
}
