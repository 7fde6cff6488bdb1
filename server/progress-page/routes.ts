import { TokenParams } from '../../contract/basics.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { App } from '../platform/http.ts'
import { currentProgress } from '../tickets/index.ts'
import { summaryHtml, unknownTicketHtml } from './summary.ts'

const slot = '<!--server-->'

/** The citizen's page: the built page with the ticket already written into it, readable before any script runs. */
export function pageRoutes(app: App, ctx: Context, page: string): void {
  app.get('/t/:token', { schema: { params: TokenParams, hide: true } }, async (request, reply) => {
    const summary = await summaryOf(ctx, request.params.token)
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .code(summary === null ? 404 : 200)
      .send(page.replace(slot, () => summary ?? unknownTicketHtml()))
  })
}

async function summaryOf(ctx: Context, token: string): Promise<string | null> {
  try {
    return summaryHtml(await currentProgress(ctx, token))
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
