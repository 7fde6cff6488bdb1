import type { Kysely } from 'kysely'
import type { AnnouncementReport } from '../../contract/announcements.ts'
import type { Database } from '../platform/tables.ts'

/** A call as the hall's log holds it. */
export type LoggedCall = { seq: number; at: Date; ticketNo: string; windowId: number }

/** The call or repeated call with this number in the hall's log. */
export async function callBySeq(
  db: Kysely<Database>,
  hallId: number,
  seq: number,
): Promise<LoggedCall | null> {
  const logged = await db
    .selectFrom('hall_event')
    .select(['at', 'event'])
    .where('hall_id', '=', hallId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (logged?.event.type !== 'ticket-called' && logged?.event.type !== 'ticket-recalled') return null
  const { ticketNo, windowId } = logged.event
  return { seq, at: logged.at, ticketNo, windowId }
}

/** Keeps what a screen says it showed and spoke; a later report of the same screen completes the earlier. */
export async function keepReport(
  db: Kysely<Database>,
  hallId: number,
  { report, now }: { report: AnnouncementReport; now: Date },
): Promise<void> {
  const { seq, screen, shownAt, spokenAt, spokenBy } = report
  const voice = {
    spoken_at: spokenAt === null ? null : new Date(spokenAt),
    spoken_by: spokenBy,
    reported_at: now,
  }
  await db
    .insertInto('announcement_report')
    .values({ hall_id: hallId, seq, screen, shown_at: new Date(shownAt), ...voice })
    .onConflict((conflict) =>
      conflict
        .columns(['hall_id', 'seq', 'screen'])
        .doUpdateSet(voice)
        .where('announcement_report.spoken_at', 'is', null),
    )
    .execute()
}

/** What was shown and spoken on a business day, the newest call first. */
export async function reportsOfDay(db: Kysely<Database>, hallId: number, day: string) {
  return db
    .selectFrom('announcement_report as report')
    .innerJoin('hall_event as logged', (join) =>
      join.onRef('logged.hall_id', '=', 'report.hall_id').onRef('logged.seq', '=', 'report.seq'),
    )
    .select(['report.seq', 'screen', 'shown_at', 'spoken_at', 'spoken_by', 'logged.at', 'logged.event'])
    .where('report.hall_id', '=', hallId)
    .where('business_day', '=', day)
    .orderBy('report.seq', 'desc')
    .orderBy('screen')
    .limit(mostReports)
    .execute()
}

/** More than a busy hall with several walls calls in a day. */
const mostReports = 5000
