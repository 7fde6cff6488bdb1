import type { DeskPage } from './pages.ts'

/** Shown longer than this after the last touch, what a person showed at the desk would be read by the next one. */
const shownForMs = 60_000
/** Somebody who complains speaks longer than that before anything is typed. */
const heardForMs = 5 * 60_000

/** How long a page may stay untouched, in milliseconds. */
export const shownFor = (page: DeskPage): number => (page === 'complaint' ? heardForMs : shownForMs)

/** What a scanner or an input method typed, as it was meant: full-width characters are plain ones, gaps are none. */
export function searchText(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
  return /^[\d\s-]+[xX]?$/.test(plain.trim()) ? plain.replaceAll(/[\s-]/g, '') : plain.trim()
}

/** A key that writes something: it belongs into the search field, wherever the focus was left. */
export function isTyping({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey
}
