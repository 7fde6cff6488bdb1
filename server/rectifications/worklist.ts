import { listStep, type Beginning, type Listed } from '../../contract/lists.ts'
import { ratingLabels } from '../../contract/rating-labels.ts'
import type { RectificationRow, RectificationSheet } from '../../contract/rectifications.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { StaffMember } from '../staff/index.ts'
import { actsOf, isOfDepartment, maySee, type By } from './actors.ts'
import { contactFor } from './contact.ts'
import { lightOf } from './limits.ts'
import {
  aboutOne,
  abouts,
  lastReport,
  ratedCaseOf,
  sealedHolder,
  secondSatisfaction,
  stepsOf,
  type About,
} from './list-queries.ts'
import { departmentOfStaff, rectificationById, rectificationsById } from './queries.ts'
import { isOnTime, type Rectification } from './rectification.ts'

/** Who asks, with the department. */
export async function byOf(ctx: Context, { staffId, role }: StaffMember): Promise<By> {
  const departmentId = await departmentOfStaff(ctx.db, staffId)
  return { staffId, role, departmentId, at: ctx.clock.now() }
}

/** The bad ratings of a hall as far as somebody answers for them, the first due first; those that are over, newest first. */
export async function worklist(
  ctx: Context,
  { hallId, isOver, first = listStep }: Beginning & { hallId: number; isOver: boolean },
  by: By,
): Promise<Listed<RectificationRow>> {
  const plan = await currentPlan(ctx, hallId)
  const departmentId = isOfDepartment(by.role) ? (by.departmentId ?? 0) : null
  const { rows: listed, more } = await abouts(ctx.db, { hallId, isOver, departmentId }, first)
  const known = await rectificationsById(
    ctx.db,
    hallId,
    listed.map(({ id }) => id),
  )
  const rows = listed.flatMap((about) => {
    const found = known.get(about.id)
    return found && maySee(found, by) ? [rowOf(plan, { found, about }, by)] : []
  })
  return { rows, more }
}

/** One of them with its ledger. @throws DomainError rectification-unknown, rectification-other-department */
export async function sheetFor(
  ctx: Context,
  id: number,
  by: By & { hallId: number },
): Promise<RectificationSheet> {
  const found = await rectificationById(ctx.db, by.hallId, id)
  if (!found) throw new DomainError('rectification-unknown')
  if (by.staffId === found.ratedStaffId) throw new DomainError('rectification-own-rating')
  if (!maySee(found, by)) throw new DomainError('rectification-other-department')
  const plan = await currentPlan(ctx, by.hallId)
  const about = await aboutOne(ctx.db, id)
  const { isAnonymous } = about
  const { ratedStaffId } = found
  const sealed = await sealedHolder(ctx.db, id)
  const steps = await stepsOf(ctx.db, id)
  return {
    ...rowOf(plan, { found, about }, by),
    text: about.text,
    channel: about.channel,
    givenAt: (isVeiled(about, by) ? dayOf(about.givenAt) : about.givenAt).toISOString(),
    isAnonymous,
    ratedCase: isAnonymous ? null : await ratedCaseOf(ctx.db, id),
    contact: contactFor(ctx, { isAnonymous, ratedStaffId, sealed }, by),
    disposition: found.disposition,
    extension: found.extension && { ...found.extension, dueAt: found.extension.dueAt.toISOString() },
    appealUntil: found.appealUntil.toISOString(),
    latestDue: businessDay(found.latestDueAt),
    isSatisfied: found.isSatisfied,
    report: await lastReport(ctx.db, id),
    steps: steps.map((step) => {
      const isOpening = step.kind === 'OPENED' && isVeiled(about, by)
      return { ...step, at: (isOpening ? dayOf(step.at) : step.at).toISOString() }
    }),
    secondSatisfaction: await secondSatisfaction(ctx.db, found.ratingId),
  }
}

// The moment leads to the number as surely as the number itself: the board shows when which one was served.
const isVeiled = ({ isAnonymous }: About, { role }: By): boolean => isAnonymous && isOfDepartment(role)

const dayOf = (moment: Date): Date => instantOf(businessDay(moment), '00:00')

type Known = { found: Rectification; about: About }

function rowOf(plan: HallPlan, { found, about }: Known, by: By): RectificationRow {
  const words = new Map(ratingLabels[about.satisfaction].map(({ code, text }) => [code, text]))
  const veiled = isVeiled(about, by)
  return {
    id: found.id,
    status: found.status,
    light: lightOf(plan, found, by.at),
    departmentName: plan.departments.get(found.departmentId)?.name ?? '',
    serviceTypeName: serviceTypeEver(plan, about.serviceTypeId)?.name ?? '',
    windowNo: windowEver(plan, found.windowId)?.no ?? '',
    ticketNo: veiled ? null : about.ticketNo,
    satisfaction: about.satisfaction,
    labels: about.labels.map((code) => words.get(code) ?? code),
    openedAt: (veiled ? dayOf(found.openedAt) : found.openedAt).toISOString(),
    contactDueAt: found.contactDueAt.toISOString(),
    dueAt: found.dueAt.toISOString(),
    dueIsCertain: found.dueIsCertain,
    isOnTime: isOnTime(found),
    acts: actsOf(found, by),
  }
}
