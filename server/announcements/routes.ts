import { createReadStream } from 'node:fs'
import { Type } from 'typebox'
import { AnnouncementEntry, AnnouncementReport } from '../../contract/announcements.ts'
import { HallParams, Id } from '../../contract/basics.ts'
import { currentPlan, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, answersNothing, type App } from '../platform/http.ts'
import { announcementOf, type Announcement } from './announcement.ts'
import { announcedEvent, keepReport, reportsOf } from './queries.ts'
import type { Voice } from './voice.ts'

const longestLog = 2000
const reportsPerMinute = 600

export function announcementRoutes(app: App, ctx: Context, voice: Voice): void {
  app.get(
    '/api/halls/:hallId/announcements',
    { schema: { params: HallParams, response: answers(Type.Array(AnnouncementEntry)) } },
    (request) => announcementLog(ctx, request.params.hallId),
  )

  app.post(
    '/api/halls/:hallId/announcements',
    {
      schema: { params: HallParams, body: AnnouncementReport, response: answersNothing },
      config: { rateLimit: { max: reportsPerMinute, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      const { hallId } = request.params
      await requireAnnounced(ctx, hallId, request.body.seq)
      await keepReport(ctx.db, { ...request.body, hallId, reportedAt: ctx.clock.now() })
      return reply.code(204).send(null)
    },
  )

  // The server decides what is said: nobody can make it speak a text of their own.
  app.get(
    '/api/halls/:hallId/announcements/:seq/audio',
    { schema: { params: Type.Object({ hallId: Id, seq: Id }) } },
    async (request, reply) => {
      const { hallId, seq } = request.params
      const { ticketNo, windowId } = await requireAnnounced(ctx, hallId, seq)
      const { speech } = wordsFor(await currentPlan(ctx, hallId), ticketNo, windowId)
      const file = await voice.render(speech)
      if (!file) throw new DomainError('voice-unavailable')
      return reply
        .type('audio/wav')
        .header('cache-control', 'public, max-age=86400, immutable')
        .send(createReadStream(file))
    },
  )
}

async function requireAnnounced(ctx: Context, hallId: number, seq: number) {
  const event = await announcedEvent(ctx.db, hallId, seq)
  if (!event) throw new DomainError('announcement-unknown')
  return event
}

async function announcementLog(ctx: Context, hallId: number): Promise<AnnouncementEntry[]> {
  const plan = await currentPlan(ctx, hallId)
  const reports = await reportsOf(ctx.db, hallId, businessDay(ctx.clock.now()), longestLog)
  return reports.map(({ calledAt, shownAt, spokenAt, ...report }) => ({
    ...report,
    text: wordsFor(plan, report.ticketNo, report.windowId).text,
    calledAt: calledAt.toISOString(),
    shownAt: shownAt.toISOString(),
    spokenAt: spokenAt?.toISOString() ?? null,
  }))
}

/** The words of a call in a hall. */
export function wordsFor(plan: HallPlan, ticketNo: string, windowId: number): Announcement {
  const window = plan.windows.get(windowId)
  const floor = (window && plan.zones.get(window.zoneId)?.floor) ?? 1
  const where = { windowNo: window?.no ?? '', windowKind: window?.kind ?? 'CATEGORY', floor } as const
  return announcementOf({ ticketNo, ...where }, { readOneAs: plan.settings.readOneAs })
}
