import { currentPlan, dayEndOf } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { closeDay, passOverdueHeld, voidOverduePassed } from './day-end.ts'
import { hallsWithOpenDays, overdueHeld, overduePassed } from './day-end-queries.ts'
import { plusMinutes } from '../platform/business-day.ts'

/**
 * What the clock does in a hall, derived from its rows: ends days that are over, and deals with numbers that were put
 * aside or passed and that nobody came back for. Whenever it runs, however long nothing ran, it finds what is due.
 */
export async function watchDays(ctx: Context): Promise<void> {
  for (const open of await hallsWithOpenDays(ctx.db)) {
    // One hall's trouble must not keep the others open.
    await watchHall(ctx, open).catch((error: unknown) =>
      ctx.log.error({ err: error, ...open }, 'day not closed'),
    )
  }
}

async function watchHall(ctx: Context, { hallId, day }: { hallId: number; day: string }): Promise<void> {
  const now = ctx.clock.now()
  const plan = await currentPlan(ctx, hallId)
  const byHall = { hallId, actor: { kind: 'HALL' } } as const
  if (now >= dayEndOf(plan, day)) await hallTransaction(ctx, byHall, closeDay)
  const { restoreWithinMin, maxPassCount } = plan.settings
  const held = await overdueHeld(ctx.db, hallId, plusMinutes(now, -plan.settings.holdMaxMin))
  if (held.length > 0) await hallTransaction(ctx, byHall, passOverdueHeld)
  const overdue = await overduePassed(ctx.db, hallId, {
    passedBefore: plusMinutes(now, -restoreWithinMin),
    maxPassCount,
  })
  if (overdue.length > 0) await hallTransaction(ctx, byHall, voidOverduePassed)
}
