import { BindCaller, CallerPress, CallerSecret, CallerText } from '../../contract/callers.ts'
import { DeviceParams } from '../../contract/devices.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { pressed } from './press.ts'
import { bindCaller, isCallerOf } from './queries.ts'

/** More presses a minute than fingers make. */
const pressesPerMinute = { max: 240, timeWindow: 60_000 }

export function callerRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/devices/caller/:deviceId/key',
    {
      schema: { params: DeviceParams, body: CallerPress, response: answers(CallerText) },
      config: { rateLimit: pressesPerMinute },
    },
    ({ params, body }) => pressed(ctx, params.deviceId, body),
  )

  app.post(
    '/api/devices/:deviceId/caller',
    { schema: { params: DeviceParams, body: BindCaller, response: answers(CallerSecret) } },
    async (request) => {
      const { hallId } = await requireStaff(ctx, request)
      const { deviceId } = request.params
      const { windowId } = request.body
      if (!(await isCallerOf(ctx.db, hallId, deviceId))) throw new DomainError('caller-unknown')
      const plan = await currentPlan(ctx, hallId)
      if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
      const secret = ctx.randomBytes(32).toString('base64url')
      await bindCaller(ctx.db, { deviceId, windowId, secret: ctx.secrets.seal(secret) })
      return { secret }
    },
  )
}
