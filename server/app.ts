import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger } from 'fastify'
import { alertRoutes } from './alerts/index.ts'
import { announcementRoutes } from './announcements/index.ts'
import { attendanceRoutes } from './attendance/index.ts'
import { auditRoutes } from './audit/index.ts'
import { boardRoutes } from './board/index.ts'
import { callerRoutes } from './callers/index.ts'
import { casePaperRoutes } from './case-papers/index.ts'
import { caseReturnRoutes } from './case-returns/index.ts'
import { caseRoutes } from './cases/index.ts'
import { themeCaseRoutes } from './theme-cases/index.ts'
import { themeRoutes } from './themes/index.ts'
import { complaintRoutes } from './complaints/index.ts'
import { deskRoutes } from './desk/index.ts'
import { deviceRoutes } from './devices/index.ts'
import { guideRoutes } from './guide-page/index.ts'
import { hallRoutes } from './halls/index.ts'
import { indicatorRoutes } from './indicators/index.ts'
import { overviewRoutes } from './overview/index.ts'
import type { Context } from './platform/context.ts'
import { isReachable } from './platform/database.ts'
import { DomainError } from './platform/domain-error.ts'
import { answerError, answerUnreadable } from './platform/error-handler.ts'
import { isOwnOrigin, type App } from './platform/http.ts'
import { setSchemaCompilers, type CompileSchemas } from './platform/schema-compilers.ts'
import { pageRoutes } from './progress-page/index.ts'
import { provinceRoutes, rateUrlOf } from './province/index.ts'
import { guardRoutes } from './rights/index.ts'
import { invitationRoutes } from './invitations/index.ts'
import { discountRating, ratingRoutes } from './ratings/index.ts'
import { ratingCardRoutes } from './rating-card/index.ts'
import { rectificationRoutes } from './rectifications/index.ts'
import { selfCheckRoutes } from './self-check/index.ts'
import { setupRoutes } from './setup/index.ts'
import { smsRoutes } from './sms/index.ts'
import { staffRoutes } from './staff/index.ts'
import { tideRoutes } from './tides/index.ts'
import { ticketRoutes } from './tickets/index.ts'
import { describeMe, windowRoutes } from './windows/index.ts'

/** Where it is counted how often an address asks; absent: in this process. */
type Limits = FastifyRateLimitStoreCtor | undefined

/** The hallway: an HTTP server with every room's routes, built from a Context. */
export async function buildApp(
  ctx: Context,
  limits?: Limits,
  compileSchemas: CompileSchemas = 'at-first-use',
): Promise<App> {
  const app = bareApp(ctx)
  setSchemaCompilers(app, compileSchemas)
  await protect(app, limits)
  guardRoutes(app, ctx)
  await describe(app)
  healthRoutes(app, ctx)
  hallRoutes(app, ctx)
  boardRoutes(app, ctx)
  announcementRoutes(app, ctx)
  staffRoutes(app, ctx, describeMe)
  deviceRoutes(app, ctx)
  callerRoutes(app, ctx)
  windowRoutes(app, ctx)
  ticketRoutes(app, ctx)
  ratingRoutes(app, ctx, rateUrlOf)
  invitationRoutes(app, ctx)
  rectificationRoutes(app, ctx, discountRating)
  provinceRoutes(app, ctx)
  caseRoutes(app, ctx)
  casePaperRoutes(app, ctx)
  caseReturnRoutes(app, ctx)
  themeRoutes(app, ctx)
  themeCaseRoutes(app, ctx)
  complaintRoutes(app, ctx)
  deskRoutes(app, ctx)
  indicatorRoutes(app, ctx)
  selfCheckRoutes(app, ctx)
  alertRoutes(app, ctx)
  tideRoutes(app, ctx)
  attendanceRoutes(app, ctx)
  smsRoutes(app, ctx)
  overviewRoutes(app, ctx)
  auditRoutes(app, ctx)
  guideRoutes(app, ctx)
  setupRoutes(app, ctx)
  ratingCardRoutes(app, ctx)
  await pages(app, ctx)
  return app
}

/** What a process without the web role answers: that it lives, and that it can work. */
export function buildWorkerApp(ctx: Context): App {
  const app = bareApp(ctx)
  healthRoutes(app, ctx)
  return app
}

function bareApp(ctx: Context): App {
  const app = Fastify({
    loggerInstance: ctx.log,
    trustProxy: ctx.config.TRUST_PROXY === '' ? false : ctx.config.TRUST_PROXY.split(','),
    bodyLimit: 64 * 1024,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    frameworkErrors: answerError,
    clientErrorHandler: answerUnreadable,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new DomainError('not-found')
  })
  return app
}

async function protect(app: App, limits: Limits): Promise<void> {
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Halls run on plain http inside their network; a proxy that does TLS sets this itself.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  })
  await app.register(rateLimit, {
    global: false,
    ...(limits ? { store: limits } : {}),
    // Kiosks and tools on this machine itself.
    allowList: ['127.0.0.1', '::1', '::ffff:127.0.0.1'],
    errorResponseBuilder: (_, { ttl }) =>
      new DomainError('too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  })
  // Browsers send Origin with every command; one from another site is refused. (Cookies are SameSite=Strict besides.)
  app.addHook('onRequest', async ({ method, headers }) => {
    if (method !== 'GET' && !isOwnOrigin(headers)) throw new DomainError('origin-refused')
  })
  // What the interface answers is about this moment, and partly about one person.
  app.addHook('onSend', async (request, reply) => {
    const isInterface = request.url.startsWith('/api/')
    if (isInterface && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
}

async function describe(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tingxu 厅序', description: '政务服务大厅排队叫号接口', version: '1' },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

function healthRoutes(app: App, ctx: Context): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    if (!(await isReachable(ctx.db))) throw new DomainError('not-ready')
    return { status: 'ready' }
  })
}

const dist = join(import.meta.dirname, '..', 'dist')

/** Every screen and where its page lies in dist/. */
const screens = {
  '/': 'displays/start',
  '/kiosk': 'displays/kiosk',
  '/wall': 'displays/wall',
  '/window': 'displays/window-screen',
  '/terminal': 'displays/rating-terminal',
  '/r/:token': 'displays/rating-page',
  '/rate/window/:windowId': 'displays/rating-page',
  '/ratings': 'displays/public-ratings',
  '/console': 'window-client/console',
  '/desk': 'window-client/desk',
  '/overview': 'window-client/overview',
  '/admin': 'window-client/admin',
}

async function pages(app: App, ctx: Context): Promise<void> {
  await app.register(staticFiles, {
    root: join(dist, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    schemaHide: true,
  })
  // The hall's own pictures of its staff, and those of the demo halls.
  const photos = join(ctx.config.DATA_DIR, 'photos')
  mkdirSync(photos, { recursive: true })
  await app.register(staticFiles, {
    root: [photos, join(import.meta.dirname, '..', 'demo', 'photos')],
    prefix: '/photos/',
    decorateReply: false,
    maxAge: '1h',
    schemaHide: true,
  })
  for (const [address, folder] of Object.entries(screens)) {
    const file = join(dist, folder, 'index.html')
    if (!existsSync(file)) continue
    const html = readFileSync(file, 'utf8')
    app.get(address, { schema: { hide: true } }, async (_, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
    )
  }
  pageRoutes(app, ctx, readFileSync(join(dist, 'displays/phone/index.html'), 'utf8'))
}

/** Logs say which route, never which ticket: paths hold tokens. */
export const logOptions = {
  serializers: {
    req: (request: { method: string; routeOptions?: { url?: string }; ip: string }) => ({
      method: request.method,
      route: request.routeOptions?.url,
      from: request.ip,
    }),
    // Not the whole error: database errors carry statements, and statements carry people.
    err: (error: Error & { code?: string }) => ({
      type: error.name,
      code: error.code,
      message: error.message,
      stack: error.stack,
    }),
  },
} satisfies Partial<Parameters<FastifyBaseLogger['child']>[1]>
