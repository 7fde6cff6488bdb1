import type { ServedMatter } from '../../contract/windows.ts'
import { currentPlan, serviceTypeEver } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallOfWindow } from '../windows/index.ts'
import { servedMatters } from './view-queries.ts'

/**
 * What a window served today, the latest first.
 * @throws DomainError window-unknown
 */
export async function servedAt(ctx: Context, windowId: number): Promise<ServedMatter[]> {
  const hallId = await hallOfWindow(ctx.db, windowId)
  if (!hallId) throw new DomainError('window-unknown')
  const plan = await currentPlan(ctx, hallId)
  const day = businessDay(ctx.clock.now())
  const matters = await servedMatters(ctx.db, { hallId, windowId, day })
  return matters.map(({ serviceTypeId, startedAt, finishedAt, ...matter }) => ({
    ...matter,
    serviceTypeName: serviceTypeEver(plan, serviceTypeId)?.name ?? '',
    startedAt: startedAt.toISOString(),
    servedSec: Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000),
  }))
}
