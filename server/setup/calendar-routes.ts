import { HallParams } from '../../contract/basics.ts'
import { Calendar, CalendarPreview, CalendarText } from '../../contract/setup.ts'
import type { Context } from '../platform/context.ts'
import { answers, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { changeCalendar, currentCalendar, previewCalendar } from './calendar-commands.ts'

const params = HallParams
/** A text of 60 000 characters of three bytes each, quoted. */
const textLimit = { bodyLimit: 256 * 1024 }

export function calendarRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/calendar',
    { schema: { params, response: answers(Calendar) } },
    async (request) => currentCalendar(ctx, await requireStaff(ctx, request)),
  )

  app.post(
    '/api/halls/:hallId/calendar/preview',
    { ...textLimit, schema: { params, body: CalendarText, response: answers(CalendarPreview) } },
    ({ body }) => previewCalendar(ctx, body.text),
  )

  app.post(
    '/api/halls/:hallId/calendar',
    { ...textLimit, schema: { params, body: CalendarText, response: answers(Calendar) } },
    async (request) => {
      const member = await requireStaff(ctx, request)
      const actor = staffActor(request, member.staffId)
      return changeCalendar(ctx, { member, actor }, request.body.text)
    },
  )
}
