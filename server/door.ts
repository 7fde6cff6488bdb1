import type { JoinRequest } from '../contract/messages.ts'
import { deadDevices, lineBehind } from './devices/index.ts'
import { currentPlan } from './halls/index.ts'
import type { Context } from './platform/context.ts'
import { DomainError } from './platform/domain-error.ts'
import type { App } from './platform/http.ts'
import {
  boardRoom,
  overviewRoom,
  ticketRoom,
  windowRoom,
  type Door,
  type Realtime,
} from './platform/realtime.ts'
import { requireRight, rights } from './rights/index.ts'
import { deadLogins, requireMember, sessionCookie } from './staff/index.ts'
import { requireTicketByToken } from './tickets/index.ts'
import { mayServeAt } from './windows/index.ts'

/**
 * Who may listen where: the board is for everybody, a ticket for its holder, a window for those who serve there,
 * the overview for those who answer for the hall.
 */
export function door(ctx: Context, app: App): Door {
  return async (request, headers) => {
    const cookies = app.parseCookie(headers.cookie ?? '')
    const asked = readRequest(request)
    switch (asked.room) {
      case 'board':
        return {
          room: boardRoom((await currentPlan(ctx, asked.hallId)).hall.id),
          line: await lineBehind(ctx, cookies),
        }
      case 'ticket':
        await requireTicketByToken(ctx, asked.token)
        return { room: ticketRoom(asked.token), line: null }
      case 'window': {
        const { member, line } = await requireMember(ctx, cookies[sessionCookie])
        requireRight(rights['JOIN window'], member, null)
        if (!(await mayServeAt(ctx.db, member.staffId, asked.windowId))) throw new DomainError('not-allowed')
        return { room: windowRoom(asked.windowId), line }
      }
      case 'overview': {
        const { member, line } = await requireMember(ctx, cookies[sessionCookie])
        requireRight(rights['JOIN overview'], member, asked.hallId)
        return { room: overviewRoom(asked.hallId), line }
      }
      default:
        return asked satisfies never
    }
  }
}

/** Hangs up on whoever is no longer in, however that came about: in another process, or by nothing being done. */
export async function hangUpOnStrangers(
  ctx: Context,
  { lines, hangUp }: Pick<Realtime, 'lines' | 'hangUp'>,
): Promise<void> {
  const held = lines()
  hangUp([...(await deadLogins(ctx, held)), ...(await deadDevices(ctx, held))])
}

// What comes over a socket has no schema before it: anything may arrive.
function readRequest(request: unknown): JoinRequest {
  if (typeof request === 'object' && request !== null && 'room' in request) {
    if (request.room === 'board' && 'hallId' in request && isId(request.hallId)) {
      return { room: 'board', hallId: request.hallId }
    }
    if (request.room === 'overview' && 'hallId' in request && isId(request.hallId)) {
      return { room: 'overview', hallId: request.hallId }
    }
    if (request.room === 'window' && 'windowId' in request && isId(request.windowId)) {
      return { room: 'window', windowId: request.windowId }
    }
    if (request.room === 'ticket' && 'token' in request && typeof request.token === 'string') {
      return { room: 'ticket', token: request.token }
    }
  }
  throw new DomainError('request-invalid', { problem: 'join' })
}

const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2_147_483_648
