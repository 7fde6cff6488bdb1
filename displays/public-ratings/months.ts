import { publicRatingTexts as words } from '../../web/texts/zh-cn/public-ratings.ts'

const longestChoice = 24

/** The months from the newest back to the oldest, two years at most: 2026-11, 2026-10, … */
export function monthsBack(newest: string, oldest: string): string[] {
  const months = [newest]
  for (let month = newest; month > oldest && months.length < longestChoice;) {
    month = monthBeside(month, -1)
    months.push(month)
  }
  return months
}

/** The month so many months later. */
export function monthBeside(month: string, count: number): string {
  const at = new Date(`${month}-15T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + count)
  return at.toISOString().slice(0, 7)
}

/** 2026年11月 */
export const monthText = (month: string): string => words.monthOf(month.slice(0, 4), Number(month.slice(5)))

/** Written as an address carries it; null for anything else. */
export const monthIn = (text: string | null): string | null =>
  text !== null && /^2\d{3}-(0[1-9]|1[0-2])$/.test(text) ? text : null
