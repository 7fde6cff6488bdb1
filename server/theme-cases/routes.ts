import { Listed } from '../../contract/lists.ts'
import type { FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import { HallParams, TicketParams, TokenParams } from '../../contract/basics.ts'
import {
  EndJointSurvey,
  IssueTheme,
  ReceiveTheme,
  StartJointSurvey,
  ThemeCaseParams,
  ThemeCaseRow,
  ThemeCaseSheet,
  ThemeCasesShown,
  ThemePeriod,
  ThemeStatistics,
  ThemeWish,
  WishTheme,
} from '../../contract/theme-cases.ts'
import { askingOf, type By } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { requireTicketByToken } from '../tickets/index.ts'
import { issueTheme, receiveTheme } from './commands.ts'
import { themeCasesFor, themeSheetFor } from './overview.ts'
import { themeStatistics } from './statistics.ts'
import { endJointSurvey, startJointSurvey } from './survey-commands.ts'
import { keepWish, wishOf } from './wishes.ts'

export function themeCaseRoutes(app: App, ctx: Context): void {
  wishRoutes(app, ctx)
  app.get(
    '/api/halls/:hallId/theme-cases',
    {
      schema: {
        params: HallParams,
        querystring: ThemeCasesShown,
        response: answers(Listed(ThemeCaseRow)),
      },
    },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      return themeCasesFor(ctx, request.query, by)
    },
  )
  app.get(
    '/api/halls/:hallId/theme-statistics',
    {
      schema: {
        params: HallParams,
        querystring: ThemePeriod,
        response: answers(Type.Array(ThemeStatistics)),
      },
    },
    async (request) => {
      const { hallId } = await requireStaff(ctx, request)
      return themeStatistics(ctx, hallId, request.query)
    },
  )
  app.get(
    '/api/theme-cases/:themeCaseId',
    { schema: { params: ThemeCaseParams, response: answers(ThemeCaseSheet) } },
    async (request) =>
      themeSheetFor(ctx, request.params.themeCaseId, await askingOf(ctx, await requireStaff(ctx, request))),
  )
  app.post(
    '/api/halls/:hallId/theme-cases',
    { schema: { params: HallParams, body: ReceiveTheme, response: answers(ThemeCaseSheet) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { commandId, ...given } = request.body
      const actor = staffActor(request, by.staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      const id = await hallTransaction(ctx, { hallId: by.hallId, actor, command }, (tx) =>
        receiveTheme(tx, given, { ...by, at: tx.now }),
      )
      return themeSheetFor(ctx, id, by)
    },
  )
  app.post(
    '/api/theme-cases/:themeCaseId/issue',
    { schema: { params: ThemeCaseParams, body: IssueTheme, response: answers(ThemeCaseSheet) } },
    (request) => onThemeCase(ctx, request, issueTheme),
  )
  app.post(
    '/api/theme-cases/:themeCaseId/surveys',
    { schema: { params: ThemeCaseParams, body: StartJointSurvey, response: answers(ThemeCaseSheet) } },
    (request) => onThemeCase(ctx, request, startJointSurvey),
  )
  app.post(
    '/api/theme-cases/:themeCaseId/surveys/end',
    { schema: { params: ThemeCaseParams, body: EndJointSurvey, response: answers(ThemeCaseSheet) } },
    (request) => onThemeCase(ctx, request, endJointSurvey),
  )
}

type Ordered<Body> = FastifyRequest & { params: Static<typeof ThemeCaseParams>; body: Body }

/** What somebody does with a theme case, and how it stands then. */
async function onThemeCase<Body extends { commandId: string }>(
  ctx: Context,
  request: Ordered<Body>,
  act: (tx: HallTransaction, id: number, order: { wish: Omit<Body, 'commandId'>; by: By }) => Promise<void>,
): Promise<ThemeCaseSheet> {
  const by = await askingOf(ctx, await requireStaff(ctx, request))
  const { commandId, ...wish } = request.body
  const { themeCaseId } = request.params
  const actor = staffActor(request, by.staffId)
  const command = commandOf(ctx, request, { id: commandId, actor })
  await hallTransaction(ctx, { hallId: by.hallId, actor, command }, async (tx) => {
    await act(tx, themeCaseId, { wish, by: { ...by, at: tx.now } })
    return null
  })
  return themeSheetFor(ctx, themeCaseId, by)
}

/** Each new answer is an entry in the log of the hall. */
const answersPerMinute = { max: 30, timeWindow: 60_000 }

/** What was answered at the kiosk goes with the number to the window. */
function wishRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/progress/:token/theme-answers',
    {
      schema: { params: TokenParams, body: WishTheme, response: answers(ThemeWish) },
      config: { rateLimit: answersPerMinute },
    },
    async (request) => {
      const { id, hallId } = await requireTicketByToken(ctx, request.params.token)
      const { commandId, answers: given } = request.body
      const actor = { kind: 'CITIZEN' } as const
      const command = commandOf(ctx, request, { id: commandId, actor })
      await hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
        await keepWish(tx, id, given)
        return null
      })
      return wishOf(ctx, hallId, id)
    },
  )
  app.get(
    '/api/tickets/:ticketId/theme',
    { schema: { params: TicketParams, response: answers(ThemeWish) } },
    async (request) => {
      const { hallId } = await requireStaff(ctx, request)
      return wishOf(ctx, hallId, request.params.ticketId)
    },
  )
}
