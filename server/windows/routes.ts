import type { FastifyRequest } from 'fastify'
import { Command, WindowParams } from '../../contract/basics.ts'
import { PauseWindow, WindowSign, WindowTurn } from '../../contract/windows.ts'
import type { Context } from '../platform/context.ts'
import { enterHall, type HallEntrance, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { closeWindow, pauseWindow, resumeWindow, type AtWindow } from './commands.ts'
import { countCommand } from './presence-queries.ts'
import { signOf } from './sign.ts'

export function windowRoutes(app: App, ctx: Context): void {
  const ordinary = { schema: { params: WindowParams, body: Command, response: answers(WindowTurn) } }

  app.post('/api/windows/:windowId/close', ordinary, (request) => act(ctx, request, closeWindow))
  app.post('/api/windows/:windowId/resume', ordinary, (request) => act(ctx, request, resumeWindow))
  app.post(
    '/api/windows/:windowId/pause',
    { schema: { params: WindowParams, body: PauseWindow, response: answers(WindowTurn) } },
    (request) => {
      const { reason, backInMin } = request.body
      return act(ctx, request, (tx, at) => pauseWindow(tx, { ...at, reason, backInMin }))
    },
  )

  app.get(
    '/api/windows/:windowId/sign',
    { schema: { params: WindowParams, response: answers(WindowSign) } },
    (request) => signOf(ctx, request.params.windowId),
  )
}

type WindowRequest = FastifyRequest<{ Params: { windowId: number }; Body: { commandId: string } }>

/** One command of a member of staff at a window of the own hall. */
export async function act<Answer>(
  ctx: Context,
  request: WindowRequest,
  decide: (tx: HallTransaction, at: AtWindow) => Promise<Answer>,
): Promise<Answer> {
  return actAtOnce(ctx, request, async ({ locked }, at) => decide(await locked, at))
}

/** The same for a command that sends its reads together with the lock. */
export async function actAtOnce<Answer>(
  ctx: Context,
  request: WindowRequest,
  decide: (entrance: HallEntrance, at: AtWindow) => Promise<Answer>,
): Promise<Answer> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  const actor = staffActor(request, staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  const { windowId } = request.params
  return enterHall(ctx, { hallId, actor, command }, async (entrance) => {
    const answer = await decide(entrance, { windowId, staffId })
    await countCommand(entrance.db, windowId, staffId)
    return answer
  })
}
