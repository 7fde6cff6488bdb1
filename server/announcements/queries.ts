import { sql, type Kysely } from 'kysely'
import type { AnnouncementEntry, AnnouncementReport } from '../../contract/announcements.ts'
import type { HallEvent } from '../events.ts'
import type { Database } from '../platform/tables.ts'

/** An event of the log that was announced: a call or a recall. Null when this number of the log was neither. */
export async function announcedEvent(
  db: Kysely<Database>,
  hallId: number,
  seq: number,
): Promise<Extract<HallEvent, { type: 'ticket-called' | 'ticket-recalled' }> | null> {
  const logged = await db
    .selectFrom('hall_event')
    .select('event')
    .where('hall_id', '=', hallId)
    .where('seq', '=', seq)
    .executeTakeFirst()
  const event = logged?.event
  return event?.type === 'ticket-called' || event?.type === 'ticket-recalled' ? event : null
}

export type Report = AnnouncementReport & { hallId: number; reportedAt: Date }

/** Keeps what a screen says it showed and spoke. A later report of the same screen may only add that it spoke. */
export async function keepReport(db: Kysely<Database>, report: Report): Promise<void> {
  await db
    .insertInto('announcement_report')
    .values({
      hall_id: report.hallId,
      seq: report.seq,
      screen: report.screen,
      shown_at: report.shownAt,
      spoken_at: report.spokenAt,
      spoken_by: report.spokenBy,
      reported_at: report.reportedAt,
    })
    .onConflict((row) =>
      row.columns(['hall_id', 'seq', 'screen']).doUpdateSet({
        spoken_at: sql`coalesce(announcement_report.spoken_at, excluded.spoken_at)`,
        spoken_by: (excluded) => excluded.ref('excluded.spoken_by'),
      }),
    )
    .execute()
}

type EntryRow = Omit<AnnouncementEntry, 'text' | 'calledAt' | 'shownAt' | 'spokenAt'> & {
  calledAt: Date
  shownAt: Date
  spokenAt: Date | null
}

/** The announcement log of a day, newest first. */
export async function reportsOf(db: Kysely<Database>, hallId: number, day: string, limit: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select report.seq, report.screen, logged.event->>'ticketNo' as "ticketNo",
           (logged.event->>'windowId')::int as "windowId", logged.at as "calledAt", shown_at as "shownAt",
           spoken_at as "spokenAt", spoken_by as "spokenBy"
    from announcement_report report
    join hall_event logged on logged.hall_id = report.hall_id and logged.seq = report.seq
    where report.hall_id = ${hallId} and logged.business_day = ${day}::date
    order by report.seq desc, report.id desc limit ${limit}`.execute(db)
  return rows
}
