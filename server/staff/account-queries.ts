import { sql, type Kysely, type Transaction } from 'kysely'
import type { Account, AccountState } from '../../contract/accounts.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

/** An account as its own commands see it, locked until the transaction ends. */
export type AccountAtWork = {
  staffId: number
  hallId: number
  account: string
  role: RoleCode
  state: AccountState
  passwordHash: string
  totpCipher: Buffer | null
  totpConfirmedAt: Date | null
  /** Until when wrong passwords keep it locked, or kept it. */
  lockedUntil: Date | null
}

export async function lockAccount(tx: Tx, hallId: number, staffId: number): Promise<AccountAtWork | null> {
  const row = await tx
    .selectFrom('staff')
    .select(['id as staffId', 'hall_id as hallId', 'account', 'role', 'account_state as state'])
    .select(['password_hash as passwordHash', 'totp_cipher as totpCipher'])
    .select(['totp_confirmed_at as totpConfirmedAt', 'locked_until as lockedUntil'])
    .where('id', '=', staffId)
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** These accounts, also those of people who are no longer in their hall. */
export async function accountsNamed(tx: Tx, accounts: string[]) {
  if (accounts.length === 0) return []
  return tx
    .selectFrom('staff')
    .select(['id as staffId', 'password_hash as passwordHash', 'account_state as state'])
    .where('account', 'in', accounts)
    .execute()
}

/** Which accounts belong to people who have left the hall. */
export async function accountsThatLeft(db: Kysely<Database>, hallId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('staff')
    .select('account')
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ account }) => account))
}

/** The hashes of the passwords before the present one, newest first. */
export async function formerPasswords(db: Kysely<Database>, staffId: number, count: number) {
  const rows = await db
    .selectFrom('former_password')
    .select('password_hash')
    .where('staff_id', '=', staffId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => row.password_hash)
}

export type NewPassword = { staffId: number; formerHash: string; passwordHash: string; at: Date }

/** `changedAt` is null for a first password, which somebody else made. */
export async function replacePassword(
  tx: Tx,
  { staffId, formerHash, passwordHash, at }: NewPassword,
  changedAt: Date | null,
): Promise<void> {
  await tx
    .insertInto('former_password')
    .values({ staff_id: staffId, password_hash: formerHash, replaced_at: at })
    .execute()
  await tx
    .updateTable('staff')
    .set({
      password_hash: passwordHash,
      password_changed_at: changedAt,
      failed_logins: 0,
      locked_until: null,
    })
    .where('id', '=', staffId)
    .execute()
}

export async function setAccountState(tx: Tx, staffId: number, state: AccountState): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ account_state: state, failed_logins: 0, locked_until: null })
    .where('id', '=', staffId)
    .execute()
}

/** Ends every login of an account but one; gives back what they hung on. */
export async function deleteLoginsOf(tx: Tx, staffId: number, except: Buffer | null): Promise<Buffer[]> {
  const all = tx.deleteFrom('staff_session').where('staff_id', '=', staffId).returning('token_hash')
  const rows = await (except ? all.where('token_hash', '!=', except) : all).execute()
  return rows.map((row) => row.token_hash)
}

/** Ends every login of an account by an administrator's hand; gives back what they hung on. */
export async function endLoginsOf(tx: Tx, staffId: number, at: Date): Promise<Buffer[]> {
  await tx.updateTable('staff').set({ logins_ended_at: at }).where('id', '=', staffId).execute()
  return deleteLoginsOf(tx, staffId, null)
}

/** A secret that no login asks for yet. */
export async function keepTotp(tx: Tx, staffId: number, cipher: Buffer | null): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ totp_cipher: cipher, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', staffId)
    .execute()
}

/** The sealed mobile somebody gave; null for none. */
export async function mobileOf(db: Kysely<Database>, staffId: number): Promise<Buffer | null> {
  const staff = db.selectFrom('staff').select('mobile_cipher').where('id', '=', staffId)
  return (await staff.executeTakeFirst())?.mobile_cipher ?? null
}

export async function keepMobile(tx: Tx, staffId: number, cipher: Buffer | null): Promise<void> {
  await tx.updateTable('staff').set({ mobile_cipher: cipher }).where('id', '=', staffId).execute()
}

export async function confirmTotp(tx: Tx, staffId: number, { at, step }: { at: Date; step: number }) {
  await tx
    .updateTable('staff')
    .set({ totp_confirmed_at: at, totp_last_step: step })
    .where('id', '=', staffId)
    .execute()
}

type AccountRow = Omit<Account, 'lockedUntil' | 'lastSeenAt' | 'lastLoginAt'> & {
  lockedUntil: Date | null
  lastLoginAt: Date | null
  lastSeenAt: Date | null
}

export async function accountsOf(db: Kysely<Database>, hallId: number, now: Date): Promise<Account[]> {
  const { rows } = await sql<AccountRow>`
    select staff.id as "staffId", account, name, work_no as "workNo", role, account_state as state,
      case when locked_until > ${now}::timestamptz then locked_until end as "lockedUntil",
      password_hash like '$argon2%' as "hasPassword", password_changed_at is null as "hasFirstPassword", totp_confirmed_at is not null as "hasTotp",
      (select max(last_seen_at) from staff_session where staff_id = staff.id) as "lastSeenAt",
      (select at from hall_event where hall_id = ${hallId} and event->>'staffId' = staff.id::text
        and event->>'type' like 'account-%' and event->>'type' = 'account-logged-in'
        order by seq desc limit 1) as "lastLoginAt"
    from staff where hall_id = ${hallId} and retired_at is null order by work_no`.execute(db)
  return rows.map((row) => ({
    ...row,
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
  }))
}
