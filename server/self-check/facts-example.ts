import { demoHall, valid } from '../../tests/harness/hall-example.ts'
import type { HallFiles } from '../hall-files/index.ts'
import { indicatorsOf } from '../indicators/index.ts'
import type { Facts } from './rule.ts'

/** What the tests of the rules start from: a demo hall in which nothing has happened yet. */
export function quietHall(
  name = 'pyhl',
  change: (files: HallFiles) => Partial<HallFiles> = () => ({}),
): Facts {
  const files = valid(demoHall(name))
  return {
    files: { ...files, ...change(files) },
    clocks: [],
    cases: [],
    rectifications: [],
    indicators: indicatorsOf([]),
    counts: {
      ratingsByStaff: 0,
      ratings: 0,
      neverInvited: 0,
      invited: 0,
      servedByComprehensive: 0,
      served: 0,
      provinceMessages: 0,
      provinceOverdue: 0,
      recentSessions: 0,
      recentPunches: 0,
    },
    troubles: [],
  }
}
