import type { FastifyRequest } from 'fastify'
import { HallParams } from '../../contract/basics.ts'
import {
  ChangeSetup,
  HallFile,
  ImportSetup,
  Setup,
  SetupImportWish,
  SetupPreview,
  SetupWish,
} from '../../contract/setup.ts'
import type { Context } from '../platform/context.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { changeSetup, currentSetup, exportHall, previewSetup } from './setup-commands.ts'
import type { SetupAim } from './weigh.ts'

const params = HallParams
/** Many rows at once; a whole hall as one file. */
const editLimit = { bodyLimit: 1024 * 1024 }
const fileLimit = { bodyLimit: 4 * 1024 * 1024 }

export function setupRoutes(app: App, ctx: Context): void {
  app.get('/api/halls/:hallId/setup', { schema: { params, response: answers(Setup) } }, async (request) =>
    currentSetup(ctx, request.params.hallId, await requireStaff(ctx, request)),
  )

  app.post(
    '/api/halls/:hallId/setup/preview',
    { ...editLimit, schema: { params, body: SetupWish, response: answers(SetupPreview) } },
    async (request) => preview(ctx, request, { edits: request.body.edits }),
  )

  app.post(
    '/api/halls/:hallId/setup/change',
    { ...editLimit, schema: { params, body: ChangeSetup, response: answers(Setup) } },
    async (request) => change(ctx, request, { edits: request.body.edits }),
  )

  app.get(
    '/api/halls/:hallId/setup/file',
    { schema: { params, response: answers(HallFile) } },
    ({ params: { hallId } }) => exportHall(ctx, hallId),
  )

  app.post(
    '/api/halls/:hallId/setup/preview-import',
    { ...fileLimit, schema: { params, body: SetupImportWish, response: answers(SetupPreview) } },
    async (request) => preview(ctx, request, { file: request.body.file }),
  )

  app.post(
    '/api/halls/:hallId/setup/import',
    { ...fileLimit, schema: { params, body: ImportSetup, response: answers(Setup) } },
    async (request) => change(ctx, request, { file: request.body.file }),
  )

  calendarRoutes(app, ctx)
}

type Wish = FastifyRequest<{ Params: { hallId: number }; Body: { version: number } }>
type Command = FastifyRequest<{ Params: { hallId: number }; Body: { version: number; commandId: string } }>

async function preview(ctx: Context, request: Wish, aim: SetupAim): Promise<SetupPreview> {
  return previewSetup(ctx, await orderOf(ctx, request, aim))
}

async function change(ctx: Context, request: Command, aim: SetupAim): Promise<Setup> {
  const order = await orderOf(ctx, request, aim)
  const actor = staffActor(request, order.member.staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  return changeSetup(ctx, order, { actor, command })
}

async function orderOf(ctx: Context, request: Wish, aim: SetupAim) {
  const { params: path, body } = request
  return { hallId: path.hallId, member: await requireStaff(ctx, request), version: body.version, aim }
}
