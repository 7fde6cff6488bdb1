import { Type } from 'typebox'
import { HallParams } from '../../contract/basics.ts'
import { TakeReturn } from '../../contract/case-desk.ts'
import { TakenTicket } from '../../contract/tickets.ts'
import { currentPlan } from '../halls/index.ts'
import { timeInWords } from '../platform/business-day.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { enterHall, fingerprint } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { whoTakes } from '../tickets/index.ts'
import { takeReturn } from './commands.ts'
import { guessBrake } from './guess-brake.ts'
import { returnHtml } from './page.ts'
import { waitingCase, type WaitingCase } from './waiting.ts'

const triesPerMinute = { max: 30, timeWindow: '1 minute' }
/** From all addresses together; kiosks and the help desk go on. */
const wrongPerMinute = { max: 300, windowMs: 60_000 }
const CodeParams = Type.Object({ code: Type.String({ pattern: String.raw`^\d{10}$` }) })

/** Numbers for who brings what was missing: at a kiosk, at the help desk, or on the own phone. */
export function caseReturnRoutes(app: App, ctx: Context): void {
  const brake = guessBrake({ ...wrongPerMinute, nowMs: () => ctx.clock.now().getTime() })
  app.post(
    '/api/halls/:hallId/returns',
    {
      schema: { params: HallParams, body: TakeReturn, response: answers(TakenTicket) },
      config: { rateLimit: triesPerMinute },
    },
    async (request) => {
      const { hallId } = request.params
      const { commandId, code } = request.body
      const { actor, channel } = await whoTakes(ctx, request)
      const command = commandOf(ctx, request, { id: commandId, actor })
      const isNobody = actor.kind === 'CITIZEN'
      if (isNobody) brake.requireFree()
      return enterHall(ctx, { hallId, actor, command }, (entrance) =>
        takeReturn(entrance, { code, channel, publicUrl: publicUrl(ctx.config) }),
      ).catch((error: unknown) => {
        if (isNobody && isWrongCode(error)) brake.countWrong()
        throw error
      })
    },
  )

  const page = { schema: { params: CodeParams, hide: true }, config: { rateLimit: triesPerMinute } }
  app.get('/s/:code', page, async (request, reply) => {
    brake.requireFree()
    const waiting = await waitingCase(ctx, request.params.code)
    if (waiting instanceof DomainError) brake.countWrong()
    const html = await pageFor(ctx, { code: request.params.code, waiting, problem: '' })
    // A form sends its origin only where the page may be named at all.
    void reply.header('referrer-policy', 'same-origin').header('cache-control', 'no-store')
    return reply.type('text/html; charset=utf-8').send(html)
  })
  app.post('/s/:code', page, async (request, reply) => {
    const { code } = request.params
    brake.requireFree()
    const waiting = await waitingCase(ctx, code)
    if (waiting instanceof DomainError) brake.countWrong()
    const id =
      typeof request.body === 'string' ? (/^id=([\w-]{16,64})\s*$/.exec(request.body)?.[1] ?? null) : null
    if (waiting instanceof DomainError || !id) return reply.redirect(`/s/${code}`, 303)
    const command = { id, fingerprint: fingerprint(ctx, 'supplement', code) }
    const order = { hallId: waiting.hallId, actor: { kind: 'CITIZEN' as const }, command }
    try {
      const { token } = await enterHall(ctx, order, (entrance) =>
        takeReturn(entrance, { code, channel: 'MOBILE', publicUrl: publicUrl(ctx.config) }),
      )
      return await reply.redirect(`/t/${token}`, 303)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const html = await pageFor(ctx, { code, waiting, problem: error.message })
      return reply.code(error.status).type('text/html; charset=utf-8').send(html)
    }
  })
}

/** What somebody who tries codes through comes upon. */
const wrongCodes: ReadonlySet<string> = new Set([
  'supplement-code-unknown',
  'supplement-code-expired',
  'supplement-code-over',
])
const isWrongCode = (error: unknown): boolean => error instanceof DomainError && wrongCodes.has(error.code)

type PageWish = { code: string; waiting: WaitingCase | DomainError; problem: string }

async function pageFor(ctx: Context, { code, waiting, problem }: PageWish): Promise<string> {
  if (waiting instanceof DomainError) return returnHtml(waiting)
  const { hall } = await currentPlan(ctx, waiting.hallId)
  const { itemName, missing, until } = waiting
  const commandId = ctx.randomBytes(16).toString('base64url')
  const press = { action: `/s/${code}`, commandId, problem }
  return returnHtml({ hallName: hall.name, itemName, missing, until: timeInWords(until), ...press })
}
