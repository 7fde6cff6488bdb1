import { sql } from 'kysely'
import type { House } from './house.ts'
import type { Caller } from './caller.ts'
import { businessDay } from '../../server/platform/business-day.ts'

export type Post = { clerk: Caller; windowId: number }

/** Adds `count` windows that call queue A, each with a person of its own, and opens them. */
export async function openWindows(house: House, count: number): Promise<Post[]> {
  const { db } = house.ctx
  await sql`
    with template as (select * from staff where account = 'hl008'),
    windows as (
      insert into service_window (hall_id, zone_id, department_id, no, name, kind, position)
      select ${house.hallId}, zone_id, department_id, (200 + n)::text, '综合窗口', 'COMPREHENSIVE', 200 + n
      from service_window, generate_series(1, ${count}) n where hall_id = ${house.hallId} and no = '1'
      returning id, no),
    people as (
      insert into staff (hall_id, work_no, account, name, role, department_id, post, office_phone, qualified_at,
        password_hash)
      select hall_id, 'T' || n, 'crowd' || n, '演示' || n, 'WINDOW_STAFF', department_id, post, office_phone,
        qualified_at, password_hash from template, generate_series(1, ${count}) n
      returning id, work_no),
    bound as (
      insert into window_binding select windows.id, queue.id, 0 from windows, queue
      where queue.hall_id = ${house.hallId} and queue.code = 'A')
    insert into staff_window select people.id, windows.id from windows
    join people on 'T' || (windows.no::int - 200) = people.work_no`.execute(db)
  await db
    .updateTable('hall')
    .set((hall) => ({ plan_version: hall('plan_version', '+', 1) }))
    .where('id', '=', house.hallId)
    .execute()
  return Promise.all(Array.from({ length: count }, (_, n) => openWindow(house, `crowd${n + 1}`)))
}

async function openWindow(house: House, account: string): Promise<Post> {
  const clerk = await house.loginAs(account)
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

/** Lets `count` people wait in queue A, a second apart, the last one now. */
export async function letWait(house: House, count: number): Promise<void> {
  const now = house.clock.now()
  await sql`
    insert into ticket (hall_id, business_day, queue_id, service_type_id, prefix, number, ticket_no, token, channel,
      class, status, taken_at, rank_at, ahead_at_take)
    select ${house.hallId}, ${businessDay(now)}::date, queue.id, service_type.id, 'A', n, 'A' || lpad(n::text, 3, '0'),
      'crowd-token-' || n, 'KIOSK', 'NORMAL', 'WAITING', at, at, n - 1
    from queue
    join service_type on service_type.queue_id = queue.id and service_type.name = '咨询'
    cross join generate_series(1, ${count}) n
    cross join lateral (select ${now}::timestamptz - make_interval(secs => ${count} - n)) t(at)
    where queue.hall_id = ${house.hallId} and queue.code = 'A'`.execute(house.ctx.db)
}
