import { BindCaller, CallerPress, CallerSecret, CallerText } from '../../contract/callers.ts'
import { DeviceParams } from '../../contract/devices.ts'
import type { Context } from '../platform/context.ts'
import { answers, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { bindCaller } from './commands.ts'
import { pressed } from './press.ts'

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
      const { hallId, staffId } = await requireStaff(ctx, request)
      const actor = staffActor(request, staffId)
      const { deviceId } = request.params
      const { windowId } = request.body
      return { secret: await bindCaller(ctx, { hallId, actor }, { deviceId, windowId }) }
    },
  )
}
