import { Command, WindowParams } from '../../contract/basics.ts'
import { OpenTide, WindowTide } from '../../contract/tides.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { act } from '../windows/index.ts'
import { endTide, openTide } from './commands.ts'

export function tideRoutes(app: App, ctx: Context): void {
  const tide = { params: WindowParams, response: answers(WindowTide) }

  app.post('/api/windows/:windowId/tide', { schema: { ...tide, body: OpenTide } }, (request) => {
    const { queueIds, untilAt } = request.body
    return act(ctx, request, (tx, at) => openTide(tx, { ...at, queueIds, untilAt: new Date(untilAt) }))
  })

  app.post('/api/windows/:windowId/tide/end', { schema: { ...tide, body: Command } }, (request) =>
    act(ctx, request, endTide),
  )
}
