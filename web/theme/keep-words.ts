/**
 * Fetches the typeface for words that appear only when the network is gone: it comes in pieces as they are needed,
 * and then it would be too late.
 */
export function keepWords(...words: string[]): void {
  document.fonts.load('1em "Noto Sans SC Variable"', words.join('')).catch(() => {})
}
