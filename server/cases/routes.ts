import { Type } from 'typebox'
import { HallParams, WindowParams } from '../../contract/basics.ts'
import { CasesInHand, CaseSupervision, Colleague, ReceivableItem } from '../../contract/case-desk.ts'
import { CaseParams, CaseRow, CaseSheet, CaseShelf, FindCases } from '../../contract/cases.ts'
import { Beginning, Listed } from '../../contract/lists.ts'
import { ReceiveCase, TakeCaseStep } from '../../contract/case-steps.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { casesInHand, colleaguesOf, itemsAt } from './at-window.ts'
import { takeStep } from './commands.ts'
import { receiveCase } from './reception.ts'
import { supervision } from './supervision.ts'
import { askingOf, findCases, personalNumberIn, sheetFor, worklist } from './worklist.ts'

const Shown = Type.Object({ ...Beginning.properties, shelf: Type.Optional(CaseShelf) })

export function caseRoutes(app: App, ctx: Context): void {
  listRoutes(app, ctx)
  windowRoutes(app, ctx)
  actRoutes(app, ctx)
}

function windowRoutes(app: App, ctx: Context): void {
  const params = WindowParams
  app.get(
    '/api/windows/:windowId/items',
    { schema: { params, response: answers(Type.Array(ReceivableItem)) } },
    async (request) =>
      itemsAt(ctx, request.params.windowId, await askingOf(ctx, await requireStaff(ctx, request))),
  )
  app.get(
    '/api/windows/:windowId/cases',
    { schema: { params, response: answers(CasesInHand) } },
    async (request) =>
      casesInHand(ctx, request.params.windowId, await askingOf(ctx, await requireStaff(ctx, request))),
  )
}

function listRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/cases',
    { schema: { params: HallParams, querystring: Shown, response: answers(Listed(CaseRow)) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      return worklist(ctx, request.query, by)
    },
  )
  app.post(
    '/api/halls/:hallId/cases/find',
    { schema: { params: HallParams, body: FindCases, response: answers(Listed(CaseRow)) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { hallId, staffId } = by
      const { text } = request.body
      const number = await personalNumberIn(ctx, text, by)
      if (number) {
        // Who looked for a person stands in the log; never for whom.
        await hallTransaction(ctx, { hallId, actor: staffActor(request, staffId) }, async ({ record }) =>
          record({ type: 'case-searched', by: number, staffId }),
        )
      }
      return findCases(ctx, text, by)
    },
  )
  app.get(
    '/api/halls/:hallId/cases/colleagues',
    { schema: { params: HallParams, response: answers(Type.Array(Colleague)) } },
    async (request) => colleaguesOf(ctx, await askingOf(ctx, await requireStaff(ctx, request))),
  )
  app.get(
    '/api/halls/:hallId/cases/supervision',
    { schema: { params: HallParams, response: answers(CaseSupervision) } },
    async (request) => supervision(ctx, await askingOf(ctx, await requireStaff(ctx, request))),
  )
  app.get(
    '/api/cases/:caseId',
    { schema: { params: CaseParams, response: answers(CaseSheet) } },
    async (request) =>
      sheetFor(ctx, request.params.caseId, await askingOf(ctx, await requireStaff(ctx, request))),
  )
}

function actRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/halls/:hallId/cases',
    { schema: { params: HallParams, body: ReceiveCase, response: answers(CaseSheet) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { commandId, ...given } = request.body
      const actor = staffActor(request, by.staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      const caseId = await hallTransaction(ctx, { hallId: by.hallId, actor, command }, (tx) =>
        receiveCase(tx, given, { ...by, at: tx.now }),
      )
      return sheetFor(ctx, caseId, by)
    },
  )
  app.post(
    '/api/cases/:caseId/steps',
    { schema: { params: CaseParams, body: TakeCaseStep, response: answers(CaseSheet) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { commandId, ...act } = request.body
      const { caseId } = request.params
      const actor = staffActor(request, by.staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      await hallTransaction(ctx, { hallId: by.hallId, actor, command }, async (tx) => {
        await takeStep(tx, caseId, act, { ...by, at: tx.now })
        return null
      })
      return sheetFor(ctx, caseId, by)
    },
  )
}
