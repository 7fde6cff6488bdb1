import type { FastifyRequest } from 'fastify'
import { Login, Me } from '../../contract/staff.ts'
import type { Context } from '../platform/context.ts'
import { answers, answersNothing, type App } from '../platform/http.ts'
import { logIn, logOut } from './login.ts'
import type { StaffMember } from './queries.ts'
import { requireMember, requireStaff, sessionCookie } from './sessions.ts'

/** Describes who is logged in, with the windows this person may open: the windows room knows. */
export type Describe = (ctx: Context, member: StaffMember) => Promise<Me>

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
      const token = await logIn(ctx, request.body, request.headers['user-agent'] ?? '')
      void reply.setCookie(sessionCookie, token, cookie)
      return describe(ctx, await requireMember(ctx, token))
    },
  )

  app.post('/api/logout', { schema: { response: answersNothing } }, async (request, reply) => {
    const token = request.cookies[sessionCookie]
    if (token) await logOut(ctx, token)
    return reply.clearCookie(sessionCookie, cookie).code(204).send(null)
  })

  app.get('/api/me', { schema: { response: answers(Me) } }, async (request: FastifyRequest) =>
    describe(ctx, await requireStaff(ctx, request)),
  )
}
