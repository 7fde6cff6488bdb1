/** The words of what was typed into a search, in small letters. */
export const wordsIn = (typed: string): string[] => typed.toLowerCase().split(/\s+/).filter(Boolean)

/** Whether every one of these words occurs, in capitals or not. */
export const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.toLowerCase().includes(word))

export type TextPart = { text: string; isFound: boolean }

/** A text cut where the words that are looked for begin and end; put together again it is the text. */
export function cutAtWords(text: string, words: readonly string[]): TextPart[] {
  if (words.length === 0) return text === '' ? [] : [{ text, isFound: false }]
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const pattern = longestFirst
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
    .join('|')
  return text
    .split(new RegExp(`(${pattern})`, 'i'))
    .map((part, place) => ({ text: part, isFound: place % 2 === 1 }))
    .filter((part) => part.text !== '')
}
