import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  RectificationAct,
  RectificationStatus,
  type ContactResult,
  type Disposition,
  type FeedbackChannel,
  type RectificationStepKind,
} from '../../contract/rectifications.ts'
import { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'
import { actsOf, type By } from './actors.ts'
import type { Act } from './acts.ts'
import { at, example, ratedStaffId, report } from './rectification-example.ts'
import { afterAct, type Moved, type Rectification } from './rectification.ts'

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constant('《行政许可法》第三十二条第一款第四项规定') },
  fc.constantFrom('', '太短'),
)
const decision = { isPassed: fc.boolean(), comment: words }
const answer = fc.constantFrom(true, false, null)
const day = fc
  .integer({ min: 0, max: 30 })
  .map((days) => new Date(example.dueAt.getTime() + days * 86_400_000))
const one = <Type extends string>(type: Type) => fc.constant(type)

/** One wish of every kind. */
const acts: fc.Arbitrary<{ [Type in Act['type']]: Act }> = fc.record({
  CONTACT: fc.record({
    type: one('CONTACT'),
    result: fc.constantFrom<ContactResult>('REACHED', 'NO_ANSWER', 'NO_CONTACT'),
  }),
  DISPOSE: fc.record({
    type: one('DISPOSE'),
    disposition: fc.constantFrom<Disposition>('FIX_NOW', 'LEDGER', 'EXPLAIN', 'APPEAL'),
    words,
    dueAt: fc.oneof(day, fc.constant(null)),
  }),
  EXTEND: fc.record({ type: one('EXTEND'), ...decision }),
  DECIDE_APPEAL: fc.record({ type: one('DECIDE_APPEAL'), ...decision }),
  QC1: fc.record({ type: one('QC1'), ...decision }),
  QC2: fc.record({ type: one('QC2'), ...decision }),
  SUBMIT: fc.record({
    type: one('SUBMIT'),
    report: fc.constantFrom(report, report, { ...report, outcome: '' }),
  }),
  FEEDBACK: fc.record({
    type: one('FEEDBACK'),
    channel: fc.constantFrom<FeedbackChannel>('PHONE', 'SMS'),
    isSatisfied: answer,
  }),
  CLOSE: fc.record({ type: one('CLOSE'), isSatisfied: answer }),
})

type Who = Omit<By, 'at'>
const anybody: fc.Arbitrary<Who> = fc.record({
  staffId: fc.constantFrom(ratedStaffId, 11, 20, 30),
  role: fc.constantFrom(...RoleCode.enum),
  departmentId: fc.constantFrom(5, 6, null),
})
/** Those who may: otherwise nothing would ever be reached. */
const inCharge: Who[] = [
  { staffId: 11, role: 'DEPT_LEADER', departmentId: 5 },
  { staffId: 20, role: 'RATING_OFFICER', departmentId: 1 },
  { staffId: 30, role: 'QC_REVIEWER', departmentId: null },
  { staffId: 1, role: 'HALL_DIRECTOR', departmentId: 1 },
]

const wish = fc.record({
  acts,
  stranger: fc.option(anybody, { freq: 2 }),
  pick: fc.nat(1000),
  hours: fc.nat(9),
})
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never

/** Mostly somebody who may do something does it; now and then anybody tries anything. */
function attempt(state: Rectification, { acts: each, stranger, pick }: Wish, at: Date): { act: Act; by: By } {
  const open = inCharge.flatMap((who) =>
    actsOf(state, { ...who, at }).map((type) => ({ type, by: { ...who, at } })),
  )
  const chosen = stranger ? undefined : open[pick % Math.max(open.length, 1)]
  const type = chosen?.type ?? RectificationAct.enum[pick % RectificationAct.enum.length] ?? 'CONTACT'
  return { act: each[type], by: chosen?.by ?? { ...(stranger ?? inCharge[0] ?? nobody), at } }
}

const nobody: Who = { staffId: 99, role: 'AGENT', departmentId: null }

/** The whole law, once more, as a picture: what each entry of the ledger leads from and to. */
const law: Record<RectificationStepKind, [from: RectificationStatus[], to: RectificationStatus[]]> = {
  OPENED: [[], ['ASSIGNED']],
  CONTACTED: [['ASSIGNED'], ['ASSIGNED', 'VERIFYING']],
  DISPOSED: [
    ['VERIFYING', 'PROCESSING'],
    ['PROCESSING', 'APPEALING'],
  ],
  EXTENSION_APPROVED: [
    ['PROCESSING', 'SUBMITTED', 'QC1_PASSED', 'QC2_PASSED'],
    ['PROCESSING', 'SUBMITTED', 'QC1_PASSED', 'QC2_PASSED'],
  ],
  EXTENSION_REFUSED: [
    ['PROCESSING', 'SUBMITTED', 'QC1_PASSED', 'QC2_PASSED'],
    ['PROCESSING', 'SUBMITTED', 'QC1_PASSED', 'QC2_PASSED'],
  ],
  APPEAL_UPHELD: [['APPEALING'], ['APPEAL_UPHELD']],
  APPEAL_REJECTED: [['APPEALING'], ['PROCESSING']],
  SUBMITTED: [['PROCESSING'], ['SUBMITTED']],
  QC1_PASSED: [['SUBMITTED'], ['QC1_PASSED']],
  QC1_FAILED: [['SUBMITTED'], ['PROCESSING']],
  QC2_PASSED: [['QC1_PASSED'], ['QC2_PASSED']],
  QC2_FAILED: [['QC1_PASSED'], ['PROCESSING']],
  FED_BACK: [['QC2_PASSED'], ['FED_BACK']],
  CLOSED: [['FED_BACK'], ['CLOSED']],
}

/** What became of it; null when it was refused, which leaves everything as it was. */
function tried(before: Rectification, act: Act, by: By): Moved | null {
  try {
    return afterAct(before, act, by)
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError)
    return null
  }
}

const reachedStates = new Set<RectificationStatus>()

it('reaches no state that the machine forbids, whoever does what in whatever order', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), fc.boolean(), (wishes, canBeReached) => {
      let now = at('23')
      let state: Rectification = { ...example, canBeReached }
      const ledger: RectificationStepKind[] = []
      for (const each of wishes) {
        now = new Date(now.getTime() + each.hours * 3_600_000)
        const { act, by } = attempt(state, each, now)
        const may = actsOf(state, by)
        const moved = tried(state, act, by)
        if (!moved) continue
        expect(may).toContain(act.type)
        const [from, to] = law[moved.step]
        expect(from).toContain(state.status)
        expect(to).toContain(moved.next.status)
        ledger.push(moved.step)
        state = moved.next
        reachedStates.add(state.status)
        requireSound(state, ledger)
      }
    }),
    { numRuns: 500, seed: 20_261_122 },
  )
  expect(reachedStates.size).toBe(RectificationStatus.enum.length)
})

function requireSound(state: Rectification, ledger: RectificationStepKind[]): void {
  expect(state.handlers).not.toContain(ratedStaffId)
  if (state.firstChecker !== null) expect(state.handlers).not.toContain(state.firstChecker)
  expect(state.dueAt >= example.dueAt && state.dueAt <= example.latestDueAt).toBe(true)
  expect(ledger.filter((kind) => kind === 'EXTENSION_APPROVED').length).toBeLessThanOrEqual(1)
  if (state.status !== 'FED_BACK' && state.status !== 'CLOSED') return
  // The last four entries on the way to the citizen, whatever went before.
  const way = ledger.filter((kind) => !kind.startsWith('EXTENSION') && kind !== 'CLOSED')
  expect(way.slice(-4)).toEqual(['SUBMITTED', 'QC1_PASSED', 'QC2_PASSED', 'FED_BACK'])
}
