import { sql, type Kysely, type Transaction } from 'kysely'
import { unawaited } from '../platform/database.ts'
import { realTime } from '../platform/real-time.ts'
import type { Database } from '../platform/tables.ts'

/**
 * Signs of life, by the clock of the database: real seconds, however fast a demonstration runs, and the same for every
 * process. A session without any was opened by a program, and nobody misses its console.
 */

const lostAfter = sql`interval '60 seconds'`
const beatEvery = sql`interval '10 seconds'`

export type AtConsole = { windowId: number; staffId: number }

/** These consoles are there. Rows that a command holds at the moment are left out: the command is a sign of life. */
export async function countBeats(db: Kysely<Database>, consoles: AtConsole[]): Promise<void> {
  if (consoles.length === 0) return
  await sql`
    update window_session set beat_at = ${realTime} where id in (
      select id from window_session
      join jsonb_to_recordset(${JSON.stringify(consoles)}::jsonb) as console ("windowId" int, "staffId" int)
        on window_id = "windowId" and staff_id = "staffId"
      where closed_at is null and (beat_at is null or beat_at < ${realTime} - ${beatEvery})
      for update of window_session skip locked)`.execute(db)
}

/** A command at a window is a sign of life too, where somebody would miss one. */
export async function countCommand(
  db: Transaction<Database>,
  windowId: number,
  staffId: number,
): Promise<void> {
  await sql`${unawaited}
    update window_session set beat_at = ${realTime}
    where window_id = ${windowId} and staff_id = ${staffId} and closed_at is null and beat_at < ${realTime} - ${beatEvery}`.execute(
    db,
  )
}

export type SessionRef = { id: number; hallId: number; windowId: number; staffId: number }

const openSessions = (db: Kysely<Database>) =>
  db
    .selectFrom('window_session')
    .select(['id', 'hall_id as hallId', 'window_id as windowId', 'staff_id as staffId'])
    .where('closed_at', 'is', null)

/** Sessions whose console has fallen silent and is not known to be lost. */
export async function silentSessions(db: Kysely<Database>, hallId?: number): Promise<SessionRef[]> {
  const silent = openSessions(db)
    .where('lost_at', 'is', null)
    .where('beat_at', '<', sql<Date>`${realTime} - ${lostAfter}`)
  return (hallId === undefined ? silent : silent.where('hall_id', '=', hallId)).orderBy('id').execute()
}

/** Sessions that were lost and whose console is there again. */
export async function returnedSessions(db: Kysely<Database>, hallId?: number): Promise<SessionRef[]> {
  const returned = openSessions(db)
    .where('lost_at', 'is not', null)
    .where('beat_at', '>=', sql<Date>`${realTime} - ${lostAfter}`)
  return (hallId === undefined ? returned : returned.where('hall_id', '=', hallId)).orderBy('id').execute()
}

export async function markLost(db: Transaction<Database>, sessionId: number, at: Date): Promise<void> {
  await db.updateTable('window_session').set({ lost_at: at }).where('id', '=', sessionId).execute()
}

export async function markReturned(db: Transaction<Database>, sessionId: number): Promise<void> {
  await db.updateTable('window_session').set({ lost_at: null }).where('id', '=', sessionId).execute()
}

/** Lost as of now, whatever sign of life its console gave a moment ago. */
export async function markAccountEnded(
  db: Transaction<Database>,
  sessionId: number,
  { lostAt, endedAt }: { lostAt: Date; endedAt: Date },
): Promise<void> {
  await sql`
    update window_session set lost_at = ${lostAt}, account_ended_at = ${endedAt}, beat_at = ${realTime} - ${lostAfter} - ${lostAfter}
    where id = ${sessionId}`.execute(db)
}

export type EndedAccount = SessionRef & { endedAt: Date }

/**
 * Open sessions of people whose logins an administrator has ended since they sat down: the account locked or closed,
 * its password or authenticator taken back. A password tried too often is not among them: nobody may close a window
 * by trying.
 */
export async function sessionsOfEndedAccounts(
  db: Kysely<Database>,
  hallId?: number,
): Promise<EndedAccount[]> {
  const { rows } = await sql<EndedAccount>`
    select session.id, session.hall_id as "hallId", session.window_id as "windowId", session.staff_id as "staffId",
      staff.logins_ended_at as "endedAt"
    from window_session session join staff on staff.id = session.staff_id
    where session.closed_at is null and staff.logins_ended_at >= session.opened_at
      and (session.account_ended_at is null or staff.logins_ended_at > session.account_ended_at)
      and (${hallId ?? null}::int is null or session.hall_id = ${hallId ?? null}::int)
    order by session.id`.execute(db)
  return rows
}
