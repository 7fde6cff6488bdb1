import type { DepartmentScore, Share } from '../../contract/indicators.ts'
import {
  isAccepted,
  isDoneInTime,
  isDueBy,
  isInstant,
  isSupervised,
  type CountedCase,
} from './case-indicator.ts'
import { isBad, isRated, type CountedService } from './indicator.ts'
import { shareOf } from './measure.ts'

/** How many, of how many. */
export type Tally = { hits: number; of: number }

/** All that a department is judged by, in the days asked for. */
export type DepartmentFacts = {
  departmentId: number
  name: string
  services: CountedService[]
  cases: CountedCase[]
  attended: Tally
  unmanned: Tally
  waitedLong: Tally
}

export type Weights = { rating: number; limit: number; onSite: number }

/**
 * The departments of a hall by their score (DOMAIN §4.3; R36, R104: 考评以群众企业的评价结果为重点). A part of which
 * nothing is known is left out, and the others count for it; who has none at all has no score and stands last.
 */
export function ranked(all: DepartmentFacts[], weights: Weights): DepartmentScore[] {
  return all
    .map((facts) => scored(facts, weights))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.departmentId - b.departmentId)
}

function scored(facts: DepartmentFacts, weights: Weights): DepartmentScore {
  const { departmentId, name, services, cases } = facts
  const shares = {
    satisfied: counted(services.filter(isRated), (service) => !isBad(service)),
    inTime: counted(cases.filter(isDueBy), isDoneInTime),
    red: counted(cases.filter(isSupervised), ({ hasRedCard }) => hasRedCard),
    attended: shareOf(facts.attended.hits, facts.attended.of),
    unmanned: shareOf(facts.unmanned.hits, facts.unmanned.of),
    waitedLong: shareOf(facts.waitedLong.hits, facts.waitedLong.of),
    instant: counted(cases.filter(isAccepted), isInstant),
  }
  const parts = {
    rating: points([shares.satisfied.value]),
    limit: points([shares.inTime.value, left(shares.red)]),
    onSite: points([shares.attended.value, left(shares.unmanned), left(shares.waitedLong)]),
  }
  return { departmentId, name, score: weighed(parts, weights), parts, ...shares }
}

const counted = <Each>(all: Each[], isHit: (each: Each) => boolean): Share =>
  shareOf(all.filter(isHit).length, all.length)

const left = ({ value }: Share): number | null => (value === null ? null : Math.max(1 - value, 0))

/** From 0 to 100, the mean of what is known; null when nothing is. */
function points(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : (100 * known.reduce((sum, value) => sum + value, 0)) / known.length
}

function weighed(parts: DepartmentScore['parts'], weights: Weights): number | null {
  const known = (['rating', 'limit', 'onSite'] as const).flatMap((part) => {
    const value = parts[part]
    return value === null ? [] : [{ value, weight: weights[part] }]
  })
  const total = known.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  return known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total
}
