import type { CaseMaterial } from '../../contract/cases.ts'
import type { MaterialMark, ReceiveCase } from '../../contract/case-steps.ts'
import { isWorkday } from '../calendar/index.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { isDate } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { caseNoOf } from '../platform/project-no.ts'
import { ownSession, windowAtWork } from '../windows/index.ts'
import { maySee, requireMayAct, type By } from './actors.ts'
import { afterAct, withEarnedCards, type Act } from './acts.ts'
import { applicantHash, checkApplicant, maskApplicant } from './applicant.ts'
import { dueByItself, nextLookAt } from './by-itself.ts'
import { limits, markMaterials, type Case } from './case.ts'
import { nextDue, startClock } from './clock.ts'
import { entryOf } from './ledger.ts'
import * as queries from './queries.ts'
import * as receptions from './reception-queries.ts'

type NewCase = Omit<ReceiveCase, 'commandId'>

/**
 * 收件 (R21, R22, R57): the papers are checked against the item's list, the case gets its number and its first clock,
 * and with `accept` (收件即受理, R68) the promise counts at once.
 * @throws DomainError window-unknown, window-not-open, case-item-unknown, case-ticket-unfit, case-materials-unmarked,
 * case-material-unlisted, and what the applicant and the materials throw
 */
export async function receiveCase(tx: HallTransaction, given: NewCase, by: By): Promise<number> {
  const plan = await planOf(tx)
  const window = plan.windows.get(given.windowId)
  if (!window) throw new DomainError('window-unknown')
  await requireAtWindow(tx, given, by)
  const item = await receptions.itemById(tx.db, tx.hall.id, given.itemId)
  if (!item) throw new DomainError('case-item-unknown')
  const applicant = checkApplicant(given.applicant, tx.businessDay)
  const materials = checkedOff(item.materials, given.materials)
  const toleratedUntil = tolerance(plan, { materials, until: given.toleratedUntil, today: tx.businessDay })
  const before: Omit<Case, 'id'> = {
    departmentId: item.departmentId,
    frontDepartmentId: window.departmentId,
    receivedBy: by.staffId,
    holderId: by.staffId,
    status: 'RECEIVED',
    kind: item.caseKind,
    originKind: item.caseKind,
    promisedDays: promiseOf(item),
    materials,
    toleratedUntil,
    receivedAt: tx.now,
    acceptedAt: null,
    supplements: 0,
    supplementRemindedAt: null,
    wasExtended: false,
    procedure: null,
    decidedAt: null,
    isApproved: null,
    issuedAt: null,
    closedAt: null,
    clocks: [startClock(plan, 'NOTIFY', { at: tx.now, days: limits.notify })],
    cards: [],
  }
  const areaCode = await receptions.areaOfHall(tx.db, tx.hall.id)
  const count = await receptions.takeCaseCount(tx.db, areaCode, tx.businessDay)
  const projectNo = caseNoOf({ areaCode, day: tx.businessDay, count }, tx.ctx.config.province.numbers)
  const id = await receptions.insertCase(tx.db, before, {
    hallId: tx.hall.id,
    projectNo,
    externalNo: given.externalNo.trim(),
    item,
    windowId: given.windowId,
    ticketId: given.ticketId,
    channel: given.channel,
    applicantCipher: tx.ctx.secrets.seal(JSON.stringify(applicant)),
    applicantHash: applicantHash(tx.ctx, applicant),
    maskedApplicant: maskApplicant(applicant),
    urgentReason: given.urgentReason.trim(),
  })
  const received = { ...before, id }
  const step = { at: tx.now, staffId: by.staffId, choice: null, words: '' }
  await keep(tx, plan, { before: received, next: received, step: { ...step, kind: 'RECEIVED' } })
  tx.record({
    type: 'case-received',
    caseId: id,
    projectNo,
    itemId: item.id,
    departmentId: item.departmentId,
    windowId: given.windowId,
    ticketId: given.ticketId,
    staffId: by.staffId,
  })
  if (given.accept) await move(tx, plan, { before: received, act: { type: 'ACCEPT' }, by })
  return id
}

// Whoever receives stands at a window, with the number in hand if there is one.
async function requireAtWindow(tx: HallTransaction, { windowId, ticketId }: NewCase, by: By): Promise<void> {
  const { session, inHand } = await windowAtWork(tx.db, windowId)
  ownSession(session, by.staffId)
  const isServed = inHand?.ticketId === ticketId && inHand.status === 'SERVING'
  if (ticketId !== null && !isServed) throw new DomainError('case-ticket-unfit')
}

/** A decision at once is due before the doors close; an item that promises nothing has what the law gives. */
function promiseOf({ caseKind, promisedDays, statutoryDays }: receptions.Item): number {
  return caseKind === 'INSTANT' ? 0 : (promisedDays ?? statutoryDays ?? limits.promise)
}

/** Every paper of the list is marked, each once, and none beside it (R63). */
function checkedOff(list: receptions.Item['materials'], marks: MaterialMark[]): CaseMaterial[] {
  const unmarked = list.filter(({ name }) => marks.filter((mark) => mark.name === name).length !== 1)
  if (unmarked.length > 0)
    throw new DomainError('case-materials-unmarked', { names: unmarked.map(({ name }) => name).join('、') })
  const blank = list.map((material): CaseMaterial => ({ ...material, state: 'MISSING' }))
  return marks.reduce((marked, { name, state }) => markMaterials(marked, [name], state), blank)
}

type Tolerance = { materials: CaseMaterial[]; until: string | null; today: string }

/** @throws DomainError case-tolerance-undated */
function tolerance(plan: HallPlan, { materials, until, today }: Tolerance): string | null {
  if (!materials.some(({ state }) => state === 'TOLERATED')) return null
  if (until === null || !isDate(until) || until <= today || !isWorkday(plan.calendar, until))
    throw new DomainError('case-tolerance-undated')
  return until
}

/** One step that somebody takes. @throws DomainError case-unknown, case-staff-unfit, and what the rules throw (acts.ts) */
export async function takeStep(tx: HallTransaction, caseId: number, act: Act, by: By): Promise<void> {
  const plan = await planOf(tx)
  const found = await queries.caseById(tx.db, tx.hall.id, caseId)
  if (!found) throw new DomainError('case-unknown')
  if (!maySee(found, by)) throw new DomainError('case-other-department')
  const before = await caughtUp(tx, plan, found)
  if (act.type === 'HAND_OVER') await requireColleague(tx, before, act.staffId, by)
  await move(tx, plan, { before, act, by })
}

async function requireColleague(tx: HallTransaction, found: Case, staffId: number, by: By): Promise<void> {
  requireMayAct(found, 'HAND_OVER', by)
  if (!(await queries.worksIn(tx.db, found.departmentId, staffId))) throw new DomainError('case-staff-unfit')
}

type Move = { before: Case; act: Act; by: By }

async function move(tx: HallTransaction, plan: HallPlan, { before, act, by }: Move): Promise<void> {
  const next = released(before, afterAct(plan, before, act, by))
  await keep(tx, plan, { before, next, step: { ...entryOf(act), at: tx.now, staffId: by.staffId } })
  tx.record({ type: 'case-moved', caseId: next.id, step: act.type, status: next.status, staffId: by.staffId })
}

// 前台受理、后台审批 (R57): what another department decides leaves the hands of the window that accepted it.
function released(before: Case, next: Case): Case {
  const goesOn =
    before.status !== 'ACCEPTED' && next.status === 'ACCEPTED' && next.acceptedAt !== before.acceptedAt
  return goesOn && next.departmentId !== next.frontDepartmentId && next.kind !== 'INSTANT'
    ? { ...next, holderId: null }
    : next
}

/** What a case does when its hour has come, as often as there is something; returns when to look again. */
export async function lookAtCase(tx: HallTransaction, caseId: number): Promise<Date | null> {
  const plan = await planOf(tx)
  const found = await queries.caseById(tx.db, tx.hall.id, caseId)
  if (!found) return null
  const before = await caughtUp(tx, plan, found)
  const judged = withEarnedCards(plan, before, tx.now)
  await keep(tx, plan, { before, next: judged, step: null })
  return nextLookAt(plan, judged)
}

// What was due by itself comes first: it must not depend on whether a worker or a person was quicker.
async function caughtUp(tx: HallTransaction, plan: HallPlan, found: Case): Promise<Case> {
  const due = dueByItself(plan, found, tx.now)
  if (!due) return found
  const { next, kind, at } = due
  await keep(tx, plan, { before: found, next, step: { kind, at, staffId: null, choice: null, words: '' } })
  tx.record({ type: 'case-moved', caseId: found.id, step: kind, status: next.status, staffId: null })
  return caughtUp(tx, plan, next)
}

type Kept = { before: Case; next: Case; step: queries.NewStep | null }

/** Writes a case as it stands now; each card it got stands in the log. */
async function keep(tx: HallTransaction, plan: HallPlan, { before, next, step }: Kept): Promise<void> {
  await queries.updateCase(tx.db, next, {
    lookAt: nextLookAt(plan, next),
    dueAt: nextDue(next.clocks)?.dueAt ?? null,
  })
  await queries.writeClocks(tx.db, next.id, next.clocks)
  const fresh = next.cards.slice(before.cards.length)
  // Who holds it answers for it; until somebody does, who received it.
  const staffId = before.holderId ?? before.receivedBy
  await queries.insertCards(
    tx.db,
    next.id,
    fresh.map((card) => ({ ...card, staffId })),
  )
  for (const { color, reason, clockNo, at } of fresh) {
    const clock = clockNo === null ? null : (next.clocks[clockNo]?.kind ?? null)
    tx.record({ type: 'case-carded', caseId: next.id, color, reason, clock, dueAt: at.toISOString() })
  }
  if (step) await queries.insertStep(tx.db, next, step)
}
