import { sql, type Kysely } from 'kysely'
import type { DayHalf } from '../../contract/attendance.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

export type Duty = {
  hallId: number
  role: RoleCode
  /** Whose leader or 首席事务代表; a 监督员 is of no department. */
  departmentId: number
  /** Who has the case in hand: of window staff nobody else is meant. */
  staffId: number
  day: string
  half: DayHalf
}

export type OnDuty = { staffId: number; mobileCipher: Buffer }

/** Those of a role who answer for a case, left a mobile, and are not on leave. */
export async function onDuty(db: Kysely<Database>, duty: Duty): Promise<OnDuty[]> {
  const { hallId, role, departmentId, staffId, day, half } = duty
  const { rows } = await sql<OnDuty>`
    select staff.id as "staffId", mobile_cipher as "mobileCipher" from staff
    where hall_id = ${hallId} and mobile_cipher is not null and retired_at is null and not on_leave
      and account_state = 'ACTIVE'
      and case ${role}::text
        when 'WINDOW_STAFF' then staff.id = ${staffId}
        when 'CHIEF_REP' then department_id = ${departmentId} and (role = 'CHIEF_REP' or is_chief_representative)
        when 'DEPT_LEADER' then department_id = ${departmentId} and role = 'DEPT_LEADER'
        else role::text = ${role} end
      and not exists (
        select from leave_request asked where asked.staff_id = staff.id and asked.state = 'APPROVED'
          and (from_date, from_half) <= (${day}::date, ${half}::day_half)
          and (${day}::date, ${half}::day_half) <= (to_date, to_half))
    order by staff.id`.execute(db)
  return rows
}

/** What a card is about, and who has it in hand. */
export type Carded = { name: string; no: string; departmentId: number; staffId: number }

/** Of a case whoever holds it, and until somebody does, whoever received it. */
export async function cardedCase(db: Kysely<Database>, id: number): Promise<Carded | null> {
  const row = await db
    .selectFrom('service_case')
    .select(['item_name as name', 'project_no as no', 'department_id as departmentId'])
    .select((eb) => eb.fn.coalesce('holder_id', 'received_by').as('staffId'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function cardedTheme(db: Kysely<Database>, id: number): Promise<Carded | null> {
  const row = await db
    .selectFrom('theme_case')
    .select(['theme_name as name', 'theme_no as no', 'lead_department_id as departmentId'])
    .select('received_by as staffId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
