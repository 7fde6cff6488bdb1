import type { FastifyRequest } from 'fastify'
import type { RoleCode } from '../../contract/staff.ts'
import type { TakeChannel, TakenTicket, TakeTicket } from '../../contract/tickets.ts'
import { requireKiosk } from '../devices/index.ts'
import type { Actor } from '../events.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { enterHall } from '../platform/hall-transaction.ts'
import { commandOf, staffActor } from '../platform/http.ts'
import { loggedIn } from '../staff/index.ts'
import { takeTicket } from './take-ticket.ts'

/** Who may take a number for somebody else: the help desk, and whoever stands in for it. */
const takesForOthers = new Set<RoleCode>(['DESK', 'HALL_MANAGER', 'HALL_DIRECTOR'])

type TakeRequest = FastifyRequest<{ Params: { hallId: number }; Body: TakeTicket }>
type AnyTake = FastifyRequest<{ Params: { hallId: number }; Body: { kiosk?: string } }>

/** A take as it comes in: who takes decides the channel, and with it what is demanded. */
export async function takeAt(ctx: Context, request: TakeRequest): Promise<TakenTicket> {
  const { hallId } = request.params
  const { commandId, ...order } = request.body
  const { actor, channel } = await whoTakes(ctx, request)
  const command = commandOf(ctx, request, { id: commandId, actor })
  return enterHall(ctx, { hallId, actor, command }, (entrance) =>
    takeTicket(entrance, { ...order, channel, publicUrl: publicUrl(ctx.config) }),
  )
}

/** Who takes a number, and over which channel. */
export async function whoTakes(
  ctx: Context,
  request: AnyTake,
): Promise<{ actor: Actor; channel: TakeChannel }> {
  const { hallId } = request.params
  const { kiosk } = request.body
  if (kiosk !== undefined) {
    const known = await requireKiosk(ctx, request, { hallId, code: kiosk })
    return { actor: { kind: 'KIOSK', code: known.code }, channel: 'KIOSK' }
  }
  const member = await loggedIn(ctx, request)
  if (member && takesForOthers.has(member.role) && member.hallId === hallId) {
    return { actor: staffActor(request, member.staffId), channel: 'DESK' }
  }
  // Anybody else takes as a citizen does, also a clerk in the browser of the console.
  return { actor: { kind: 'CITIZEN' }, channel: 'MOBILE' }
}
