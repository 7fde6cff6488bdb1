import { sql, type Kysely } from 'kysely'
import type { PauseReason } from '../../contract/windows.ts'
import { realTime } from '../platform/real-time.ts'
import type { Database } from '../platform/tables.ts'
import type { DeviceNow, HallState, WaitingNow, WindowNow } from './hall-state.ts'

/** How a hall stands now, on a business day. */
export async function readHallState(db: Kysely<Database>, hallId: number, day: string): Promise<HallState> {
  const windows = await windowsNow(db, hallId, day)
  const waiting = await waitingNow(db, hallId, day)
  return { windows, waiting, devices: await devicesNow(db, hallId) }
}

type WindowRow = {
  windowId: number
  staffName: string | null
  pauseReason: PauseReason | null
  pausedAt: Date | null
  expectedBackAt: Date | null
  lostAt: Date | null
  silentMin: number | null
  ticketId: number | null
  ticketNo: string | null
  serviceTypeId: number | null
  status: 'CALLED' | 'SERVING' | null
  since: Date | null
  changedAt: Date | null
}

// When a window last changed stands in the log of the day alone.
async function windowsNow(
  db: Kysely<Database>,
  hallId: number,
  day: string,
): Promise<Map<number, WindowNow>> {
  const { rows } = await sql<WindowRow>`
    with changed as (
      select coalesce(event->>'windowId', event->>'fromWindowId')::int as window_id, max(at) as at from hall_event
      where hall_id = ${hallId} and business_day = ${day}::date and event->>'type' in
        ('window-opened', 'window-closed', 'window-paused', 'window-resumed', 'window-taken-over',
         'window-released', 'window-lost', 'window-back', 'ticket-called', 'ticket-call-undone',
         'ticket-started', 'ticket-finished', 'ticket-passed', 'ticket-held', 'ticket-resumed', 'ticket-transferred')
      group by 1
    )
    select service_window.id as "windowId", case when session.id is not null then staff.name end as "staffName",
      session.pause_reason as "pauseReason", session.paused_at as "pausedAt",
      session.expected_back_at as "expectedBackAt", ticket.id as "ticketId", ticket.ticket_no as "ticketNo",
      session.lost_at as "lostAt", extract(epoch from ${realTime} - session.beat_at)::float8 / 60 as "silentMin",
      ticket.service_type_id as "serviceTypeId", ticket.status,
      case ticket.status when 'SERVING' then coalesce(ticket.serving_at, ticket.called_at) else ticket.called_at end
        as since,
      changed.at as "changedAt"
    from service_window
    left join window_session session on session.window_id = service_window.id and session.closed_at is null
    left join staff on staff.id = session.staff_id
    left join ticket on ticket.window_id = service_window.id and ticket.status in ('CALLED', 'SERVING')
    left join changed on changed.window_id = service_window.id
    where service_window.hall_id = ${hallId}`.execute(db)
  return new Map(rows.map((row) => [row.windowId, windowFrom(row)]))
}

function windowFrom(row: WindowRow): WindowNow {
  const { staffName, pauseReason, pausedAt, expectedBackAt, changedAt } = row
  const { ticketId, ticketNo, serviceTypeId, status, since } = row
  const { lostAt, silentMin } = row
  const lost = lostAt && { since: lostAt, silentMin: silentMin ?? 0 }
  const isBusy = ticketId !== null && ticketNo !== null && serviceTypeId !== null
  return {
    session: staffName === null ? null : { staffName, pauseReason, pausedAt, expectedBackAt, lost },
    inHand: isBusy && status && since ? { ticketId, ticketNo, serviceTypeId, status, since } : null,
    changedAt,
  }
}

async function waitingNow(db: Kysely<Database>, hallId: number, day: string): Promise<WaitingNow[]> {
  const { rows } = await sql<WaitingNow>`
    with moved as (
      select (event->>'ticketId')::bigint as ticket_id, max(at) as at from hall_event
      where hall_id = ${hallId} and business_day = ${day}::date
        and event->>'type' in ('ticket-restored', 'ticket-transferred', 'ticket-call-undone')
      group by 1
    )
    select ticket.id as "ticketId", ticket_no as "ticketNo", queue_id as "queueId",
      reserved_window_id as "reservedWindowId", taken_at as "takenAt", coalesce(moved.at, taken_at) as "inLineSince"
    from ticket left join moved on moved.ticket_id = ticket.id
    where hall_id = ${hallId} and business_day = ${day}::date and status = 'WAITING'
    order by taken_at, ticket.id`.execute(db)
  return rows
}

/** Screens and kiosks, silent by the clock of the database: a demonstration leaves none of them behind. */
async function devicesNow(db: Kysely<Database>, hallId: number): Promise<DeviceNow[]> {
  const { rows } = await sql<DeviceNow>`
    select id as "deviceId", kind, name, coalesce(last_seen_at, beat_at) as "seenAt",
      extract(epoch from ${realTime} - beat_at)::float8 / 60 as "silentMin", paper_left as "paperLeft",
      printer_failed_at as "printerFailedAt"
    from device
    where hall_id = ${hallId} and retired_at is null and kind in ('KIOSK', 'WALL', 'WINDOW_SCREEN')
    order by id`.execute(db)
  return rows
}
