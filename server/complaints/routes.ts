import { Type } from 'typebox'
import { HallParams } from '../../contract/basics.ts'
import { TakeComplaintStep } from '../../contract/complaint-steps.ts'
import {
  AppointSteering,
  ComplaintMonth,
  ComplaintParams,
  ComplaintRow,
  ComplaintSheet,
  ComplaintShelf,
  ComplaintStatistics,
  RegisterComplaint,
  RegisteredComplaint,
  UnsteeredComplaint,
} from '../../contract/complaints.ts'
import { Beginning, Listed } from '../../contract/lists.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { appointSteering, unsteered } from './appointing.ts'
import { registerComplaint, takeStep } from './commands.ts'
import { statisticsCsv } from './csv.ts'
import { askingOf, reportOf, sheetFor, worklist } from './worklist.ts'

const Shown = Type.Object({ ...Beginning.properties, shelf: Type.Optional(ComplaintShelf) })

export function complaintRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/complaints',
    { schema: { params: HallParams, querystring: Shown, response: answers(Listed(ComplaintRow)) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      return worklist(ctx, request.query, by)
    },
  )
  app.get(
    '/api/halls/:hallId/complaints/statistics',
    { schema: { params: HallParams, querystring: ComplaintMonth, response: answers(ComplaintStatistics) } },
    ({ params, query }) => reportOf(ctx, params.hallId, query.month),
  )
  app.get(
    '/api/halls/:hallId/complaints/statistics.csv',
    { schema: { params: HallParams, querystring: ComplaintMonth, hide: true } },
    async ({ params: { hallId }, query: { month } }, reply) => {
      const table = statisticsCsv(await reportOf(ctx, hallId, month))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="complaints-${hallId}-${month}.csv"`)
        .send(table)
    },
  )
  app.get(
    '/api/halls/:hallId/complaints/unsteered',
    { schema: { params: HallParams, response: answers(Type.Array(UnsteeredComplaint)) } },
    ({ params }) => unsteered(ctx, params.hallId),
  )
  app.post(
    '/api/complaints/:complaintId/steering',
    { schema: { params: ComplaintParams, body: AppointSteering, response: answers(Type.Null()) } },
    async (request) => {
      const { staffId, hallId } = await requireStaff(ctx, request)
      const { commandId, staffId: appointeeId } = request.body
      const { complaintId } = request.params
      const actor = staffActor(request, staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      return hallTransaction(ctx, { hallId, actor, command }, (tx) =>
        appointSteering(tx, { complaintId, appointeeId, staffId }),
      )
    },
  )
  app.get(
    '/api/complaints/:complaintId',
    { schema: { params: ComplaintParams, response: answers(ComplaintSheet) } },
    async (request) =>
      sheetFor(ctx, request.params.complaintId, await askingOf(ctx, await requireStaff(ctx, request))),
  )
  app.post(
    '/api/halls/:hallId/complaints',
    { schema: { params: HallParams, body: RegisterComplaint, response: answers(RegisteredComplaint) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { commandId, ...given } = request.body
      const actor = staffActor(request, by.staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      return hallTransaction(ctx, { hallId: by.hallId, actor, command }, (tx) =>
        registerComplaint(tx, given, { ...by, at: tx.now }),
      )
    },
  )
  app.post(
    '/api/complaints/:complaintId/steps',
    { schema: { params: ComplaintParams, body: TakeComplaintStep, response: answers(ComplaintSheet) } },
    async (request) => {
      const by = await askingOf(ctx, await requireStaff(ctx, request))
      const { commandId, ...act } = request.body
      const { complaintId } = request.params
      const actor = staffActor(request, by.staffId)
      const command = commandOf(ctx, request, { id: commandId, actor })
      await hallTransaction(ctx, { hallId: by.hallId, actor, command }, (tx) =>
        takeStep(tx, complaintId, act, { ...by, at: tx.now }),
      )
      return sheetFor(ctx, complaintId, by)
    },
  )
}
