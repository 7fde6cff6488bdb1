/**
 * Cases (办件): what was handed in at a window, its five kinds, its clocks and its cards, until it is issued.
 * Not the number it came with (tickets), not what is demanded for it (services), not its notices in print (case-papers),
 * not the way back with what was missing (case-returns), not who is warned (alerts).
 */
export { openActs, seesAll, type By } from './actors.ts'
export { applicantIn, maskApplicant } from './applicant.ts'
export { isComplete, papersOf, type Case } from './case.ts'
export { lightOfCase } from './cards.ts'
export { isApplicants, isRunning, startClock, type Clock } from './clock.ts'
export { supplyFromElsewhere, takeStep } from './commands.ts'
export { lastDigits, splitNumber } from './number.ts'
export { aboutOne, detailsOf, stepsOf } from './list-queries.ts'
export { caseById, casesById } from './queries.ts'
export { itemEver } from './reception-queries.ts'
export { applicantAt, mayBeAwaited, openCase, requireAtWindow, tolerance } from './reception.ts'
export { hashOfCode, parseSupplementCode } from './supplement-code.ts'
export { askingOf, caseFor, type Asking } from './worklist.ts'
export {
  cardedMonths,
  instantMonths,
  openCards,
  type CardedMonth,
  type InstantMonth,
  type OpenCard,
} from './card-queries.ts'
export { lookAt, watchCases } from './jobs.ts'
export { caseRoutes } from './routes.ts'
