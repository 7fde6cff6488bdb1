export const phoneLength = 11
export const idCardLength = 18

/** 410902********0011: what the screen shows of a card that was read. */
export function maskedCard(card: string): string {
  return `${card.slice(0, 6)}********${card.slice(-4)}`
}

/** 138 0000 1234: one cell for each digit, empty where none stands yet, grouped as people read them aloud. */
export function cellGroups(digits: string, sizes: readonly number[]): string[][] {
  let at = 0
  return sizes.map((size) => Array.from({ length: size }, () => digits.charAt(at++)))
}
