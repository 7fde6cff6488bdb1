import { sql, type Kysely, type Transaction } from 'kysely'
import type { PauseReason } from '../../contract/windows.ts'
import type { Database } from '../platform/tables.ts'
import type { InHand, Session, WindowAtWork } from './window.ts'

/** Who serves at a window and the number in hand, in one statement. */
export async function windowAtWork(db: Kysely<Database>, windowId: number): Promise<WindowAtWork> {
  const { rows } = await sql<SessionRow & InHandRow>`
    select session.id, session.staff_id, staff.name, session.opened_at, session.pause_reason, session.paused_at,
      session.expected_back_at, session.lost_at, ticket.id as "ticketId", ticket.ticket_no, ticket.status
    from service_window
    left join window_session session on session.window_id = service_window.id and session.closed_at is null
    left join staff on staff.id = session.staff_id
    left join ticket on ticket.window_id = service_window.id and ticket.status in ('CALLED', 'SERVING')
    where service_window.id = ${windowId}`.execute(db)
  const row = rows[0]
  return { session: row ? sessionFrom(windowId, row) : null, inHand: row ? inHandFrom(row) : null }
}

type SessionRow = {
  id: number | null
  staff_id: number | null
  name: string | null
  opened_at: Date | null
  pause_reason: PauseReason | null
  paused_at: Date | null
  expected_back_at: Date | null
  lost_at: Date | null
}

function sessionFrom(windowId: number, row: SessionRow): Session | null {
  if (row.id === null || row.staff_id === null || !row.opened_at) return null
  return {
    id: row.id,
    windowId,
    staffId: row.staff_id,
    staffName: row.name ?? '',
    openedAt: row.opened_at,
    pauseReason: row.pause_reason,
    pausedAt: row.paused_at,
    expectedBackAt: row.expected_back_at,
    lostAt: row.lost_at,
  }
}

type InHandRow = { ticketId: number | null; ticket_no: string | null; status: string | null }

function inHandFrom({ ticketId, ticket_no, status }: InHandRow): InHand | null {
  if (ticketId === null || ticket_no === null) return null
  if (status !== 'CALLED' && status !== 'SERVING') return null
  return { ticketId, ticketNo: ticket_no, status }
}

/** The window a member of staff has open. */
export async function openWindowOf(
  db: Kysely<Database>,
  staffId: number,
): Promise<{ id: number; no: string } | null> {
  const row = await db
    .selectFrom('window_session')
    .innerJoin('service_window', 'service_window.id', 'window_session.window_id')
    .select(['service_window.id', 'service_window.no'])
    .where('staff_id', '=', staffId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Whether this person may serve, and whether at this window. */
export async function qualification(db: Kysely<Database>, staffId: number, windowId: number) {
  return db
    .selectFrom('staff')
    .leftJoin('staff_window', (join) =>
      join.onRef('staff_window.staff_id', '=', 'staff.id').on('staff_window.window_id', '=', windowId),
    )
    .select([
      'staff.name',
      'staff.qualified_at as qualifiedAt',
      'staff.role',
      'staff_window.window_id as granted',
    ])
    .where('staff.id', '=', staffId)
    .executeTakeFirstOrThrow()
}

/** The windows this person may open, with who sits there now. */
export async function openableWindows(db: Kysely<Database>, staffId: number) {
  return db
    .selectFrom('staff_window')
    .innerJoin('service_window', 'service_window.id', 'staff_window.window_id')
    .leftJoin('window_session as session', (join) =>
      join.onRef('session.window_id', '=', 'service_window.id').on('session.closed_at', 'is', null),
    )
    .leftJoin('staff', 'staff.id', 'session.staff_id')
    .leftJoin('ticket', (join) =>
      join
        .onRef('ticket.window_id', '=', 'service_window.id')
        .on('ticket.status', 'in', ['CALLED', 'SERVING']),
    )
    .select([
      'service_window.id as windowId',
      'service_window.no',
      'service_window.name',
      'service_window.kind',
    ])
    .select(['session.pause_reason as pauseReason', 'staff.name as staffName'])
    .select(['session.lost_at as lostAt', 'ticket.ticket_no as ticketNo'])
    .where('staff_window.staff_id', '=', staffId)
    .orderBy('service_window.position')
    .execute()
}

export type NewSession = {
  hallId: number
  windowId: number
  staffId: number
  businessDay: string
  openedAt: Date
}

export async function insertSession(db: Transaction<Database>, session: NewSession): Promise<number> {
  const { id } = await db
    .insertInto('window_session')
    .values({
      hall_id: session.hallId,
      window_id: session.windowId,
      staff_id: session.staffId,
      business_day: session.businessDay,
      opened_at: session.openedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Pause = { reason: PauseReason; pausedAt: Date; expectedBackAt: Date }

export async function markPaused(db: Transaction<Database>, sessionId: number, pause: Pause): Promise<void> {
  await db
    .updateTable('window_session')
    .set({ pause_reason: pause.reason, paused_at: pause.pausedAt, expected_back_at: pause.expectedBackAt })
    .where('id', '=', sessionId)
    .execute()
}

export async function markResumed(db: Transaction<Database>, sessionId: number): Promise<void> {
  await db
    .updateTable('window_session')
    .set({ pause_reason: null, paused_at: null, expected_back_at: null })
    .where('id', '=', sessionId)
    .execute()
}

export async function markClosed(
  db: Transaction<Database>,
  sessionId: number,
  closedAt: Date,
): Promise<void> {
  await db.updateTable('window_session').set({ closed_at: closedAt }).where('id', '=', sessionId).execute()
}

/** Who closed a window from outside, and why: kept beside the session, since reasons may name people. */
export async function keepRelease(
  db: Transaction<Database>,
  sessionId: number,
  { staffId, reason }: { staffId: number; reason: string },
): Promise<void> {
  await db
    .updateTable('window_session')
    .set({ released_by: staffId, release_reason: reason })
    .where('id', '=', sessionId)
    .execute()
}

/** Sessions without a number in hand, that a finished day leaves open. */
export async function idleSessionsUntil(db: Transaction<Database>, hallId: number, day: string) {
  return db
    .selectFrom('window_session')
    .select(['id', 'window_id as windowId', 'staff_id as staffId'])
    .where('hall_id', '=', hallId)
    .where('business_day', '<=', day)
    .where('closed_at', 'is', null)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('ticket')
            .select('ticket.id')
            .whereRef('ticket.window_id', '=', 'window_session.window_id')
            .where('ticket.status', '=', 'SERVING'),
        ),
      ),
    )
    .orderBy('id')
    .execute()
}

/** Public card of whoever serves at a window now (R10, R11). */
export async function staffCardAt(db: Kysely<Database>, windowId: number) {
  return db
    .selectFrom('window_session')
    .innerJoin('staff', 'staff.id', 'window_session.staff_id')
    .leftJoin('department', 'department.id', 'staff.department_id')
    .select(['staff.name', 'department.name as departmentName', 'post', 'work_no as workNo'])
    .select(['office_phone as officePhone', 'photo as photoUrl', 'is_party_member as isPartyMember'])
    .where('window_id', '=', windowId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export async function hallOfWindow(db: Kysely<Database>, windowId: number): Promise<number | null> {
  const window = await db
    .selectFrom('service_window')
    .select('hall_id')
    .where('id', '=', windowId)
    .executeTakeFirst()
  return window?.hall_id ?? null
}

/** Whether this person may work at, and look at, this window. */
export async function mayServeAt(db: Kysely<Database>, staffId: number, windowId: number): Promise<boolean> {
  const grants = db.selectFrom('staff_window').select('window_id')
  const grant = await grants
    .where('staff_id', '=', staffId)
    .where('window_id', '=', windowId)
    .executeTakeFirst()
  return grant !== undefined
}
