/** A service without a case of its own, as the number of it is made. */
export type NumberedService = {
  /** 行政区划代码 of the hall, of which the first six digits count. */
  areaCode: string
  /** The business day of the service, e.g. 2026-11-23. */
  day: string
  /** Key of its rating request: unique among all halls of a database. */
  requestId: number
}

/** The numbers a database may give on one day in one area, both ends included. */
export type NumberRange = { from: number; to: number }

/** Of five numbers, four are for services and one is for cases, so that the two never meet. */
const casesFrom = 0.8

export const rangeOfServices = ({ from, to }: NumberRange): NumberRange => ({
  from,
  to: Math.floor(from + (to - from) * casesFrom),
})

export const rangeOfCases = (range: NumberRange): NumberRange => ({
  from: rangeOfServices(range).to + 1,
  to: range.to,
})

/** The number of a case: `count` tells the cases of a day in an area, from 0 on. */
export function caseNoOf(
  { areaCode, day, count }: { areaCode: string; day: string; count: number },
  range: NumberRange,
): string {
  const { from, to } = rangeOfCases(range)
  return numberOf({ areaCode, day, sequence: from + (count % (to - from + 1)) })
}

/**
 * 办件编号 of a service without a case: areaCode6 + yyyyMMdd + seq6 + check1, 21 digits.
 *
 * seq6 is the key of the rating request folded into the range of this database. Keys are given once for all halls of a
 * database and rise, so no two services of a day get one number unless a day has more services than the range has
 * numbers. Another database in the same area (a station with a server of its own) is given another range.
 *
 * check1 is one digit by ISO 7064 MOD 11,10 (the same as GB/T 17710-2008): begin with p = 10; for each of the twenty
 * digits d let s = (p + d) mod 10, taking 10 for 0, and p = 2s mod 11; the check digit c makes (p + c) mod 10 = 1. It
 * finds every wrong digit and nearly every two neighbours that changed places.
 */
export function projectNoOf(
  { areaCode, day, requestId }: NumberedService,
  { from, to }: NumberRange,
): string {
  return numberOf({ areaCode, day, sequence: from + (requestId % (to - from + 1)) })
}

function numberOf({ areaCode, day, sequence }: { areaCode: string; day: string; sequence: number }): string {
  const body = `${areaCode.slice(0, 6)}${day.replaceAll('-', '')}${String(sequence).padStart(6, '0')}`
  return `${body}${checkDigit(body)}`
}

/** True for twenty-one digits of which the last fits the others. */
export function isProjectNo(text: string): boolean {
  return /^\d{21}$/.test(text) && checkDigit(text.slice(0, 20)) === text.at(-1)
}

/** One digit by ISO 7064 MOD 11,10 behind any number of digits. */
export function checkDigit(digits: string): string {
  const rest = [...digits].reduce((p, digit) => (2 * ((p + Number(digit)) % 10 || 10)) % 11, 10)
  return String((11 - rest) % 10)
}
