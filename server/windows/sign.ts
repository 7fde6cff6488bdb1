import type { WindowSign } from '../../contract/windows.ts'
import { bindingsOfWindow, currentPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallOfWindow, staffCardAt } from './queries.ts'

/**
 * The sign above a window: what it does and who serves there (R03, R10, R11).
 * @throws DomainError window-unknown
 */
export async function signOf(ctx: Context, windowId: number): Promise<WindowSign> {
  const hallId = await hallOfWindow(ctx.db, windowId)
  const plan = hallId && (await currentPlan(ctx, hallId))
  const window = plan && plan.windows.get(windowId)
  if (!plan || !window) throw new DomainError('window-unknown')
  const queueIds = new Set(bindingsOfWindow(plan, windowId).map((binding) => binding.queueId))
  const services = [...plan.serviceTypes.values()].filter((type) => queueIds.has(type.queueId))
  const card = await staffCardAt(ctx.db, windowId)
  const { no, name, kind, partyMemberPost } = window
  return {
    windowId,
    hallId,
    no,
    name,
    kind,
    partyMemberPost,
    serviceTypeNames: services.map((type) => type.name),
    staffCard: card
      ? {
          ...card,
          departmentName: card.departmentName ?? '',
        }
      : null,
    guideUrl: `${publicUrl(ctx.config)}/guide/${windowId}`,
  }
}
