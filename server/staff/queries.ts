import { sql, type Kysely } from 'kysely'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

/** Who is logged in. */
export type StaffMember = { staffId: number; hallId: number; name: string; workNo: string; role: RoleCode }

export type LoginAttempt = { staffId: number; passwordHash: string }

/**
 * Counts an attempt before the password is looked at, so that many at once are not more than many in a row; the last
 * allowed one locks the account, and a right password unlocks it again. Null for an unknown or locked account.
 */
export async function beginAttempt(
  db: Kysely<Database>,
  account: string,
  limits: { now: Date; attempts: number; lockedUntil: Date },
): Promise<LoginAttempt | null> {
  const { now, attempts, lockedUntil } = limits
  const { rows } = await sql<LoginAttempt>`
    update staff set
      failed_logins = case when locked_until is null then failed_logins + 1 else 1 end,
      locked_until = case when locked_until is null and failed_logins + 1 >= ${attempts}
        then ${lockedUntil}::timestamptz end
    where account = ${account} and (locked_until is null or locked_until <= ${now}::timestamptz)
    returning id as "staffId", password_hash as "passwordHash"`.execute(db)
  return rows[0] ?? null
}

/** Until when an account is locked; null when it is not, or there is none. */
export async function lockOf(db: Kysely<Database>, account: string): Promise<Date | null> {
  const staff = await db
    .selectFrom('staff')
    .select('locked_until')
    .where('account', '=', account)
    .executeTakeFirst()
  return staff?.locked_until ?? null
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
  const { rows } = await sql<StaffMember>`
    select staff.id as "staffId", staff.hall_id as "hallId", name, work_no as "workNo", role
    from staff_session join staff on staff.id = staff_session.staff_id
    where token_hash = ${tokenHash} and expires_at > ${now}::timestamptz`.execute(db)
  return rows[0] ?? null
}

export async function deleteLogin(db: Kysely<Database>, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('staff_session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredLogins(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('staff_session').where('expires_at', '<=', now).execute()
}
