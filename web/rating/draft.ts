import type { GiveRating, Satisfaction } from '../../contract/ratings.ts'

/** An answer as far as it is filled in. */
export type Draft = {
  satisfaction: Satisfaction | null
  labels: string[]
  text: string
  isAnonymous: boolean
}

export type Answer = Pick<GiveRating, 'satisfaction' | 'labels' | 'text' | 'isAnonymous'>

export const emptyDraft: Draft = { satisfaction: null, labels: [], text: '', isAnonymous: false }

/** Labels belong to their level: another level begins without any. */
export function withLevel(draft: Draft, satisfaction: Satisfaction): Draft {
  return satisfaction === draft.satisfaction ? draft : { ...draft, satisfaction, labels: [] }
}

/** A touch on a label takes it, a second one gives it back. */
export function withLabel(draft: Draft, code: string): Draft {
  const without = draft.labels.filter((label) => label !== code)
  return { ...draft, labels: without.length < draft.labels.length ? without : [...draft.labels, code] }
}

export const isBad = (satisfaction: Satisfaction): boolean =>
  satisfaction === 'DISSATISFIED' || satisfaction === 'VERY_DISSATISFIED'

/** A bad rating says why, by a label or in words (差评必须勾选详情或填写文字评价). */
export function needsReason({ satisfaction, labels, text }: Draft): boolean {
  return satisfaction !== null && isBad(satisfaction) && labels.length === 0 && text.trim() === ''
}

/** The answer to send; null while no level is chosen or a reason is missing. */
export function answerIn(draft: Draft): Answer | null {
  const { satisfaction, labels, text, isAnonymous } = draft
  if (satisfaction === null || needsReason(draft)) return null
  return { satisfaction, labels, text: sendable(text), isAnonymous }
}

const longestText = 500

/** Line breaks stay; what no database and no printer takes goes. */
export function sendable(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim()
  const cut = lines.replaceAll(notForPaper, '').slice(0, longestText)
  // The cut may have gone through the middle of a character.
  return cut.replaceAll(notForPaper, '')
}

/** Halves of characters, and controls other than the end of a line. */
const notForPaper = /\p{Cs}|(?!\n)\p{Cc}/gu
