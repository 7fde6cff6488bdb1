import { tieToService } from '../case-services/index.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { maySee, openActs, requireMayAct, type By } from './actors.ts'
import { afterAct, withEarnedCards, type Act } from './acts.ts'
import { applicantIn, holderHashes } from './applicant.ts'
import { dueByItself, nextLookAt } from './by-itself.ts'
import { broughtLater, markMaterials, type Case } from './case.ts'
import { nextDue } from './clock.ts'
import { entryOf } from './ledger.ts'
import * as queries from './queries.ts'
import { papersFrom, stepOnceThere, type Brought } from './sharing.ts'
import { hashOfCode, newSupplementCode } from './supplement-code.ts'

/** One step that somebody takes. @throws DomainError case-unknown, case-staff-unfit, and what the rules throw (acts.ts) */
export async function takeStep(tx: HallTransaction, caseId: number, act: Act, by: By): Promise<void> {
  const plan = await planOf(tx)
  const found = await queries.caseById(tx.db, tx.hall.id, caseId)
  if (!found) throw new DomainError('case-unknown')
  if (!maySee(found, by)) throw new DomainError('case-other-department')
  const before = await caughtUp(tx, plan, found)
  if (act.type === 'HAND_OVER') await requireColleague(tx, before, act.staffId, by)
  await move(tx, plan, { before, act, by })
  const knownBy = async () =>
    holderHashes(tx.ctx, applicantIn(tx.ctx, await queries.applicantCipherOf(tx.db, caseId)))
  await tieToService(tx, { caseId, act, staffId: by.staffId, knownBy })
}

async function requireColleague(tx: HallTransaction, found: Case, staffId: number, by: By): Promise<void> {
  requireMayAct(found, 'HAND_OVER', by)
  if (!(await queries.worksIn(tx.db, found.departmentId, staffId))) throw new DomainError('case-staff-unfit')
}

type Move = { before: Case; act: Act; by: By }

/** What an act makes of a case, written down; returns how it stands then. */
export async function move(tx: HallTransaction, plan: HallPlan, { before, act, by }: Move): Promise<Case> {
  const next = held(released(before, afterAct(plan, before, act, by)), act, by)
  await keep(tx, plan, { before, next, step: { ...entryOf(act), at: tx.now, staffId: by.staffId } })
  tx.record({ type: 'case-moved', caseId: next.id, step: act.type, status: next.status, staffId: by.staffId })
  if (act.type === 'REQUEST_SUPPLEMENT') await giveCode(tx, next.id)
  return next
}

// Each request has its own: the notice before it is no longer the one that counts.
async function giveCode({ ctx, db }: HallTransaction, caseId: number): Promise<void> {
  const code = newSupplementCode(ctx)
  await queries.writeCode(db, caseId, { hash: hashOfCode(ctx, code), cipher: ctx.secrets.seal(code) })
}

// 前台受理、后台审批 (R57): what another department decides leaves the hands of the window that accepted it.
function released(before: Case, next: Case): Case {
  const goesOn =
    before.status !== 'ACCEPTED' && next.status === 'ACCEPTED' && next.acceptedAt !== before.acceptedAt
  return goesOn && next.departmentId !== next.frontDepartmentId && next.kind !== 'INSTANT'
    ? { ...next, holderId: null }
    : next
}

/** Of these whoever takes the step works on the case. */
const working = new Set<Act['type']>([
  'START_SURVEY',
  'END_SURVEY',
  'START_SPECIAL',
  'END_SPECIAL',
  'ESCALATE',
  'SUPERIOR_REPLY',
])

// A case that nobody had taken up is in the hands of whoever of the department works on it.
const held = (next: Case, act: Act, { staffId, departmentId }: By): Case =>
  next.holderId === null && departmentId === next.departmentId && working.has(act.type)
    ? { ...next, holderId: staffId }
    : next

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

/**
 * Papers that came in for another case are there for this one too; what waited for nothing else goes on. Returns how
 * many. @throws DomainError what the rules throw (acts.ts)
 */
export async function supplyFromElsewhere(
  tx: HallTransaction,
  caseId: number,
  { brought, by }: { brought: Brought[]; by: By },
): Promise<number> {
  const plan = await planOf(tx)
  const found = await queries.caseById(tx.db, tx.hall.id, caseId)
  if (!found) throw new DomainError('case-unknown')
  const before = await caughtUp(tx, plan, found)
  const names = papersFrom(before, brought)
  if (names.length === 0) return 0
  if (openActs(before).includes('SUPPLY_TOLERATED')) {
    await move(tx, plan, { before, act: { type: 'SUPPLY_TOLERATED', materials: names }, by })
    return names.length
  }
  const there = { ...before, materials: markMaterials(before.materials, names, 'RECEIVED') }
  await keep(tx, plan, { before, next: there, step: null })
  const type = stepOnceThere(there)
  if (type) await move(tx, plan, { before: there, act: { type }, by })
  return names.length
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
export async function keep(tx: HallTransaction, plan: HallPlan, { before, next, step }: Kept): Promise<void> {
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
  await queries.insertSupplies(tx.db, next.id, broughtLater(before, next), tx.now)
  if (step) await queries.insertStep(tx.db, next, step)
}
