import { DeviceKind } from '../contract/devices.ts'
import type { JoinRequest } from '../contract/messages.ts'
import { deadDevices, deviceThere, lineBehind, noteDevices } from './devices/index.ts'
import { currentPlan } from './halls/index.ts'
import type { Context } from './platform/context.ts'
import { DomainError } from './platform/domain-error.ts'
import type { App } from './platform/http.ts'
import {
  boardRoom,
  overviewRoom,
  ticketRoom,
  windowRoom,
  type Admission,
  type Door,
  type Present,
  type Realtime,
} from './platform/realtime.ts'
import { requireRight, rights } from './rights/index.ts'
import { deadLogins, requireMember, sessionCookie } from './staff/index.ts'
import { requireTicketByToken } from './tickets/index.ts'
import { countBeats, mayServeAt } from './windows/index.ts'

/**
 * Who may listen where: the board is for everybody, a ticket for its holder, a window for those who serve there,
 * the overview for those who answer for the hall.
 */
export function door(ctx: Context, app: App): Door {
  return async (request, headers) => {
    const admission = await admit(ctx, readRequest(request), app.parseCookie(headers.cookie ?? ''))
    // Coming in is the first sign of life.
    if (admission.present) await keepPresence(ctx, [admission.present])
    return admission
  }
}

type Cookies = Record<string, string | undefined>

async function admit(ctx: Context, asked: JoinRequest, cookies: Cookies): Promise<Admission> {
  switch (asked.room) {
    case 'board':
      return {
        room: boardRoom((await currentPlan(ctx, asked.hallId)).hall.id),
        line: await lineBehind(ctx, cookies),
        ...(await presenceOf(ctx, asked, cookies)),
      }
    case 'ticket':
      await requireTicketByToken(ctx, asked.token)
      return { room: ticketRoom(asked.token), line: null }
    case 'window': {
      const { member, line } = await requireMember(ctx, cookies[sessionCookie])
      requireRight(rights['JOIN window'], member, null)
      if (!(await mayServeAt(ctx.db, member.staffId, asked.windowId))) throw new DomainError('not-allowed')
      const { windowId } = asked
      return { room: windowRoom(windowId), line, present: { console: { windowId, staffId: member.staffId } } }
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

type AskedBoard = Extract<JoinRequest, { room: 'board' }>

/** The registered device a screen is: by its token, or where none is asked for, by what it says of itself. */
async function presenceOf(
  ctx: Context,
  { hallId, device: said }: AskedBoard,
  cookies: Cookies,
): Promise<{ present?: Present }> {
  if (!said) return {}
  const deviceId = await deviceThere(ctx, cookies, { hallId, ...said })
  return deviceId === null ? {} : { present: { deviceId } }
}

/** Tells the rows who is there, so that every process knows: consoles that hold a window, and devices. */
export async function keepPresence(ctx: Context, present: Present[]): Promise<void> {
  await countBeats(
    ctx.db,
    present.flatMap((one) => ('console' in one ? [one.console] : [])),
  )
  await noteDevices(
    ctx,
    present.flatMap((one) => ('deviceId' in one ? [one.deviceId] : [])),
  )
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
      return {
        room: 'board',
        hallId: request.hallId,
        ...('device' in request ? readDevice(request.device) : {}),
      }
    }
    if (request.room === 'overview' && 'hallId' in request && isId(request.hallId)) {
      return { room: 'overview', hallId: request.hallId }
    }
    if (request.room === 'window' && 'windowId' in request && isId(request.windowId)) {
      return { room: 'window', windowId: request.windowId }
    }
    if (request.room === 'ticket' && 'token' in request && isKey(request.token)) {
      return { room: 'ticket', token: request.token }
    }
  }
  throw new DomainError('request-invalid', { problem: 'join' })
}

function readDevice(device: unknown): Pick<AskedBoard, 'device'> {
  if (typeof device !== 'object' || device === null || !('kind' in device) || !('code' in device)) return {}
  const kind = DeviceKind.enum.find((known) => known === device.kind)
  return kind && isKey(device.code) ? { device: { kind, code: device.code } } : {}
}

/** As tokens and codes are written; nothing else could be found in a table. */
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value)

const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2_147_483_648
