import type { Alert } from '../../contract/alerts.ts'
import { currentPlan, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { departmentOf, isChiefRepresentative, type StaffMember } from '../staff/index.ts'
import { openWindowOf } from '../windows/index.ts'
import { alertOnWire, isTold, type Viewer } from './alert.ts'
import { openRows, rowsOfDay } from './queries.ts'
import { isGraver } from './rules.ts'

/** What is wrong in a hall now, the gravest and oldest first. */
export async function openAlerts(db: Context['db'], plan: HallPlan): Promise<Alert[]> {
  const alerts = (await openRows(db, plan.hall.id)).map((alert) => alertOnWire(plan, alert))
  return alerts.toSorted((a, b) => Number(isGraver(b.level, a.level)) - Number(isGraver(a.level, b.level)))
}

/** The open alerts and those of today, as far as this person is told of them. */
export async function alertsFor(ctx: Context, hallId: number, member: StaffMember): Promise<Alert[]> {
  const plan = await currentPlan(ctx, hallId)
  const viewer = await viewerOf(ctx, member)
  const rows = await rowsOfDay(ctx.db, hallId, businessDay(ctx.clock.now()))
  return rows.filter((alert) => isTold(plan, alert, viewer)).map((alert) => alertOnWire(plan, alert))
}

/** A 首席事务代表 at a window is told as one (R67), beside what concerns the window. */
export async function viewerOf({ db }: Context, { staffId, role: own }: StaffMember): Promise<Viewer> {
  const window = await openWindowOf(db, staffId)
  const isChief = own === 'WINDOW_STAFF' && (await isChiefRepresentative(db, staffId))
  const role = isChief ? 'CHIEF_REP' : own
  return { role, windowId: window?.id ?? null, departmentId: await departmentOf(db, staffId) }
}
