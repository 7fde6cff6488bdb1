import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import type { Shift } from '../../contract/attendance.ts'
import type { Database } from '../platform/tables.ts'
import type { PunchMark, Session } from './attendance.ts'

type Db = Kysely<Database>
type Tx = Transaction<Database>

export type Days = { hallId: number; from: string; to: string }

export type Person = {
  staffId: number
  name: string
  workNo: string
  /** The windows this person may serve at. */
  windowIds: number[]
}

/** Everybody of a hall who may be put into a roster; administrators serve nobody. */
export const peopleOf = (db: Db, hallId: number): Promise<Person[]> =>
  readPeople(db, hallId, sql`account_state <> 'DISABLED'`)

/** Those, and whoever was expected or came in these days and has left since. */
export const peopleIn = (db: Db, { hallId, from, to }: Days): Promise<Person[]> =>
  readPeople(
    db,
    hallId,
    sql`(account_state <> 'DISABLED'
      or exists (select from shift where staff_id = staff.id and date between ${from}::date and ${to}::date)
      or exists (select from window_session
        where staff_id = staff.id and business_day between ${from}::date and ${to}::date))`,
  )

async function readPeople(db: Db, hallId: number, isMeant: RawBuilder<unknown>): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select staff.id as "staffId", staff.name, staff.work_no as "workNo",
      coalesce(array_agg(window_id order by window_id) filter (where window_id is not null), '{}') as "windowIds"
    from staff left join staff_window on staff_window.staff_id = staff.id
    where staff.hall_id = ${hallId} and ${isMeant}
      and role not in ('SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR')
    group by staff.id order by staff.work_no`.execute(db)
  return rows
}

export async function shiftsOf(db: Db, { hallId, from, to }: Days): Promise<Shift[]> {
  return db
    .selectFrom('shift')
    .select(['staff_id as staffId', 'date', 'half', 'window_id as windowId'])
    .where('hall_id', '=', hallId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .orderBy('half')
    .orderBy('staff_id')
    .execute()
}

/** The shifts of these people in these days, in place of those they had; whoever has left keeps theirs. */
export async function replaceShifts(
  tx: Tx,
  { hallId, from, to, staffIds }: Days & { staffIds: number[] },
  shifts: Shift[],
): Promise<void> {
  const before = tx.deleteFrom('shift').where('hall_id', '=', hallId).where('staff_id', 'in', staffIds)
  await before.where('date', '>=', from).where('date', '<=', to).execute()
  if (shifts.length === 0) return
  const rows = shifts.map(({ staffId: staff_id, date, half, windowId: window_id }) => {
    return { hall_id: hallId, staff_id, date, half, window_id }
  })
  await tx.insertInto('shift').values(rows).execute()
}

export type DatedSession = Session & { staffId: number; date: string }
export type DatedPunch = PunchMark & { staffId: number; date: string }

/** When people had windows open. */
export async function sessionsOf(db: Db, { hallId, from, to }: Days): Promise<DatedSession[]> {
  return db
    .selectFrom('window_session')
    .select(['staff_id as staffId', 'business_day as date', 'window_id as windowId'])
    .select(['opened_at as from', 'closed_at as to'])
    .where('hall_id', '=', hallId)
    .where('business_day', '>=', from)
    .where('business_day', '<=', to)
    .orderBy('opened_at')
    .execute()
}

export async function punchesOf(db: Db, { hallId, from, to }: Days): Promise<DatedPunch[]> {
  return db
    .selectFrom('punch')
    .select(['staff_id as staffId', 'date', 'kind', 'at'])
    .where('hall_id', '=', hallId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('at')
    .execute()
}

export type NewPunch = DatedPunch & { hallId: number; correctionId: number | null }

export async function insertPunch(tx: Tx, punch: NewPunch): Promise<number> {
  const { hallId: hall_id, staffId: staff_id, date, kind, at, correctionId: correction_id } = punch
  const row = tx.insertInto('punch').values({ hall_id, staff_id, date, kind, at, correction_id })
  return (await row.returning('id').executeTakeFirstOrThrow()).id
}

/** Whether the hall has a roster for a day, and whether this person stands in it for that half. */
export async function rosterAt(db: Db, at: { hallId: number; date: string; staffId: number; half: string }) {
  const { rows } = await sql<{ hasRoster: boolean; hasShift: boolean }>`
    select count(*) > 0 as "hasRoster",
      coalesce(bool_or(staff_id = ${at.staffId} and half::text = ${at.half}), false) as "hasShift"
    from shift where hall_id = ${at.hallId} and date = ${at.date}::date`.execute(db)
  return rows[0] ?? { hasRoster: false, hasShift: false }
}
