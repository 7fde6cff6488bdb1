import type { Aim, Counted, Indicator, IndicatorCode, Share } from '../../contract/indicators.ts'

/** What one of those that are counted adds above and below the line. */
type Weight = { above: number; below: number }

export type Definition<Each> = {
  name: string
  /** 口径 */
  definition: string
  source: string
  aim: Aim
  /** A share between 0 and 1; null where the notices set none. */
  target: number | null
  /** Below the line, and which of those above it. */
  isCounted: (each: Each) => boolean
  isHit: (each: Each) => boolean
  /** Where not each counts as one. */
  weigh?: (each: Each) => Weight
}

type Known = { counts: Counted; code: IndicatorCode }

const longestList = 100

/** One indicator, counted; the newest last in, first to look at. */
export function measured<Each extends { id: number }>(
  known: Known,
  { isCounted, isHit, weigh, ...words }: Definition<Each>,
  all: Each[],
): Indicator {
  const counted = all.filter(isCounted)
  const weights = counted.map(weigh ?? ((each) => ({ above: isHit(each) ? 1 : 0, below: 1 })))
  const share = shareOf(
    weights.reduce((sum, { above }) => sum + above, 0),
    weights.reduce((sum, { below }) => sum + below, 0),
  )
  const showsHits = words.aim !== 'AT_LEAST'
  return {
    ...known,
    ...words,
    ...share,
    isMet: isMet(words, share.value),
    toLookAt: counted
      .filter((each) => isHit(each) === showsHits)
      .map(({ id }) => id)
      .toReversed()
      .slice(0, longestList),
  }
}

export const shareOf = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
})

function isMet(
  { aim, target }: Pick<Definition<never>, 'aim' | 'target'>,
  value: number | null,
): boolean | null {
  if (value === null || target === null) return null
  switch (aim) {
    case 'AT_LEAST':
      return value >= target
    case 'AT_MOST':
      return value <= target
    case 'INFO':
      return null
    default:
      return aim satisfies never
  }
}
