const mobile = /^1[3-9]\d{9}$/
const idCardShape = /^[1-9]\d{5}(?<year>(?:18|19|20)\d\d)(?<month>\d\d)(?<day>\d\d)\d{3}[\dX]$/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'
const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

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

/** A 统一社会信用代码 with the check character of GB 32100. The server decides again. */
export function isUscc(code: string): boolean {
  const places = [...code].map((character) => usccAlphabet.indexOf(character))
  if (places.length !== 18 || places.includes(-1)) return false
  const sum = usccWeights.reduce((total, weight, index) => total + weight * (places[index] ?? 0), 0)
  return places[17] === (31 - (sum % 31)) % 31
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function hasCheckDigit(card: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(card[index]), 0)
  return checkDigits[sum % 11] === card[17]
}
