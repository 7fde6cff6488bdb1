import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { Tally } from './score.ts'

type Days = { hallId: number; from: string; to: string }
type OfDepartment = { departmentId: number } & Tally

/** On how many days the windows of each department stood unmanned until somebody was warned, each window by itself. */
export async function unmannedDays(
  db: Kysely<Database>,
  { hallId, from, to }: Days,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ departmentId: number; count: number }>`
    select service_window.department_id as "departmentId",
      count(distinct (alert.window_id, alert.business_day))::int as count
    from alert join service_window on service_window.id = alert.window_id
    where alert.hall_id = ${hallId} and alert.rule = 'WINDOW_UNMANNED'
      and alert.business_day between ${from}::date and ${to}::date
    group by 1`.execute(db)
  return new Map(rows.map(({ departmentId, count }) => [departmentId, count]))
}

/** Of the numbers taken for each department, those that waited so long that somebody was warned. */
export async function longWaits(
  db: Kysely<Database>,
  { hallId, from, to }: Days,
): Promise<Map<number, Tally>> {
  const { rows } = await sql<OfDepartment>`
    select type.department_id as "departmentId", count(late.subject)::int as hits, count(*)::int as of
    from ticket join service_type type on type.id = ticket.service_type_id
    left join (select distinct subject from alert where hall_id = ${hallId} and rule = 'WAIT_OVERTIME'
        and business_day between ${from}::date and ${to}::date) late
      on late.subject = 'ticket:' || ticket.id
    where ticket.hall_id = ${hallId} and ticket.business_day between ${from}::date and ${to}::date
    group by 1`.execute(db)
  return new Map(rows.map(({ departmentId, ...tally }) => [departmentId, tally]))
}

/** Which department everybody belongs, or belonged, to. */
export async function departmentsOfStaff(db: Kysely<Database>, hallId: number): Promise<Map<number, number>> {
  const staff = db.selectFrom('staff').select(['id', 'department_id as departmentId'])
  const rows = await staff.where('hall_id', '=', hallId).execute()
  return new Map(rows.flatMap(({ id, departmentId }) => (departmentId === null ? [] : [[id, departmentId]])))
}
