import type { Overview } from '../../contract/overview.ts'
import type { Context } from '../platform/context.ts'
import type { Realtime } from '../platform/realtime.ts'
import { changesBetween, overviewOf } from './overview.ts'

/** Those who look after a hall are told at most this often. */
const tellEveryMs = 500

/** Tells those who look after a hall which parts of it have changed: at once, and under a rush of events a little later. */
export function publishOverview(ctx: Context, realtime: Realtime) {
  const resting = new Map<number, { again: boolean }>()
  const told = new Map<number, Overview>()

  async function tell(hallId: number): Promise<void> {
    const overview = await overviewOf(ctx, hallId)
    const changed = changesBetween(told.get(hallId) ?? null, overview)
    told.set(hallId, overview)
    if (changed) realtime.tellOverview(changed)
  }

  async function tellAndRest(hallId: number): Promise<void> {
    const rest = { again: false }
    resting.set(hallId, rest)
    await tell(hallId).catch((error: unknown) => ctx.log.error({ err: error }, 'overview not told'))
    setTimeout(() => {
      resting.delete(hallId)
      if (rest.again) void tellAndRest(hallId)
    }, tellEveryMs)
  }

  return async (hallId: number): Promise<void> => {
    // Whoever comes later knows nothing of what was told before.
    if (!realtime.overviewsListening().includes(hallId)) return void told.delete(hallId)
    const rest = resting.get(hallId)
    if (rest) rest.again = true
    else void tellAndRest(hallId)
  }
}
