import type { CaseMaterial } from '../../contract/cases.ts'
import type { Applicant, MaterialMark, ReceiveCase } from '../../contract/case-steps.ts'
import { isWorkday } from '../calendar/index.ts'
import { insertService } from '../case-services/index.ts'
import { planOf, windowEver, type HallPlan } from '../halls/index.ts'
import { isDate } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { caseNoOf } from '../platform/project-no.ts'
import { ownSession, windowAtWork } from '../windows/index.ts'
import type { By } from './actors.ts'
import type { Act } from './acts.ts'
import { applicantGiven, applicantHash, checkApplicant, holderIn, maskApplicant } from './applicant.ts'
import { limits, markMaterials, type Case } from './case.ts'
import { startClock } from './clock.ts'
import { keep, move } from './commands.ts'
import * as receptions from './reception-queries.ts'

export type NewCase = Omit<ReceiveCase, 'commandId'>

/**
 * 收件 (R21, R22, R57): the papers are checked against the item's list, the case gets its number and its first clock,
 * and with `accept` (收件即受理, R68) the promise counts at once.
 * @throws DomainError window-unknown, window-not-open, case-item-unknown, case-ticket-unfit, case-materials-unmarked,
 * case-material-unlisted, case-finish-unfit, case-holder-unknown, and what the applicant and the materials throw
 */
export async function receiveCase(tx: HallTransaction, given: NewCase, by: By): Promise<number> {
  const plan = await planOf(tx)
  if (!plan.windows.has(given.windowId)) throw new DomainError('window-unknown')
  await requireAtWindow(tx, given, by)
  if (!(await receptions.isOffered(tx.db, tx.hall.id, given.itemId)))
    throw new DomainError('case-item-unknown')
  return openCase(tx, given, by)
}

/** The same for what was handed in at a window before (一件事): whoever received it need not stand there now. */
export async function openCase(tx: HallTransaction, given: NewCase, by: By): Promise<number> {
  const plan = await planOf(tx)
  const window = windowEver(plan, given.windowId)
  if (!window) throw new DomainError('window-unknown')
  const item = await receptions.itemEver(tx.db, tx.hall.id, given.itemId)
  if (!item) throw new DomainError('case-item-unknown')
  const applicant = await applicantAt(tx, given)
  if (given.finish && (item.caseKind !== 'INSTANT' || !given.accept))
    throw new DomainError('case-finish-unfit')
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
  const { ticketId } = given
  if (ticketId !== null) await insertService(tx.db, { caseId: id, ticketId })
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
  let standing: Case = received
  for (const act of actsAtOnce(given)) standing = await move(tx, plan, { before: standing, act, by })
  return id
}

/** Who applies, checked and in one form; whoever took the number with an identity card is known by it. */
export async function applicantAt(
  tx: HallTransaction,
  { applicant, ticketId }: Pick<NewCase, 'applicant' | 'ticketId'>,
): Promise<Applicant> {
  const holder = ticketId && (await receptions.holderOfTicket(tx.db, ticketId))
  return checkApplicant(applicantGiven(applicant, holderIn(tx.ctx, holder || null)), tx.businessDay)
}

/** What follows in the same step: 收件即受理 (R68) up to 当场办结, or 一次性告知补正 (R21). */
function actsAtOnce({ accept, finish, supplement }: NewCase): Act[] {
  if (supplement) return [{ type: 'REQUEST_SUPPLEMENT', ...supplement }]
  if (!accept) return []
  const decided: Act[] = finish ? [{ type: 'DECIDE', isApproved: true, words: '' }] : []
  const issued: Act[] = finish === 'ISSUED' ? [{ type: 'ISSUE', by: 'PICKUP', words: '当场领取' }] : []
  return [{ type: 'ACCEPT' }, ...decided, ...issued]
}

// Whoever receives stands at a window, with the number in hand if there is one.
export async function requireAtWindow(
  tx: HallTransaction,
  { windowId, ticketId }: Pick<NewCase, 'windowId' | 'ticketId'>,
  by: By,
): Promise<void> {
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

type Tolerance = { materials: Pick<CaseMaterial, 'state'>[]; until: string | null; today: string }

/** By when what is tolerated is brought; null where nothing is. @throws DomainError case-tolerance-undated */
export function tolerance(plan: HallPlan, { materials, until, today }: Tolerance): string | null {
  if (!materials.some(({ state }) => state === 'TOLERATED')) return null
  if (until === null || !mayBeAwaited(plan, until, today)) throw new DomainError('case-tolerance-undated')
  return until
}

/** Whether papers can be brought on a day: a working day to come. */
export const mayBeAwaited = (plan: HallPlan, day: string, today: string): boolean =>
  isDate(day) && day > today && isWorkday(plan.calendar, day)
