import { sql, type Kysely } from 'kysely'
import type { AccountState } from '../../contract/accounts.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

/** Who is logged in. */
export type StaffMember = {
  staffId: number
  hallId: number
  name: string
  workNo: string
  account: string
  role: RoleCode
  /** True until a password of one's own is chosen, or another for one that is too old. */
  mustChangePassword: boolean
  /** As `Me` tells it. */
  passwordDaysLeft: number | null
  hasTotp: boolean
}

/** An account whose password is being tried; with an authenticator that counts, its sealed secret. */
export type LoginAttempt = {
  staffId: number
  hallId: number
  passwordHash: string
  state: AccountState
  totpCipher: Buffer | null
  totpLastStep: number | null
  /** Attempts in a row, this one counted; until when they lock the account, unless this one is right. */
  failures: number
  lockedUntil: Date | null
}

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
    returning id as "staffId", hall_id as "hallId", password_hash as "passwordHash", account_state as state,
      case when totp_confirmed_at is not null then totp_cipher end as "totpCipher",
      totp_last_step as "totpLastStep", failed_logins as failures, locked_until as "lockedUntil"`.execute(db)
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

/** A login as its table holds it. */
export type OpenLogin = Omit<StaffMember, 'mustChangePassword' | 'passwordDaysLeft'> & {
  tokenHash: Buffer
  loggedInAt: Date
  lastSeenAt: Date
  /** Since when this person has a window open; null when none is. */
  windowOpenSince: Date | null
  /** Null for a first password. */
  passwordChangedAt: Date | null
}

/** Those of these logins that have not ended. */
export async function openLogins(
  db: Kysely<Database>,
  tokenHashes: Buffer[],
  now: Date,
): Promise<OpenLogin[]> {
  const { rows } = await sql<OpenLogin>`
    select token_hash as "tokenHash", created_at as "loggedInAt", last_seen_at as "lastSeenAt", at_window.opened_at as "windowOpenSince",
      staff.id as "staffId", staff.hall_id as "hallId", name, work_no as "workNo", account, role,
      password_changed_at as "passwordChangedAt", totp_confirmed_at is not null as "hasTotp"
    from staff_session join staff on staff.id = staff_session.staff_id
    left join window_session at_window on at_window.staff_id = staff.id and at_window.closed_at is null
    where token_hash = any(${tokenHashes}::bytea[]) and expires_at > ${now}::timestamptz
      and account_state = 'ACTIVE'`.execute(db)
  return rows
}

export async function touchLogin(db: Kysely<Database>, tokenHash: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('staff_session')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function staffOfLogin(db: Kysely<Database>, tokenHash: Buffer) {
  return db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.id', 'staff_session.staff_id')
    .select(['staff.id as staffId', 'staff.hall_id as hallId'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Uses up the codes up to this one; false when somebody was faster with the same code. */
export async function useTotpStep(db: Kysely<Database>, staffId: number, step: number): Promise<boolean> {
  const used = await db
    .updateTable('staff')
    .set({ totp_last_step: step })
    .where('id', '=', staffId)
    .where((row) => row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return used.numUpdatedRows > 0
}

export async function deleteLogins(db: Kysely<Database>, tokenHashes: Buffer[]): Promise<void> {
  await db.deleteFrom('staff_session').where('token_hash', 'in', tokenHashes).execute()
}

export async function deleteExpiredLogins(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('staff_session').where('expires_at', '<=', now).execute()
}

/** 首席事务代表 (R67): may decide at the window what others have to wait for. */
export async function isChiefRepresentative(db: Kysely<Database>, staffId: number): Promise<boolean> {
  const staff = db.selectFrom('staff').select('is_chief_representative').where('id', '=', staffId)
  return (await staff.executeTakeFirst())?.is_chief_representative ?? false
}

/** The department somebody works for; null for who belongs to none. */
export async function departmentOf(db: Kysely<Database>, staffId: number): Promise<number | null> {
  const staff = db.selectFrom('staff').select('department_id').where('id', '=', staffId)
  return (await staff.executeTakeFirst())?.department_id ?? null
}
