import type { FastifyRequest } from 'fastify'
import {
  ChangePassword,
  ConfirmTotp,
  Login,
  Me,
  OwnMobile,
  SetMobile,
  TotpEnrolment,
} from '../../contract/staff.ts'
import type { Context } from '../platform/context.ts'
import { addressOf, answers, answersNothing, type App } from '../platform/http.ts'
import { maskPhone } from '../platform/masking.ts'
import { mobileOf } from './account-queries.ts'
import { accountRoutes, doerOf } from './account-routes.ts'
import { changePassword, enrolTotp, setMobile, startTotp } from './commands.ts'
import { logIn, logOut } from './login.ts'
import type { StaffMember } from './queries.ts'
import { memberBehind, requireLogin, requireStaff, sessionCookie, staffMarkCookie } from './sessions.ts'

/** Describes who is logged in, with the windows this person may open: the windows room knows. */
export type Describe = (ctx: Context, member: StaffMember) => Promise<Me>

/** As long as browsers keep a cookie. */
const markSec = 400 * 86_400

export function staffRoutes(app: App, ctx: Context, describe: Describe): void {
  const loginLimit = { max: ctx.config.LOGINS_PER_MINUTE, timeWindow: 60_000 }
  const cookie = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.config.PUBLIC_URL.startsWith('https:'),
  } as const

  app.post(
    '/api/login',
    { schema: { body: Login, response: answers(Me) }, config: { rateLimit: loginLimit } },
    async (request, reply) => {
      const from = { address: addressOf(request), userAgent: request.headers['user-agent'] ?? '' }
      const token = await logIn(ctx, request.body, from)
      void reply.setCookie(sessionCookie, token, cookie)
      void reply.setCookie(staffMarkCookie, '1', { ...cookie, maxAge: markSec })
      return describe(ctx, await memberBehind(ctx, token))
    },
  )

  app.post('/api/logout', { schema: { response: answersNothing } }, async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await logOut(ctx, token, addressOf(request))
    return reply.clearCookie(sessionCookie, cookie).code(204).send(null)
  })

  app.get('/api/me', { schema: { response: answers(Me) } }, async (request: FastifyRequest) =>
    describe(ctx, await requireLogin(ctx, request)),
  )

  app.post(
    '/api/me/password',
    { schema: { body: ChangePassword, response: answers(Me) }, config: { rateLimit: loginLimit } },
    async (request) => {
      const member = await requireLogin(ctx, request)
      const token = request.cookies[sessionCookie] ?? ''
      await changePassword(ctx, doerOf(member, request), { ...request.body, token })
      return describe(ctx, await memberBehind(ctx, token))
    },
  )

  mobileRoutes(app, ctx)
  totpRoutes(app, ctx)
  accountRoutes(app, ctx)
}

function mobileRoutes(app: App, ctx: Context): void {
  app.get('/api/me/mobile', { schema: { response: answers(OwnMobile) } }, async (request) => {
    const { staffId } = await requireStaff(ctx, request)
    const sealed = await mobileOf(ctx.db, staffId)
    return { masked: sealed && maskPhone(ctx.secrets.open(sealed)) }
  })

  app.post('/api/me/mobile', { schema: { body: SetMobile, response: answers(OwnMobile) } }, async (request) =>
    setMobile(ctx, doerOf(await requireStaff(ctx, request), request), request.body.mobile),
  )
}

function totpRoutes(app: App, ctx: Context): void {
  const codeLimit = { max: ctx.config.LOGINS_PER_MINUTE, timeWindow: 60_000 }

  app.post('/api/me/totp', { schema: { response: answers(TotpEnrolment) } }, async (request) =>
    enrolTotp(ctx, doerOf(await requireStaff(ctx, request), request)),
  )

  app.post(
    '/api/me/totp/confirm',
    { schema: { body: ConfirmTotp, response: answersNothing }, config: { rateLimit: codeLimit } },
    async (request, reply) => {
      await startTotp(ctx, doerOf(await requireStaff(ctx, request), request), request.body.code)
      return reply.code(204).send(null)
    },
  )
}
