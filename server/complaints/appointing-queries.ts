import type { Kysely, Transaction } from 'kysely'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'
import { appointableRoles } from './steering.ts'

export type Appointable = { staffId: number; name: string; role: RoleCode; departmentId: number | null }

/** Whoever could be chosen to steer a complaint, as far as it is not about them. */
export async function appointable(db: Kysely<Database>, hallId: number): Promise<Appointable[]> {
  return db
    .selectFrom('staff')
    .select(['id as staffId', 'name', 'role', 'department_id as departmentId'])
    .where('hall_id', '=', hallId)
    .where('role', 'in', appointableRoles)
    .where('account_state', '=', 'ACTIVE')
    .where('retired_at', 'is', null)
    .orderBy('role')
    .orderBy('id')
    .execute()
}

export async function writeAppointee(
  db: Transaction<Database>,
  complaintId: number,
  staffId: number,
): Promise<void> {
  await db.updateTable('complaint').set({ appointee_id: staffId }).where('id', '=', complaintId).execute()
}
