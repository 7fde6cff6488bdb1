import { Type } from 'typebox'
import { CasePaper, CaseParams } from '../../contract/cases.ts'
import { askingOf } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { paperOf } from './facts.ts'
import { rollScript } from './roll.ts'

const PaperParams = Type.Object({ ...CaseParams.properties, paper: CasePaper })
const PaperQuery = Type.Object({ size: Type.Optional(Type.Enum(['A4', '80mm'])) })

export function casePaperRoutes(app: App, ctx: Context): void {
  app.get('/cases/roll.js', { schema: { hide: true } }, async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(rollScript),
  )
  const schema = { params: PaperParams, querystring: PaperQuery, hide: true }
  app.get('/cases/:caseId/papers/:paper', { schema }, async (request, reply) => {
    const member = await requireStaff(ctx, request)
    const { hallId, staffId, name: clerkName } = member
    const { caseId, paper } = request.params
    const asked = { caseId, paper, size: request.query.size ?? 'A4', clerkName } as const
    const html = await paperOf(ctx, asked, await askingOf(ctx, member))
    // Who took a name in full out of the system stands in the log.
    await hallTransaction(ctx, { hallId, actor: staffActor(request, staffId) }, async ({ record }) =>
      record({ type: 'case-paper-printed', caseId, paper, staffId }),
    )
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
  })
}
