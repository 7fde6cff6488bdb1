import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { HallParams } from '../../contract/basics.ts'
import {
  AskPairing,
  ConfirmPairing,
  Device,
  DeviceParams,
  KindParams,
  OwnDevice,
  Pairing,
  PaperLeft,
  RefillPaper,
  RegisterDevice,
  RenameDevice,
} from '../../contract/devices.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, answersNothing, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import {
  beginPairing,
  pairDevice,
  registerDevice,
  renameDevice,
  revokeDevice,
  type AtDevice,
  type Keeper,
} from './commands.ts'
import { refillPaper } from './presence.ts'
import { devicesOf } from './queries.ts'
import { deviceBehind, deviceCookie, mustPair } from './tokens.ts'

/** As long as browsers keep a cookie; it is renewed whenever the device asks what it is. */
const cookieSec = 400 * 86_400
const codesPerMinute = { max: 30, timeWindow: 60_000 }

export function deviceRoutes(app: App, ctx: Context): void {
  screenRoutes(app, ctx)
  managerRoutes(app, ctx)
}

/** What a screen asks for itself. */
function screenRoutes(app: App, ctx: Context): void {
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.config.PUBLIC_URL.startsWith('https:'),
    maxAge: cookieSec,
  } as const

  app.post(
    '/api/devices/pairing',
    { schema: { body: AskPairing, response: answers(Pairing) }, config: { rateLimit: codesPerMinute } },
    async (request, reply) => {
      const { code, expiresAt, token } = await beginPairing(ctx, request.body)
      void reply.setCookie(deviceCookie(request.body.kind), token, cookie)
      return { code, expiresAt: expiresAt.toISOString() }
    },
  )

  app.get(
    '/api/devices/own/:kind',
    { schema: { params: KindParams, response: answers(OwnDevice) } },
    async (request, reply) => {
      const { kind } = request.params
      const device = await deviceBehind(ctx, request.cookies, [kind])
      const token = request.cookies[deviceCookie(kind)]
      if (device && token) void reply.setCookie(deviceCookie(kind), token, cookie)
      return { mustPair: mustPair(ctx), device }
    },
  )
}

/** What those do who look after the devices of a hall. */
function managerRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/devices',
    { schema: { params: HallParams, response: answers(Type.Array(Device)) } },
    ({ params }) => devicesOf(ctx.db, params.hallId),
  )

  app.post(
    '/api/halls/:hallId/devices',
    { schema: { params: HallParams, body: RegisterDevice, response: answers(DeviceParams) } },
    async (request) => ({
      deviceId: await registerDevice(ctx, await keeper(ctx, request), request.body),
    }),
  )

  const silent = { params: DeviceParams, response: answersNothing }

  app.post(
    '/api/devices/:deviceId/pair',
    { schema: { ...silent, body: ConfirmPairing }, config: { rateLimit: codesPerMinute } },
    async (request, reply) => {
      await pairDevice(ctx, await atDevice(ctx, request), request.body.code)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/devices/:deviceId/paper',
    { schema: { params: DeviceParams, body: RefillPaper, response: answers(PaperLeft) } },
    async (request) => {
      const { staffId, hallId } = await requireStaff(ctx, request)
      const { deviceId } = request.params
      const { commandId, slips } = request.body
      const actor = staffActor(request, staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      return hallTransaction(ctx, { hallId, actor, command }, (tx) =>
        refillPaper(tx, { deviceId, slips, staffId }),
      )
    },
  )

  app.post(
    '/api/devices/:deviceId/rename',
    { schema: { ...silent, body: RenameDevice } },
    async (request, reply) => {
      await renameDevice(ctx, await atDevice(ctx, request), request.body.name)
      return reply.code(204).send(null)
    },
  )

  app.post('/api/devices/:deviceId/revoke', { schema: silent }, async (request, reply) => {
    await revokeDevice(ctx, await atDevice(ctx, request))
    return reply.code(204).send(null)
  })
}

type DeviceRequest = FastifyRequest<{ Params: { deviceId: number } }>

async function atDevice(ctx: Context, request: DeviceRequest): Promise<AtDevice> {
  return { ...(await keeper(ctx, request)), deviceId: request.params.deviceId }
}

async function keeper(ctx: Context, request: FastifyRequest): Promise<Keeper> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  return { hallId, actor: staffActor(request, staffId) }
}
