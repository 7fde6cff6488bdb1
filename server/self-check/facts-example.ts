import { demoHall, valid } from '../../tests/harness/hall-example.ts'
import type { HallFiles } from '../hall-files/index.ts'
import { indicatorsOf } from '../indicators/index.ts'
import type { Facts } from './rule.ts'
import { check } from './self-check.ts'

const none = { numerator: 0, denominator: 0 }

/** Nobody complained. */
const quietMonth: Facts['complaints'] = {
  month: '2026',
  total: 0,
  byReason: [],
  byChannel: [],
  byGrade: [],
  byDepartment: [],
  notAccepted: 0,
  transferred: 0,
  joint: 0,
  extended: 0,
  open: 0,
  overdue: 0,
  responded: none,
  onTime: none,
  satisfied: none,
}

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
    departments: [],
    complaints: quietMonth,
    themes: [],
    apart: [],
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
      called: 0,
      outOfTurn: 0,
      unreasoned: 0,
      archived: 0,
      unarchived: 0,
      urgentCases: 0,
      movedStaff: 0,
      ratingsOnPaper: 0,
    },
    troubles: [],
  }
}

/** The county hall with something in its files changed. */
export const changed = (change: (files: HallFiles) => Partial<HallFiles>) => quietHall('pyhl', change)

/** What the rule with this number finds. */
export const finding = (facts: Facts, number: string) => {
  const found = check(facts).find(({ numbers }) => numbers.includes(number))
  if (!found) throw new Error(`${number} is checked by nothing`)
  return { result: found.result, evidence: found.evidence }
}
