import { attendedHalves } from '../attendance/index.ts'
import { bindingsOfWindow, openingOn, windowEver, type HallPlan } from '../halls/index.ts'
import { addDays } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import type { CountedCase } from './case-indicator.ts'
import type { CountedService } from './indicator.ts'
import { departmentsOfStaff, longWaits, unmannedDays } from './on-site-queries.ts'
import type { DepartmentFacts, Tally } from './score.ts'

type Seen = { services: CountedService[]; cases: CountedCase[]; from: string; to: string }

/** What is known of each department of a hall in these days. */
export async function departmentFacts(
  ctx: Context,
  plan: HallPlan,
  { services, cases, from, to }: Seen,
): Promise<DepartmentFacts[]> {
  const days = { hallId: plan.hall.id, from, to }
  const attended = await attendance(ctx, days)
  const unmanned = await unmannedDays(ctx.db, days)
  const waits = await longWaits(ctx.db, days)
  const openDays = daysOpen(plan, from, to)
  const rated = Map.groupBy(services, ({ windowId }) => windowEver(plan, windowId)?.departmentId)
  const received = Map.groupBy(cases, ({ departmentId }) => departmentId)
  return [...plan.departments.values()].map(({ id, name }) => ({
    departmentId: id,
    name,
    services: rated.get(id) ?? [],
    cases: received.get(id) ?? [],
    attended: attended.get(id) ?? nothing,
    unmanned: { hits: unmanned.get(id) ?? 0, of: openDays * windowsOf(plan, id) },
    waitedLong: waits.get(id) ?? nothing,
  }))
}

const nothing: Tally = { hits: 0, of: 0 }

async function attendance(
  ctx: Context,
  days: { hallId: number; from: string; to: string },
): Promise<Map<number, Tally>> {
  const departments = await departmentsOfStaff(ctx.db, days.hallId)
  const tallies = new Map<number, Tally>()
  for (const [staffId, { attended, expected }] of await attendedHalves(ctx, days)) {
    const departmentId = departments.get(staffId)
    if (departmentId === undefined) continue
    const { hits, of } = tallies.get(departmentId) ?? nothing
    tallies.set(departmentId, { hits: hits + attended, of: of + expected })
  }
  return tallies
}

// A tide window opens when it is needed; a window without a queue cannot open.
const windowsOf = (plan: HallPlan, departmentId: number): number =>
  [...plan.windows.values()].filter(
    (window) =>
      window.departmentId === departmentId &&
      window.kind !== 'TIDE' &&
      bindingsOfWindow(plan, window.id).length > 0,
  ).length

function daysOpen(plan: HallPlan, from: string, to: string): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1))
    if (openingOn(plan, day).intervals.length > 0) count += 1
  return count
}
