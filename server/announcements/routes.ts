import { createReadStream, type ReadStream } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { AnnouncementEntry, AnnouncementReport } from '../../contract/announcements.ts'
import { HallParams, Id } from '../../contract/basics.ts'
import { currentPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, answersNothing, type App } from '../platform/http.ts'
import { announcementIn } from './announcement-in.ts'
import { callBySeq, keepReport, reportsOfDay } from './queries.ts'
import { createVoice, type Voice } from './voice.ts'

const AudioParams = Type.Object({ hallId: Id, seq: Id })

const Sound = Type.Unsafe<ReadStream>({ type: 'string', format: 'binary', description: 'audio/wav' })

/** More than all the walls of a hall behind one address ever report. */
const reportLimit = { max: 600, timeWindow: 60_000 }

export function announcementRoutes(app: App, ctx: Context): void {
  const { VOICE_COMMAND: command, DATA_DIR: dataDir } = ctx.config
  const voice = createVoice({ command, cacheDir: join(dataDir, 'voice'), log: ctx.log })

  app.get(
    '/api/halls/:hallId/announcements',
    { schema: { params: HallParams, response: answers(Type.Array(AnnouncementEntry)) } },
    (request) => announcementsToday(ctx, request.params.hallId),
  )

  app.post(
    '/api/halls/:hallId/announcements',
    {
      schema: { params: HallParams, body: AnnouncementReport, response: answersNothing },
      config: { rateLimit: reportLimit },
    },
    async (request, reply) => {
      await takeReport(ctx, request.params.hallId, request.body)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/halls/:hallId/announcements/:seq/audio',
    { schema: { params: AudioParams, response: answers(Sound) } },
    async (request, reply) => {
      const { hallId, seq } = request.params
      const path = await spoken(ctx, voice, { hallId, seq })
      return reply.type('audio/wav').send(createReadStream(path))
    },
  )
}

async function announcementsToday(ctx: Context, hallId: number): Promise<AnnouncementEntry[]> {
  const plan = await currentPlan(ctx, hallId)
  const reports = await reportsOfDay(ctx.db, hallId, businessDay(ctx.clock.now()))
  return reports.flatMap(({ event, ...report }) => {
    if (event.type !== 'ticket-called' && event.type !== 'ticket-recalled') return []
    const { ticketNo, windowId } = event
    return {
      seq: report.seq,
      screen: report.screen,
      ticketNo,
      windowId,
      text: announcementIn(plan, { ticketNo, windowId }).text,
      calledAt: report.at.toISOString(),
      shownAt: report.shown_at.toISOString(),
      spokenAt: report.spoken_at?.toISOString() ?? null,
      spokenBy: report.spoken_by,
    }
  })
}

/** @throws DomainError announcement-unknown when the hall's log holds no such call. */
async function takeReport(ctx: Context, hallId: number, report: AnnouncementReport): Promise<void> {
  const call = await callBySeq(ctx.db, hallId, report.seq)
  if (!call) throw new DomainError('announcement-unknown')
  for (const at of [report.shownAt, report.spokenAt]) if (at !== null) requireNear(call.at, at)
  await keepReport(ctx.db, hallId, { report, now: ctx.clock.now() })
}

/** A screen tells of what has just happened: a time far from the call is no report. */
const reportWithinMs = 24 * 3_600_000

function requireNear(calledAt: Date, at: string): void {
  const distanceMs = Math.abs(Date.parse(at) - calledAt.getTime())
  if (!(distanceMs < reportWithinMs)) throw new DomainError('request-invalid', { problem: '播报时间不正确' })
}

/** Path of the sound of a call. @throws DomainError announcement-unknown, voice-unavailable */
async function spoken(
  ctx: Context,
  voice: Voice,
  { hallId, seq }: { hallId: number; seq: number },
): Promise<string> {
  const call = await callBySeq(ctx.db, hallId, seq)
  if (!call) throw new DomainError('announcement-unknown')
  const { speech } = announcementIn(await currentPlan(ctx, hallId), call)
  const path = await voice.render(speech)
  if (path === null) throw new DomainError('voice-unavailable')
  return path
}
