import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { HallFacts, LiveNumbers } from './hall-facts.ts'

/** What goes on in a hall while its set-up is changed. */
export async function readFacts(db: Kysely<Database>, hallId: number, day: string): Promise<HallFacts> {
  const sessions = await sql<HallFacts['openWindows'][number]>`
    select place.no as "windowNo", staff.work_no as "workNo", staff.name as "staffName"
    from window_session session join service_window place on place.id = window_id
    join staff on staff.id = staff_id
    where session.hall_id = ${hallId} and closed_at is null`.execute(db)
  const live = await sql<LiveNumbers>`
    select queue.code as queue, type.code as "serviceType", reserved.no as "reservedFor",
      case when status in ('CALLED', 'SERVING', 'HELD') then place.no end as "windowNo", count(*)::int as count
    from ticket join queue on queue.id = ticket.queue_id join service_type type on type.id = service_type_id
    left join service_window place on place.id = window_id
    left join service_window reserved on reserved.id = reserved_window_id
    where ticket.hall_id = ${hallId} and status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')
    group by 1, 2, 3, 4`.execute(db)
  const used = await sql<{ code: string }>`
    select code from queue where hall_id = ${hallId} and exists (select from ticket
      where ticket.hall_id = ${hallId} and business_day = ${day}::date and queue_id = queue.id)`.execute(db)
  const others = await sql<{ account: string }>`
    select account from staff where hall_id <> ${hallId}`.execute(db)
  const open = await sql<{ account: string }>`
    select account from staff where hall_id = ${hallId} and retired_at is null
      and account_state = 'ACTIVE' and password_hash like '$argon2%'`.execute(db)
  return {
    openWindows: sessions.rows,
    live: live.rows,
    queuesUsedToday: new Set(used.rows.map(({ code }) => code)),
    accountsOpen: new Set(open.rows.map(({ account }) => account)),
    accountsElsewhere: new Set(others.rows.map(({ account }) => account)),
  }
}
