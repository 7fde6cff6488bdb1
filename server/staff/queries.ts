import type { Kysely } from 'kysely'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

/** Who is logged in. */
export type StaffMember = { staffId: number; hallId: number; name: string; workNo: string; role: RoleCode }

export async function accountOf(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('staff')
    .select(['id', 'password_hash as passwordHash', 'locked_until as lockedUntil'])
    .where('account', '=', account)
    .executeTakeFirst()
}

/** Counts a wrong password; at the limit the account is locked. Counted in the database: restarts do not forget. */
export async function countFailure(
  db: Kysely<Database>,
  staffId: number,
  limit: number,
  lockedUntil: Date,
): Promise<void> {
  await db
    .updateTable('staff')
    .set((row) => ({
      failed_logins: row('failed_logins', '+', 1),
      locked_until: row
        .case()
        .when('failed_logins', '>=', limit - 1)
        .then(lockedUntil)
        .else(row.ref('locked_until'))
        .end(),
    }))
    .where('id', '=', staffId)
    .execute()
}

export async function forgetFailures(db: Kysely<Database>, staffId: number): Promise<void> {
  await db
    .updateTable('staff')
    .set({ failed_logins: 0, locked_until: null })
    .where('id', '=', staffId)
    .execute()
}

export type NewLogin = { tokenHash: Buffer; staffId: number; at: Date; expiresAt: Date; userAgent: string }

export async function insertLogin(db: Kysely<Database>, login: NewLogin): Promise<void> {
  await db
    .insertInto('staff_session')
    .values({
      token_hash: login.tokenHash,
      staff_id: login.staffId,
      created_at: login.at,
      last_seen_at: login.at,
      expires_at: login.expiresAt,
      user_agent: login.userAgent.slice(0, 200),
    })
    .execute()
}

export async function memberByToken(
  db: Kysely<Database>,
  tokenHash: Buffer,
  now: Date,
): Promise<StaffMember | null> {
  const member = await db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
    .select(['staff.id as staffId', 'staff.hall_id as hallId', 'name', 'work_no as workNo', 'role'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return member ?? null
}

export async function deleteLogin(db: Kysely<Database>, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredLogins(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('staff_session').where('expires_at', '<=', now).execute()
}
