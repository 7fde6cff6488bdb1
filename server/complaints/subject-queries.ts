import { sql, type Kysely, type Transaction } from 'kysely'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

/** The number in service, with its holder as it was sealed. */
export type TicketAt = { holderCipher: Buffer | null }

/** The number that somebody is serving now; null when it is not in this person's hands. */
export async function ticketInService(
  db: Transaction<Database>,
  ticketId: number,
  { hallId, staffId }: { hallId: number; staffId: number },
): Promise<TicketAt | null> {
  const row = await db
    .selectFrom('ticket')
    .innerJoin('window_session as session', 'session.window_id', 'ticket.window_id')
    .select('ticket.holder_cipher as holderCipher')
    .where('ticket.id', '=', ticketId)
    .where('ticket.hall_id', '=', hallId)
    .where('ticket.status', '=', 'SERVING')
    .where('session.staff_id', '=', staffId)
    .where('session.closed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Somebody a complaint is about. */
export type AboutStaff = { staffId: number; role: RoleCode }

/**
 * Who served a number, of those called so the last one, or who had a case in hand, decided it or returned it, by its
 * 办件编号; null when there is no such number.
 */
export async function aboutNumber(
  db: Kysely<Database>,
  hallId: number,
  no: string,
): Promise<AboutStaff[] | null> {
  const { rows } = await sql<{ staffId: number | null; role: RoleCode | null }>`
    with last_ticket as (
      select id, staff_id from ticket where hall_id = ${hallId} and ticket_no = ${no}
      order by business_day desc, id desc limit 1
    ), about as (
      select staff_id from last_ticket
      union select matter.staff_id from ticket_matter matter join last_ticket on last_ticket.id = matter.ticket_id
      union select received_by from service_case
        where hall_id = ${hallId} and (project_no = ${no} or (external_no <> '' and external_no = ${no}))
      union select holder_id from service_case
        where hall_id = ${hallId} and (project_no = ${no} or (external_no <> '' and external_no = ${no}))
      union select step.staff_id from case_step step join service_case c on c.id = step.case_id
        where c.hall_id = ${hallId} and (c.project_no = ${no} or (c.external_no <> '' and c.external_no = ${no}))
          and step.kind in ('DECIDE', 'RETURN')
    )
    select about.staff_id as "staffId", staff.role from about left join staff on staff.id = about.staff_id`.execute(
    db,
  )
  if (rows.length === 0) return null
  return rows.flatMap(({ staffId, role }) => (staffId === null || role === null ? [] : [{ staffId, role }]))
}

type Subject = { aboutNo: string; ticketId: number | null }

/**
 * What somebody wanted done: the item of the case, or the service of the number it is about, or else of the number in
 * service unless that was taken for the complaint itself; null where nobody knows.
 */
export async function itemOf(
  db: Kysely<Database>,
  hallId: number,
  { aboutNo, ticketId }: Subject,
): Promise<string | null> {
  const no = aboutNo.trim().toUpperCase()
  const { rows } = await sql<{ name: string }>`
    select name from (
      select item_name as name, 1 as place, id from service_case
        where hall_id = ${hallId} and ${no} <> '' and (project_no = ${no} or external_no = ${no})
      union all select type.name, 2, ticket.id from ticket join service_type type on type.id = service_type_id
        where ticket.hall_id = ${hallId} and ${no} <> '' and ticket_no = ${no}
      union all select type.name, 3, ticket.id from ticket join service_type type on type.id = service_type_id
          join service_window w on w.id = ticket.window_id
        where ticket.hall_id = ${hallId} and ticket.id = ${ticketId} and w.kind <> 'COMPLAINT'
    ) as known order by place, id desc limit 1`.execute(db)
  return rows[0]?.name ?? null
}

/** By the number on the badge; null when nobody of the hall has it. */
export async function aboutWorkNo(
  db: Kysely<Database>,
  hallId: number,
  workNo: string,
): Promise<AboutStaff[] | null> {
  const staff = await db
    .selectFrom('staff')
    .select(['id as staffId', 'role'])
    .where('hall_id', '=', hallId)
    .where((eb) => eb(eb.fn('upper', ['work_no']), '=', workNo))
    .execute()
  return staff.length === 0 ? null : staff
}
