import type { RegisterComplaint, RegisteredComplaint } from '../../contract/complaints.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { checkDigit } from '../platform/project-no.ts'
import { requestSms } from '../sms/index.ts'
import { maySee, requireMayAct, type By } from './actors.ts'
import { afterAct, requireWords, type Act } from './acts.ts'
import { complainantFrom, mobileOf, sealComplainant } from './complainant.ts'
import type { Complaint } from './complaint.ts'
import { entryOf } from './ledger.ts'
import { daysOf, dueFrom, respondByFrom } from './limits.ts'
import * as queries from './queries.ts'
import {
  aboutNumber,
  aboutWorkNo,
  itemOf,
  ticketInService,
  type AboutStaff,
  type TicketAt,
} from './subject-queries.ts'
import { titleOf } from './title.ts'

type NewComplaint = Omit<RegisterComplaint, 'commandId'>

/**
 * 有诉即接 (R54–R56): whatever way it comes, it gets a number and its limits at once. Who serves at a window registers
 * what is told at the number in service; whoever it is about registers nothing.
 * @throws DomainError complaint-ticket-needed, complaint-ticket-unfit, complaint-about-unknown, complaint-about-self,
 * complaint-words-missing, window-unknown, department-unknown, phone-invalid
 */
export async function registerComplaint(
  tx: HallTransaction,
  given: NewComplaint,
  by: By,
): Promise<RegisteredComplaint> {
  const plan = await planOf(tx)
  requireWords('诉求内容', given.text)
  requirePlaces(plan, given)
  const ticket = await requireTicket(tx, given.ticketId, by)
  // The number leads to whoever took it: of an anonymous citizen it is not kept.
  const ticketId = given.isAnonymous ? null : given.ticketId
  const about = await aboutWhom(tx, given)
  if (about.some(({ staffId }) => staffId === by.staffId)) throw new DomainError('complaint-about-self')
  const item = await itemOf(tx.db, tx.hall.id, given)
  const complainant = complainantFrom(tx.ctx, given, ticket?.holderCipher ?? null)
  const due = dueFrom(plan, tx.now, given.grade)
  const respondBy = respondByFrom(plan, tx.now, due.at)
  const complaintNo = complaintNoOf(
    tx.businessDay,
    await queries.takeCount(tx.db, tx.hall.id, tx.businessDay),
  )
  const id = await queries.insertComplaint(tx.db, {
    hallId: tx.hall.id,
    complaintNo,
    channel: given.channel,
    reason: given.reason,
    grade: given.grade,
    title: titleOf(given, item ?? placeOf(plan, given)),
    text: given.text.trim(),
    isAnonymous: given.isAnonymous,
    complainantCipher: sealComplainant(tx.ctx, complainant),
    canBeReached: complainant.phone !== null,
    ticketId,
    departmentId: given.departmentId,
    windowId: given.windowId,
    aboutNo: given.aboutNo.trim().toUpperCase(),
    aboutStaff: [...new Set(about.map(({ staffId }) => staffId))],
    isAboutOfficer: about.some(({ role }) => role === 'COMPLAINT_OFFICER'),
    registeredBy: by.staffId,
    registeredAt: tx.now,
    respondBy,
    dueAt: due.at,
    dueIsCertain: due.isCertain,
  })
  const { staffId } = by
  await queries.insertStep(tx.db, id, {
    kind: 'REGISTERED',
    choice: given.grade,
    words: '',
    at: tx.now,
    staffId,
  })
  const { channel, reason, grade } = given
  const dueAt = due.at.toISOString()
  const told = { complaintId: id, complaintNo, channel, reason, grade, ticketId, dueAt, staffId }
  tx.record({ type: 'complaint-registered', ...told })
  return { id, complaintNo, respondBy: respondBy.toISOString(), dueAt }
}

/** TS20261123 and its number of that day, with a check digit behind: TS202611230014. */
export function complaintNoOf(day: string, count: number): string {
  const digits = `${day.replaceAll('-', '')}${String(count).padStart(3, '0')}`
  return `TS${digits}${checkDigit(digits)}`
}

function requirePlaces(plan: HallPlan, { departmentId, windowId }: NewComplaint): void {
  if (windowId !== null && !plan.windows.has(windowId)) throw new DomainError('window-unknown')
  if (departmentId !== null && !plan.departments.has(departmentId))
    throw new DomainError('department-unknown')
}

/** The department it is about, or that of its window. */
function placeOf(plan: HallPlan, { departmentId, windowId }: NewComplaint): string | null {
  const ofWindow = windowId === null ? null : (plan.windows.get(windowId)?.departmentId ?? null)
  return plan.departments.get(departmentId ?? ofWindow ?? 0)?.name ?? null
}

async function requireTicket(tx: HallTransaction, ticketId: number | null, by: By): Promise<TicketAt | null> {
  if (ticketId === null) {
    if (by.role === 'WINDOW_STAFF' || by.role === 'CHIEF_REP')
      throw new DomainError('complaint-ticket-needed')
    return null
  }
  const ticket = await ticketInService(tx.db, ticketId, { hallId: tx.hall.id, staffId: by.staffId })
  if (!ticket) throw new DomainError('complaint-ticket-unfit')
  return ticket
}

/** Whom it is about: by the number that was served, the case, or the badge. @throws DomainError complaint-about-unknown */
async function aboutWhom(tx: HallTransaction, { aboutNo, workNo }: NewComplaint): Promise<AboutStaff[]> {
  const asked = [
    [aboutNo, aboutNumber],
    [workNo, aboutWorkNo],
  ] as const
  const found: AboutStaff[] = []
  for (const [typed, look] of asked) {
    const what = typed.trim().toUpperCase()
    if (what === '') continue
    const staff = await look(tx.db, tx.hall.id, what)
    if (!staff) throw new DomainError('complaint-about-unknown', { what })
    found.push(...staff)
  }
  return found
}

/**
 * One step of a complaint: the rules decide, the ledger and the log keep it. Whose complaint is taken on is told by
 * text message.
 * @throws DomainError complaint-unknown, department-unknown, and what the rules throw (acts.ts)
 */
export async function takeStep(tx: HallTransaction, id: number, act: Act, by: By): Promise<null> {
  const before = await queries.complaintById(tx.db, tx.hall.id, id)
  if (!before) throw new DomainError('complaint-unknown')
  // Who may not read it is not told how it stands either.
  if (!maySee(before, by)) requireMayAct(before, act.type, by)
  const plan = await planOf(tx)
  const departments = act.type === 'ASSIGN' ? namesOf(plan, act.departmentIds) : []
  const next = afterAct(plan, before, act, by)
  await queries.updateComplaint(tx.db, next)
  if (next.parts !== before.parts) await queries.writeParts(tx.db, id, next.parts)
  const { staffId } = by
  await queries.insertStep(tx.db, id, { ...entryOf(act, departments), at: tx.now, staffId })
  tx.record({ type: 'complaint-moved', complaintId: id, step: act.type, status: next.status, staffId })
  if (act.type === 'ACCEPT') await tellAccepted(tx, next)
  return null
}

/** @throws DomainError department-unknown */
const namesOf = (plan: HallPlan, ids: number[]): string[] =>
  ids.map((id) => {
    const department = plan.departments.get(id)
    if (!department) throw new DomainError('department-unknown')
    return department.name
  })

/** Within which working day it is answered: on the spot means today. */
async function tellAccepted(tx: HallTransaction, { id, grade }: Complaint): Promise<void> {
  const { complaintNo, cipher } = await queries.addressee(tx.db, id)
  const phone = mobileOf(tx.ctx, cipher)
  if (!phone) return
  await requestSms(tx, {
    template: 'COMPLAINT_ACCEPTED',
    phone,
    values: { no: complaintNo, n: String(Math.max(1, daysOf[grade])) },
    dedupKey: `complaint-accepted:${id}`,
  })
}
