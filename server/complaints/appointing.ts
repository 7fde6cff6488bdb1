import type { UnsteeredComplaint } from '../../contract/complaints.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import * as people from './appointing-queries.ts'
import { complaintById, insertStep, openComplaints } from './queries.ts'
import { steeringOf } from './steering.ts'

/** The complaints that wait for somebody to be chosen, by their numbers, and who could be. */
export async function unsteered(ctx: Context, hallId: number): Promise<UnsteeredComplaint[]> {
  const open = (await openComplaints(ctx.db, hallId)).filter((each) => steeringOf(each) === 'NOBODY')
  if (open.length === 0) return []
  const { departments } = await currentPlan(ctx, hallId)
  const known = await people.appointable(ctx.db, hallId)
  return open.map(({ id, complaintNo, registeredAt, dueAt, aboutStaff }) => ({
    id,
    complaintNo,
    registeredAt: registeredAt.toISOString(),
    dueAt: dueAt.toISOString(),
    candidates: known
      .filter(({ staffId }) => !aboutStaff.includes(staffId))
      .map(({ departmentId, ...person }) => ({
        ...person,
        departmentName: departments.get(departmentId ?? 0)?.name ?? '',
      })),
  }))
}

/**
 * 指定主办: where officer, director and 监督员 are all concerned or missing, the 系统管理员 names who steers it instead.
 * @throws DomainError complaint-unknown, complaint-steered, complaint-appointee-unfit
 */
export async function appointSteering(
  tx: HallTransaction,
  { complaintId, appointeeId, staffId }: { complaintId: number; appointeeId: number; staffId: number },
): Promise<null> {
  const complaint = await complaintById(tx.db, tx.hall.id, complaintId)
  if (!complaint) throw new DomainError('complaint-unknown')
  if (steeringOf(complaint) !== 'NOBODY' || complaint.closedAt) throw new DomainError('complaint-steered')
  const chosen = (await people.appointable(tx.db, tx.hall.id)).find((each) => each.staffId === appointeeId)
  if (!chosen || complaint.aboutStaff.includes(appointeeId))
    throw new DomainError('complaint-appointee-unfit')
  await people.writeAppointee(tx.db, complaintId, appointeeId)
  await insertStep(tx.db, complaintId, {
    kind: 'APPOINT',
    choice: chosen.name,
    words: '',
    at: tx.now,
    staffId,
  })
  const { status } = complaint
  tx.record({ type: 'complaint-moved', complaintId, step: 'APPOINT', status, staffId })
  return null
}
