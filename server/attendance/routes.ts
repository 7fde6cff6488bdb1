import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import * as wire from '../../contract/attendance.ts'
import { Command, HallParams } from '../../contract/basics.ts'
import { currentPlan } from '../halls/index.ts'
import { addDays, businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import * as commands from './commands.ts'
import { dayCsv, monthCsv } from './csv.ts'
import { peopleOf, punchesOf, shiftsOf } from './queries.ts'
import { ownRequests, requestsFor } from './requests.ts'
import { daySheet, monthSheet, ownDays } from './sheets.ts'

export function attendanceRoutes(app: App, ctx: Context): void {
  ownRoutes(app, ctx)
  sheetRoutes(app, ctx)
  rosterRoutes(app, ctx)
  requestRoutes(app, ctx)
}

const done = { response: answers(wire.Done) }

function ownRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/me/attendance/:month',
    { schema: { params: wire.OwnMonthParams, response: answers(wire.OwnAttendance) } },
    async (request) => {
      const member = await requireStaff(ctx, request)
      const { month } = request.params
      const today = businessDay(ctx.clock.now())
      const punches = await punchesOf(ctx.db, { hallId: member.hallId, from: today, to: today })
      return {
        month,
        today,
        days: await ownDays(ctx, member, month),
        punches: punches
          .filter(({ staffId }) => staffId === member.staffId)
          .map(({ date, kind, at }) => ({ date, kind, at: at.toISOString() })),
        ...(await ownRequests(ctx, member)),
      }
    },
  )
  app.post('/api/me/punch', { schema: { ...done, body: wire.Punch } }, (request) =>
    act(ctx, request, (tx, by) => commands.punch(tx, by, request.body.kind)),
  )
  app.post('/api/me/leave', { schema: { ...done, body: wire.AskLeave } }, (request) => {
    const { commandId: _, ...order } = request.body
    return act(ctx, request, (tx, by) => commands.askLeave(tx, by, order))
  })
  app.post('/api/me/corrections', { schema: { ...done, body: wire.AskCorrection } }, (request) => {
    const { commandId: _, ...order } = request.body
    return act(ctx, request, (tx, by) => commands.askCorrection(tx, by, order))
  })
}

function sheetRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/attendance/days/:date',
    { schema: { params: wire.DateParams, response: answers(wire.DaySheet) } },
    ({ params }) => daySheet(ctx, params.hallId, params.date),
  )
  app.get(
    '/api/halls/:hallId/attendance/months/:month',
    { schema: { params: wire.MonthParams, response: answers(wire.MonthSheet) } },
    ({ params }) => monthSheet(ctx, params.hallId, params.month),
  )
  app.get(
    '/api/halls/:hallId/attendance/days/:date/csv',
    { schema: { params: wire.DateParams, response: answers(Type.String()) } },
    async ({ params: { hallId, date } }, reply) =>
      asFile(reply, `attendance-${date}.csv`).send(dayCsv(await daySheet(ctx, hallId, date))),
  )
  app.get(
    '/api/halls/:hallId/attendance/months/:month/csv',
    { schema: { params: wire.MonthParams, response: answers(Type.String()) } },
    async ({ params: { hallId, month } }, reply) =>
      asFile(reply, `attendance-${month}.csv`).send(monthCsv(await monthSheet(ctx, hallId, month))),
  )
}

const asFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`)

function rosterRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/roster/:monday',
    { schema: { params: wire.RosterParams, response: answers(wire.Roster) } },
    async ({ params: { hallId, monday } }) => {
      commands.requireMonday(monday)
      const plan = await currentPlan(ctx, hallId)
      const people = await peopleOf(ctx.db, hallId)
      const shifts = await shiftsOf(ctx.db, { hallId, from: monday, to: addDays(monday, 6) })
      return {
        monday,
        shifts: commands.standingShifts(shifts, plan, people),
        staff: people.map(({ staffId, name, windowIds }) => ({ staffId, name, windowIds })),
        windows: [...plan.windows.values()].map(({ id, no, name, kind }) => ({
          windowId: id,
          no,
          name,
          kind,
        })),
      }
    },
  )
  const week = { ...done, params: wire.RosterParams }
  app.post('/api/halls/:hallId/roster/:monday', { schema: { ...week, body: wire.SetRoster } }, (request) => {
    const { monday } = request.params
    const { shifts } = request.body
    return act(ctx, request, (tx, by) => commands.setRoster(tx, by, { monday, shifts }))
  })
  app.post('/api/halls/:hallId/roster/:monday/copy', { schema: { ...week, body: Command } }, (request) =>
    act(ctx, request, (tx, by) => commands.copyRoster(tx, by, request.params.monday)),
  )
}

function requestRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/attendance/requests',
    { schema: { params: HallParams, response: answers(wire.AttendanceRequests) } },
    async (request) => requestsFor(ctx, await requireStaff(ctx, request)),
  )
  app.post(
    '/api/leave/:leaveId/decide',
    { schema: { ...done, params: wire.LeaveParams, body: wire.Decide } },
    (request) => {
      const { approve, note } = request.body
      const id = request.params.leaveId
      return act(ctx, request, (tx, by) => commands.decideLeave(tx, by, { id, approve, note }))
    },
  )
  app.post(
    '/api/corrections/:correctionId/decide',
    { schema: { ...done, params: wire.CorrectionParams, body: wire.Decide } },
    (request) => {
      const { approve, note } = request.body
      const id = request.params.correctionId
      return act(ctx, request, (tx, by) => commands.decideCorrection(tx, by, { id, approve, note }))
    },
  )
}

type CommandRequest = FastifyRequest<{ Body: { commandId: string } }>

/** One command of a member of staff in the own hall. */
async function act<Answer>(
  ctx: Context,
  request: CommandRequest,
  decide: (tx: HallTransaction, by: commands.Acting) => Promise<Answer>,
): Promise<Answer> {
  const { staffId, hallId, role } = await requireStaff(ctx, request)
  const actor = staffActor(request, staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  return hallTransaction(ctx, { hallId, actor, command }, (tx) => decide(tx, { staffId, role }))
}
