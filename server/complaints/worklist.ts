import type {
  ComplaintRow,
  ComplaintSheet,
  ComplaintShelf,
  ComplaintStatistics,
} from '../../contract/complaints.ts'
import { listStep, type Beginning, type Listed } from '../../contract/lists.ts'
import { currentPlan, windowEver, type HallPlan } from '../halls/index.ts'
import { addDays, instantOf } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { departmentOf, type StaffMember } from '../staff/index.ts'
import { actsOf, isOfDepartment, maySee, openActs, type By } from './actors.ts'
import { shownTo } from './complainant.ts'
import { isOnTime, isOwed, isRespondedInTime, type Complaint } from './complaint.ts'
import { daysLate, isUnanswered, lightOf } from './limits.ts'
import * as lists from './list-queries.ts'
import { complaintById, complaintsById } from './queries.ts'
import { statisticsOf } from './statistics.ts'
import { steeringOf } from './steering.ts'

export type Asking = By & { hallId: number }

/** Who asks, with the department. */
export async function askingOf(ctx: Context, { staffId, role, hallId }: StaffMember): Promise<Asking> {
  const departmentId = await departmentOf(ctx.db, staffId)
  return { staffId, role, hallId, departmentId, at: ctx.clock.now() }
}

/** The complaints on a shelf, as far as somebody has to do with them. */
export async function worklist(
  ctx: Context,
  { shelf = 'OPEN', first = listStep }: Beginning & { shelf?: ComplaintShelf },
  by: Asking,
): Promise<Listed<ComplaintRow>> {
  const departmentId = isOfDepartment(by.role) ? (by.departmentId ?? 0) : null
  const sought = { hallId: by.hallId, shelf, departmentId, staffId: by.staffId }
  const { rows: listed, more } = await lists.abouts(ctx.db, sought, first)
  const ids = listed.map(({ id }) => id)
  const known = await complaintsById(ctx.db, by.hallId, ids)
  const plan = await currentPlan(ctx, by.hallId)
  const rows = listed.flatMap((about) => {
    const found = known.get(about.id)
    return found && maySee(found, by) ? [rowOf(plan, { found, about }, by)] : []
  })
  return { rows, more }
}

/** One of them, whole. @throws DomainError complaint-unknown, complaint-about-self, complaint-other-department */
export async function sheetFor(ctx: Context, id: number, by: Asking): Promise<ComplaintSheet> {
  const found = await complaintById(ctx.db, by.hallId, id)
  if (!found) throw new DomainError('complaint-unknown')
  if (found.aboutStaff.includes(by.staffId)) throw new DomainError('complaint-about-self')
  if (!maySee(found, by)) throw new DomainError('complaint-other-department')
  const plan = await currentPlan(ctx, by.hallId)
  const { cipher, ...details } = await lists.detailsOf(ctx.db, id)
  const steps = await lists.stepsOf(ctx.db, id)
  return {
    ...rowOf(plan, { found, about: await lists.aboutOne(ctx.db, id) }, by),
    ...details,
    complainant: shownTo(ctx, cipher, { complaint: found, by }),
    canBeReached: found.canBeReached,
    aboutStaffNames: await lists.staffNames(ctx.db, found.aboutStaff),
    parts: found.parts.map(({ departmentId, doneAt }) => ({
      departmentId,
      departmentName: plan.departments.get(departmentId)?.name ?? '',
      doneAt: doneAt && doneAt.toISOString(),
    })),
    isRespondedInTime: isRespondedInTime(found),
    promisedAt: found.promisedAt.toISOString(),
    wasExtended: found.wasExtended,
    daysLate: daysLate(plan, found, by.at),
    isSatisfied: found.isSatisfied,
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
  }
}

type Known = { found: Complaint; about: lists.About }

function rowOf(plan: HallPlan, { found, about }: Known, by: By): ComplaintRow {
  const { departmentId, windowId, ...shown } = about
  const isWaited = isOwed(found) && found.respondedAt === null
  const acts = actsOf(found, by)
  return {
    ...shown,
    status: found.status,
    steering: steeringOf(found),
    light: lightOf(plan, found, by.at),
    grade: found.grade,
    aboutDepartmentName: departmentId === null ? null : (plan.departments.get(departmentId)?.name ?? ''),
    aboutWindowNo: windowId === null ? null : (windowEver(plan, windowId)?.no ?? ''),
    departmentNames: found.parts.map((part) => plan.departments.get(part.departmentId)?.name ?? ''),
    registeredAt: found.registeredAt.toISOString(),
    respondBy: isWaited ? found.respondBy.toISOString() : null,
    isUnanswered: isUnanswered(found, by.at),
    dueAt: found.dueAt.toISOString(),
    dueIsCertain: found.dueIsCertain,
    isOnTime: isOnTime(found),
    isMine: acts.some((act) => act === openActs(found)[0]),
    acts,
  }
}

/** The report of a month, 2026-11. */
export async function reportOf(ctx: Context, hallId: number, month: string): Promise<ComplaintStatistics> {
  const next = `${addDays(`${month}-01`, 31).slice(0, 7)}-01`
  return statisticsBetween(ctx, hallId, { from: `${month}-01`, to: addDays(next, -1), name: month })
}

/** The report of some days, both of them included, under a name of its own. */
export async function statisticsBetween(
  ctx: Context,
  hallId: number,
  { from, to, name }: { from: string; to: string; name: string },
): Promise<ComplaintStatistics> {
  const plan = await currentPlan(ctx, hallId)
  const span = { from: instantOf(from, '00:00'), to: instantOf(addDays(to, 1), '00:00') }
  const counted = await lists.countedBetween(ctx.db, hallId, span)
  return statisticsOf(plan, counted, { month: name, now: ctx.clock.now() })
}
