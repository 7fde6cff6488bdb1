import type { PublicRatings } from '../../contract/public-ratings.ts'
import type { PublicRectification } from '../../contract/rectifications.ts'
import { Satisfaction } from '../../contract/ratings.ts'
import { isBad } from '../../web/rating/draft.ts'

/** How many were given in all, and how many of them were at least 基本满意. */
export function sumsOf(counts: PublicRatings['counts']): { all: number; good: number } {
  const sum = (levels: readonly Satisfaction[]) => levels.reduce((total, level) => total + counts[level], 0)
  return { all: sum(Satisfaction.enum), good: sum(Satisfaction.enum.filter((level) => !isBad(level))) }
}

/** A share in percent with one digit behind the point; 100 % only when it is all of them, 0 % only when it is none. */
export function percentText(part: number, whole: number): string {
  if (whole === 0) return '—'
  const rounded = Math.round((part * 1000) / whole)
  if (rounded === 0 && part > 0) return '<0.1%'
  const perMille = part < whole ? Math.min(rounded, 999) : 1000
  return `${(perMille / 10).toFixed(perMille % 10 === 0 ? 0 : 1)}%`
}

export type Told = PublicRectification & { count: number }

/** What is alike is told once, the most frequent first; what a review took out comes last. */
export function alike(rectifications: PublicRectification[]): Told[] {
  const groups = new Map<string, Told>()
  for (const one of rectifications) {
    const key = JSON.stringify(one)
    groups.set(key, { ...one, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  const told = [...groups.values()]
  return told.sort((a, b) => Number(isTakenOut(a)) - Number(isTakenOut(b)) || b.count - a.count)
}

const isTakenOut = ({ status }: PublicRectification): boolean => status === 'APPEAL_UPHELD'
const isDone = ({ status }: PublicRectification): boolean => status === 'FED_BACK' || status === 'CLOSED'

/** How many bad ratings count, and how many of them were answered. */
export function doneOf(rectifications: PublicRectification[]): { all: number; done: number } {
  const counted = rectifications.filter((one) => !isTakenOut(one))
  return { all: counted.length, done: counted.filter(isDone).length }
}
