import type { Kysely, Transaction } from 'kysely'
import type { AlertLevel } from '../../contract/alerts.ts'
import type { Database } from '../platform/tables.ts'
import { keyOf, type KeptAlert, type Ledger } from './alert.ts'
import type { Finding } from './found.ts'
import { onceRules } from './rules.ts'

const alerts = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('alert')
    .leftJoin('staff', 'staff.id', 'alert.acknowledged_by')
    .leftJoin('device', 'device.id', 'alert.device_id')
    .select(['alert.id', 'rule', 'subject', 'level', 'ticket_no as ticketNo', 'queue_id as queueId'])
    .select([
      'window_id as windowId',
      'alert.department_id as departmentId',
      'waiting',
      'about',
      'since',
      'raised_at as raisedAt',
      'step',
    ])
    .select(['step_at as stepAt', 'acknowledged_at as acknowledgedAt', 'staff.name as acknowledgedBy'])
    .select(['closed_at as closedAt', 'device_id as deviceId', 'device.name as deviceName'])
    .where('alert.hall_id', '=', hallId)

/** What is known to be wrong, and what was over after `quietSince`, or ever where it is raised once. */
export async function readLedger(db: Kysely<Database>, hallId: number, quietSince: Date): Promise<Ledger> {
  const over = await db
    .selectFrom('alert')
    .select(['rule', 'subject'])
    .where('hall_id', '=', hallId)
    .where((row) => row.or([row('closed_at', '>', quietSince), row('rule', 'in', onceRules)]))
    .where('closed_at', 'is not', null)
    .execute()
  return { open: await openRows(db, hallId), resting: new Set(over.map(keyOf)) }
}

export async function openRows(db: Kysely<Database>, hallId: number): Promise<KeptAlert[]> {
  return alerts(db, hallId).where('closed_at', 'is', null).orderBy('raised_at').orderBy('alert.id').execute()
}

const mostListed = 300

/** What is open, and what was raised on a day, the newest first. */
export async function rowsOfDay(db: Kysely<Database>, hallId: number, day: string): Promise<KeptAlert[]> {
  return alerts(db, hallId)
    .where((row) => row.or([row('closed_at', 'is', null), row('alert.business_day', '=', day)]))
    .orderBy('alert.id', 'desc')
    .limit(mostListed)
    .execute()
}

export async function alertById(db: Kysely<Database>, hallId: number, id: number): Promise<KeptAlert | null> {
  return (await alerts(db, hallId).where('alert.id', '=', id).executeTakeFirst()) ?? null
}

type Raised = { hallId: number; day: string; at: Date }

export async function insertAlert(
  db: Transaction<Database>,
  { rule, subject, level, ticketNo, queueId, windowId, deviceId, departmentId, ...more }: Finding,
  { hallId, day, at }: Raised,
): Promise<number> {
  const what = { rule, subject, level, ticket_no: ticketNo, department_id: departmentId, ...more }
  const places = { queue_id: queueId, window_id: windowId, device_id: deviceId }
  const { id } = await db
    .insertInto('alert')
    .values({ ...what, ...places, hall_id: hallId, business_day: day, raised_at: at, step_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Graver than before: whoever has acknowledged the lesser trouble is asked again. */
export async function markWorse(
  db: Transaction<Database>,
  id: number,
  { level, at }: { level: AlertLevel; at: Date },
): Promise<void> {
  const unanswered = { acknowledged_at: null, acknowledged_by: null, step_at: at }
  await db
    .updateTable('alert')
    .set({ level, ...unanswered })
    .where('id', '=', id)
    .execute()
}

export async function markEscalated(
  db: Transaction<Database>,
  id: number,
  { step, at }: { step: number; at: Date },
): Promise<void> {
  await db.updateTable('alert').set({ step, step_at: at }).where('id', '=', id).execute()
}

export async function markAcknowledged(
  db: Transaction<Database>,
  id: number,
  { staffId, at }: { staffId: number; at: Date },
): Promise<void> {
  const acknowledged = { acknowledged_at: at, acknowledged_by: staffId }
  await db.updateTable('alert').set(acknowledged).where('id', '=', id).execute()
}

export async function markOver(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('alert').set({ closed_at: at }).where('id', '=', id).execute()
}
