import { sql, type Kysely } from 'kysely'
import { realTime } from '../platform/real-time.ts'
import type { Database } from '../platform/tables.ts'

/** A device writes its row at most this often: it is missed after two minutes. */
const beatEvery = sql`interval '25 seconds'`

/** `beat_at` is real time by the clock of the database, as for consoles; `last_seen_at` is the hall's, for people. */
export async function countDeviceBeats(db: Kysely<Database>, deviceIds: number[], now: Date): Promise<void> {
  await sql`
    update device set beat_at = ${realTime}, last_seen_at = ${now} where id in (
      select id from device where id = any(${deviceIds}::int[]) and (beat_at is null or beat_at < ${realTime} - ${beatEvery})
      for update skip locked)`.execute(db)
}

/** A roll of so many slips was put in, by somebody who saw the printer. */
export async function setPaper(db: Kysely<Database>, deviceId: number, slips: number): Promise<void> {
  await db
    .updateTable('device')
    .set({ paper_left: slips, printer_failed_at: null })
    .where('id', '=', deviceId)
    .execute()
}

/** One slip less on the roll, where it is counted; and the printer answers again. */
export async function takeOneSlip(db: Kysely<Database>, kiosk: KioskRef): Promise<void> {
  await sql`
    update device set paper_left = case when paper_left > 0 then paper_left - 1 else paper_left end, printer_failed_at = null
    where hall_id = ${kiosk.hallId} and code = ${kiosk.code}`.execute(db)
}

/** The printer did not take a slip; since the first failure in a row. */
export async function notePrinterFailure(db: Kysely<Database>, kiosk: KioskRef, at: Date): Promise<void> {
  await sql`
    update device set printer_failed_at = coalesce(printer_failed_at, ${at})
    where hall_id = ${kiosk.hallId} and code = ${kiosk.code}`.execute(db)
}

export type KioskRef = { hallId: number; code: string }
