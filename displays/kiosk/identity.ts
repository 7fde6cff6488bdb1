const mobile = /^1[3-9]\d{9}$/
const idCardShape = /^[1-9]\d{5}(?<year>(?:18|19|20)\d\d)(?<month>\d\d)(?<day>\d\d)\d{3}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

export const phoneLength = 11
export const idCardLength = 18

/** An 11-digit mobile number of the mainland. */
export function isMobile(digits: string): boolean {
  return mobile.test(digits)
}

/** An 18-digit citizen number: a real date of birth and the check digit of GB 11643. The server decides again. */
export function isIdCard(card: string): boolean {
  const parts = idCardShape.exec(card)?.groups
  if (parts === undefined) return false
  return isDate(Number(parts['year']), Number(parts['month']), Number(parts['day'])) && hasCheckDigit(card)
}

/** 410902********0011: what the screen shows of a card that was read. */
export function maskedCard(card: string): string {
  return `${card.slice(0, 6)}********${card.slice(-4)}`
}

/** 138 0000 1234: one cell for each digit, empty where none stands yet, grouped as people read them aloud. */
export function cellGroups(digits: string, sizes: readonly number[]): string[][] {
  let at = 0
  return sizes.map((size) => Array.from({ length: size }, () => digits.charAt(at++)))
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function hasCheckDigit(card: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(card[index]), 0)
  return checkDigits[sum % 11] === card[17]
}
