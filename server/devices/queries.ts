import type { Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'

export type Kiosk = { code: string; printer: { host: string; port: number } | null }

/** A registered kiosk of a hall, with its network printer when it has one. */
export async function kioskByCode(db: Kysely<Database>, hallId: number, code: string): Promise<Kiosk | null> {
  const kiosk = await db
    .selectFrom('device')
    .select(['code', 'printer_host as host', 'printer_port as port'])
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'KIOSK')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!kiosk) return null
  const { host, port } = kiosk
  return { code: kiosk.code, printer: host && port ? { host, port } : null }
}

/** The kiosks of a hall that have a network printer. */
export async function kioskPrinters(
  db: Kysely<Database>,
  hallId: number,
): Promise<{ kiosk: string; name: string }[]> {
  return db
    .selectFrom('device')
    .select(['code as kiosk', 'name'])
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'KIOSK')
    .where('printer_host', 'is not', null)
    .where('printer_port', 'is not', null)
    .orderBy('code')
    .execute()
}
