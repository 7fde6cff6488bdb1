import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Command, HallParams, Id, TicketParams } from '../../contract/basics.ts'
import {
  BlacklistEntry,
  DeskPrinter,
  DeskTicket,
  EnterBlacklist,
  FindTickets,
  GrantPriority,
  PinTicket,
  ReprintedSlip,
  ReprintSlip,
  VoidTicket,
} from '../../contract/desk.ts'
import { TransferTicket } from '../../contract/tickets.ts'
import { kioskByCode, kioskPrinters, notePrinterFailure, takeOneSlip } from '../devices/index.ts'
import type { HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { escposSlip, PrinterUnreachable, printSlip } from '../slips/index.ts'
import { requireStaff } from '../staff/index.ts'
import {
  bringBack,
  cancelTicket,
  grantPriority,
  moveTo,
  pinTicket,
  voidTicket,
  type Ticket,
} from '../tickets/index.ts'
import { enterBlacklist, liftBlacklist, onTicket, reprintSlip, type AtDesk } from './commands.ts'
import { deskTicketNow } from './desk-ticket.ts'
import { findAtDesk } from './find.ts'
import { entriesInForce } from './queries.ts'

export function deskRoutes(app: App, ctx: Context): void {
  findingRoutes(app, ctx)
  actingRoutes(app, ctx)
  blacklistRoutes(app, ctx)
}

function findingRoutes(app: App, ctx: Context): void {
  // A body, not an address: what is typed may be an identity number, and addresses are kept in logs.
  app.post(
    '/api/halls/:hallId/desk/find',
    { schema: { params: HallParams, body: FindTickets, response: answers(Type.Array(DeskTicket)) } },
    async (request) => {
      const { hallId, staffId } = await requireStaff(ctx, request)
      const asked = { hallId, text: request.body.text, actor: staffActor(request, staffId) }
      return findAtDesk(ctx, asked, staffId)
    },
  )
  app.get(
    '/api/halls/:hallId/desk/printers',
    { schema: { params: HallParams, response: answers(Type.Array(DeskPrinter)) } },
    ({ params }) => kioskPrinters(ctx.db, params.hallId),
  )
}

function actingRoutes(app: App, ctx: Context): void {
  const plain = { params: TicketParams, body: Command, response: answers(DeskTicket) }

  app.post('/api/desk/tickets/:ticketId/restore', { schema: plain }, (request) =>
    actOn(ctx, request, ({ tx, plan, ticket }) => bringBack(tx, plan, { ticket, windowId: null })),
  )
  app.post('/api/desk/tickets/:ticketId/cancel', { schema: plain }, (request) =>
    actOn(ctx, request, ({ tx, ticket }) => cancelTicket(tx, ticket.id)),
  )
  app.post(
    '/api/desk/tickets/:ticketId/priority',
    { schema: { ...plain, body: GrantPriority } },
    (request) => {
      const { category, certificateKind } = request.body
      return actOn(ctx, request, ({ tx, plan, ticket, staffId }) =>
        grantPriority(tx, plan, { ticket, staffId, category, certificateKind }),
      )
    },
  )
  app.post(
    '/api/desk/tickets/:ticketId/transfer',
    { schema: { ...plain, body: TransferTicket } },
    (request) =>
      actOn(ctx, request, ({ tx, plan, ticket, staffId }) =>
        moveTo(tx, plan, { ticket, order: request.body, staffId }),
      ),
  )
  app.post('/api/desk/tickets/:ticketId/pin', { schema: { ...plain, body: PinTicket } }, (request) =>
    actOn(ctx, request, ({ tx, ticket, staffId }) =>
      pinTicket(tx, { ticket, staffId, reason: request.body.reason }),
    ),
  )
  app.post('/api/desk/tickets/:ticketId/void', { schema: { ...plain, body: VoidTicket } }, (request) => {
    const { reason, note } = request.body
    return actOn(ctx, request, ({ tx, ticket, staffId }) => voidTicket(tx, { ticket, staffId, reason, note }))
  })
  app.post(
    '/api/desk/tickets/:ticketId/reprint',
    { schema: { params: TicketParams, body: ReprintSlip, response: answers(ReprintedSlip) } },
    async (request) => {
      const { hallId } = await requireStaff(ctx, request)
      const { kiosk: code } = request.body
      const kiosk = code === undefined ? null : await kioskByCode(ctx.db, hallId, code)
      if (code !== undefined && !kiosk) throw new DomainError('kiosk-unknown')
      const slip = await atDesk(ctx, request, reprintSlip)
      if (!kiosk?.printer) return { printed: false, slip }
      const roll = { hallId, code: kiosk.code }
      await printSlip(kiosk.printer, escposSlip(slip)).catch(async (error: unknown) => {
        if (!(error instanceof PrinterUnreachable)) throw error
        await notePrinterFailure(ctx.db, roll, ctx.clock.now())
        throw new DomainError('printer-unreachable')
      })
      await takeOneSlip(ctx.db, roll)
      return { printed: true, slip }
    },
  )
}

function blacklistRoutes(app: App, ctx: Context): void {
  const Entered = Type.Object({ id: Id })

  app.get(
    '/api/halls/:hallId/blacklist',
    { schema: { params: HallParams, response: answers(Type.Array(BlacklistEntry)) } },
    ({ params }) => entriesInForce(ctx.db, params.hallId, businessDay(ctx.clock.now())),
  )
  app.post(
    '/api/halls/:hallId/blacklist',
    { schema: { params: HallParams, body: EnterBlacklist, response: answers(Entered) } },
    async (request) => {
      const { ticketId, reason, until } = request.body
      return byStaff(ctx, request, (tx, staffId) => enterBlacklist(tx, { ticketId, staffId, reason, until }))
    },
  )
  app.post(
    '/api/blacklist/:entryId/lift',
    { schema: { params: Type.Object({ entryId: Id }), body: Command, response: answers(Entered) } },
    async (request) =>
      byStaff(ctx, request, (tx, staffId) => liftBlacklist(tx, { entryId: request.params.entryId, staffId })),
  )
}

type Asked = FastifyRequest<{ Body: { commandId: string } }>

/** One command of a member of staff in the own hall, at no window. */
async function byStaff<Answer>(
  ctx: Context,
  request: Asked,
  decide: (tx: HallTransaction, staffId: number) => Promise<Answer>,
): Promise<Answer> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  const actor = staffActor(request, staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  return hallTransaction(ctx, { hallId, actor, command }, (tx) => decide(tx, staffId))
}

type TicketRequest = FastifyRequest<{ Params: { ticketId: number }; Body: { commandId: string } }>

async function atDesk<Answer>(
  ctx: Context,
  request: TicketRequest,
  decide: (tx: HallTransaction, at: AtDesk) => Promise<Answer>,
): Promise<Answer> {
  const { ticketId } = request.params
  return byStaff(ctx, request, (tx, staffId) => decide(tx, { ticketId, staffId }))
}

type Scene = { tx: HallTransaction; plan: HallPlan; ticket: Ticket; staffId: number }

/** One act on a ticket; the answer is how it stands afterwards, its newest step included. */
async function actOn(
  ctx: Context,
  request: TicketRequest,
  act: (scene: Scene) => Promise<void>,
): Promise<DeskTicket> {
  await atDesk(ctx, request, (tx, at) =>
    onTicket(tx, at, (plan, ticket) => act({ tx, plan, ticket, staffId: at.staffId })),
  )
  const { hallId } = await requireStaff(ctx, request)
  return deskTicketNow(ctx, hallId, request.params.ticketId)
}
