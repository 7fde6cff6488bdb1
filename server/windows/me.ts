import type { Me } from '../../contract/staff.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import type { StaffMember } from '../staff/index.ts'
import { openableWindows, openWindowOf } from './queries.ts'

/** Who is logged in, the window this person has open, and those that may be opened. */
export async function describeMe(ctx: Context, { hallId, ...member }: StaffMember): Promise<Me> {
  const plan = await currentPlan(ctx, hallId)
  const { id, code, name, level } = plan.hall
  const open = await openWindowOf(ctx.db, member.staffId)
  const openable = await openableWindows(ctx.db, member.staffId)
  return {
    ...member,
    hall: { id, code, name, level },
    windowId: open?.id ?? null,
    openableWindows: openable.map(({ pauseReason, lostAt, ...window }) => {
      const manned = pauseReason ? ('PAUSED' as const) : ('IDLE' as const)
      const lostSince = lostAt?.toISOString() ?? null
      return { ...window, lostSince, state: window.staffName === null ? ('OFFLINE' as const) : manned }
    }),
  }
}
