import type { ErrorCode } from '../../contract/errors.ts'
import { DomainError } from './domain-error.ts'

type WordsMissing = Extract<ErrorCode, `${string}-words-missing`>

/**
 * The rule that what somebody writes says something, with the refusal of its noun: `what` it is, its `words`, and how
 * many characters at least (`least` where nothing else is said).
 */
export function requiringWords(code: WordsMissing, least: number) {
  return (what: string, words: string, count = least): void => {
    if (Array.from(words.trim()).length < count) throw new DomainError(code, { what, count })
  }
}
