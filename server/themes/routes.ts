import { answersIn } from '../../contract/themes.ts'
import { ListQuery, OneTimeList, ThemeParams } from '../../contract/theme-lists.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { listHtml } from './list-page.ts'
import { listFor } from './one-time-list.ts'

export function themeRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/themes/:themeNo/list',
    { schema: { params: ThemeParams, querystring: ListQuery, response: answers(OneTimeList) } },
    async ({ params, query }) => listFor(ctx, { ...params, answers: answersIn(query.answers ?? '') }),
  )
  app.get(
    '/theme-list/:hallId/:themeNo',
    { schema: { params: ThemeParams, querystring: ListQuery, hide: true } },
    async ({ params, query }, reply) => {
      const list = await listFor(ctx, { ...params, answers: answersIn(query.answers ?? '') })
      const { hall } = await currentPlan(ctx, params.hallId)
      return reply.type('text/html; charset=utf-8').send(listHtml(hall, list))
    },
  )
}
