import type { Context } from '../platform/context.ts'
import { serviceById } from './fact-queries.ts'
import { gatewayOf } from './gateway.ts'
import { numberOf } from './telling.ts'

/**
 * Where the province itself has a service rated, for a terminal to show or open. Null where it is rated with us: without
 * such a page, and for departments whose system is not connected to the province yet (R85: 未对接前使用叫号评价).
 */
export async function rateUrlOf(ctx: Context, requestId: number): Promise<string | null> {
  const service = await serviceById(ctx.db, requestId)
  if (!service?.hcpIntegrated) return null
  const { taskCode, staffName, workNo } = service
  return gatewayOf(ctx.config).rateUrl({ projectNo: numberOf(ctx, service), taskCode, staffName, workNo })
}
