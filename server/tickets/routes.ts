import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Command, HallParams, Id, TicketParams, TokenParams, WindowParams } from '../../contract/basics.ts'
import { Outlook } from '../../contract/halls.ts'
import {
  AddMatter,
  CallTicket,
  FinishTicket,
  HoldTicket,
  PassTicket,
  PrintSlip,
  SlipPrinted,
  TakenTicket,
  TakeTicket,
  TicketProgress,
  TransferTicket,
} from '../../contract/tickets.ts'
import {
  ReleasedWindow,
  ReleaseWindow,
  ServedMatter,
  WindowTurn,
  WindowView,
} from '../../contract/windows.ts'
import { requireKiosk } from '../devices/index.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { act, actAtOnce, countCommand, mayServeAt, openWindow, openWindowOf } from '../windows/index.ts'
import {
  callNext,
  finishTicket,
  passTicket,
  recallTicket,
  restoreTicket,
  sitDown,
  startTicket,
  undoCall,
  type AtTicket,
} from './commands.ts'
import { addMatter, callOutOfTurn, holdTicket, resumeTicket, transferTicket } from './exceptions.ts'
import { cancelByHolder, currentProgress, outlookOf, requireTicketByToken } from './holder.ts'
import { releaseWindow, takeOver } from './left-behind.ts'
import { printTicketSlip } from './print.ts'
import { servedAt } from './served.ts'
import { takeAt } from './take-at.ts'
import { windowView } from './window-view.ts'

export function ticketRoutes(app: App, ctx: Context): void {
  takingRoutes(app, ctx)
  holderRoutes(app, ctx)
  windowTicketRoutes(app, ctx)
}

function takingRoutes(app: App, ctx: Context): void {
  const takeLimit = { max: ctx.config.TAKES_PER_MINUTE, timeWindow: 60_000 }

  app.post(
    '/api/halls/:hallId/tickets',
    {
      schema: { params: HallParams, body: TakeTicket, response: answers(TakenTicket) },
      config: { rateLimit: takeLimit },
    },
    (request) => takeAt(ctx, request),
  )

  app.get(
    '/api/halls/:hallId/service-types/:serviceTypeId/outlook',
    { schema: { params: Type.Object({ hallId: Id, serviceTypeId: Id }), response: answers(Outlook) } },
    ({ params }) => outlookOf(ctx, params.hallId, params.serviceTypeId),
  )
}

function holderRoutes(app: App, ctx: Context): void {
  const progress = { params: TokenParams, response: answers(TicketProgress) }

  app.get('/api/progress/:token', { schema: progress }, (request) =>
    currentProgress(ctx, request.params.token),
  )

  app.post('/api/progress/:token/cancel', { schema: { ...progress, body: Command } }, (request) =>
    cancelByHolder(
      ctx,
      request.params.token,
      commandOf(ctx, request, { id: request.body.commandId, actor: { kind: 'CITIZEN' } }),
    ),
  )

  app.post(
    '/api/progress/:token/slip',
    { schema: { params: TokenParams, body: PrintSlip, response: answers(SlipPrinted) } },
    async (request) => {
      const ticket = await requireTicketByToken(ctx, request.params.token)
      const { hallId } = ticket
      const kiosk = await requireKiosk(ctx, request, { hallId, code: request.body.kiosk })
      return printTicketSlip(ctx, ticket, kiosk)
    },
  )
}

function windowTicketRoutes(app: App, ctx: Context): void {
  const window = { params: WindowParams, body: Command, response: answers(WindowTurn) }
  const ticket = { params: TicketParams, body: Command, response: answers(WindowTurn) }

  app.get(
    '/api/windows/:windowId',
    { schema: { params: WindowParams, response: answers(WindowView) } },
    async (request) => windowView(ctx, await requireOwnWindow(ctx, request)),
  )
  app.get(
    '/api/windows/:windowId/served',
    { schema: { params: WindowParams, response: answers(Type.Array(ServedMatter)) } },
    async (request) => servedAt(ctx, await requireOwnWindow(ctx, request)),
  )

  app.post('/api/windows/:windowId/open', { schema: window }, (request) =>
    act(ctx, request, (tx, at) => sitDown(tx, at, openWindow)),
  )
  app.post('/api/windows/:windowId/take-over', { schema: window }, (request) =>
    act(ctx, request, (tx, at) => sitDown(tx, at, takeOver)),
  )
  app.post(
    '/api/windows/:windowId/release',
    { schema: { params: WindowParams, body: ReleaseWindow, response: answers(ReleasedWindow) } },
    (request) => act(ctx, request, (tx, at) => releaseWindow(tx, { ...at, reason: request.body.reason })),
  )
  app.post('/api/windows/:windowId/call-next', { schema: window }, (request) =>
    actAtOnce(ctx, request, callNext),
  )
  app.post(
    '/api/windows/:windowId/call-ticket',
    { schema: { ...window, body: CallTicket } },
    async (request) => {
      const { hallId, role } = await requireStaff(ctx, request)
      const { settings } = await currentPlan(ctx, hallId)
      const isWindowStaff = role === 'WINDOW_STAFF'
      if (isWindowStaff && !settings.windowMayCallOutOfTurn) throw new DomainError('call-needs-permission')
      const { ticketNo, reason } = request.body
      return act(ctx, request, (tx, at) => callOutOfTurn(tx, { ...at, ticketNo, reason }))
    },
  )
  app.post('/api/tickets/:ticketId/recall', { schema: ticket }, (request) =>
    actOn(ctx, request, recallTicket),
  )
  app.post('/api/tickets/:ticketId/start', { schema: ticket }, (request) => actOn(ctx, request, startTicket))
  app.post('/api/tickets/:ticketId/undo-call', { schema: ticket }, (request) => actOn(ctx, request, undoCall))
  app.post('/api/tickets/:ticketId/restore', { schema: ticket }, (request) =>
    actOn(ctx, request, restoreTicket),
  )
  app.post('/api/tickets/:ticketId/finish', { schema: { ...ticket, body: FinishTicket } }, (request) =>
    actOn(ctx, request, (tx, at) => finishTicket(tx, at, request.body)),
  )
  app.post('/api/tickets/:ticketId/hold', { schema: { ...ticket, body: HoldTicket } }, (request) =>
    actOn(ctx, request, (tx, at) => holdTicket(tx, at, request.body.reason)),
  )
  app.post('/api/tickets/:ticketId/resume', { schema: ticket }, (request) =>
    actOn(ctx, request, resumeTicket),
  )
  app.post('/api/tickets/:ticketId/transfer', { schema: { ...ticket, body: TransferTicket } }, (request) =>
    actOn(ctx, request, (tx, at) => transferTicket(tx, at, request.body)),
  )
  app.post('/api/tickets/:ticketId/matters', { schema: { ...ticket, body: AddMatter } }, (request) =>
    actOn(ctx, request, (tx, at) => addMatter(tx, at, request.body)),
  )
  app.post('/api/tickets/:ticketId/pass', { schema: { ...ticket, body: PassTicket } }, (request) =>
    actOn(ctx, request, (tx, at) => passTicket(tx, at, request.body.reason)),
  )
}

/** The window in question, for those who may work there. @throws DomainError not-logged-in, not-allowed */
async function requireOwnWindow(
  ctx: Context,
  request: FastifyRequest<{ Params: { windowId: number } }>,
): Promise<number> {
  const { staffId } = await requireStaff(ctx, request)
  const { windowId } = request.params
  if (!(await mayServeAt(ctx.db, staffId, windowId))) throw new DomainError('not-allowed')
  return windowId
}

type TicketRequest = FastifyRequest<{ Params: { ticketId: number }; Body: { commandId: string } }>

/** One command about a ticket, by a member of staff at the window this person has open. */
async function actOn(
  ctx: Context,
  request: TicketRequest,
  decide: (tx: HallTransaction, at: AtTicket) => Promise<WindowTurn>,
): Promise<WindowTurn> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  const actor = staffActor(request, staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  // Inside the transaction: a retry must find its stored answer even when the window is closed by now.
  return hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
    const open = await openWindowOf(tx.db, staffId)
    if (!open) throw new DomainError('window-not-open')
    const turn = await decide(tx, { ticketId: request.params.ticketId, staffId, windowId: open.id })
    await countCommand(tx.db, open.id, staffId)
    return turn
  })
}
