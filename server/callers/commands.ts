import type { Actor } from '../events.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { isCallerOf, keepBinding } from './queries.ts'

/**
 * Gives a registered caller its window and a new secret, which is told this once. Bound twice, the second secret counts.
 * @throws DomainError caller-unknown, window-unknown
 */
export async function bindCaller(
  ctx: Context,
  { hallId, actor }: { hallId: number; actor: Actor },
  { deviceId, windowId }: { deviceId: number; windowId: number },
): Promise<string> {
  const plan = await currentPlan(ctx, hallId)
  const secret = ctx.randomBytes(32).toString('base64url')
  await hallTransaction(ctx, { hallId, actor }, async ({ db, record }) => {
    if (!(await isCallerOf(db, hallId, deviceId))) throw new DomainError('caller-unknown')
    if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
    await keepBinding(db, { deviceId, windowId, secret: ctx.secrets.seal(secret) })
    record({ type: 'caller-bound', deviceId, windowId })
  })
  return secret
}
