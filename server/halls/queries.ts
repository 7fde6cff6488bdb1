import type { Kysely, Transaction } from 'kysely'
import type { HallSummary } from '../../contract/halls.ts'
import type { Database } from '../platform/tables.ts'
import { materialNames, themesOf } from '../services/index.ts'
import type { Binding, HallPlan } from './plan.ts'
import { readHallSettings } from './settings.ts'

export async function allHalls(db: Kysely<Database>): Promise<HallSummary[]> {
  return db.selectFrom('hall').select(['id', 'code', 'name', 'level']).orderBy('id').execute()
}

export async function planVersionOf(db: Kysely<Database>, hallId: number): Promise<number | null> {
  const hall = await db.selectFrom('hall').select('plan_version').where('id', '=', hallId).executeTakeFirst()
  return hall?.plan_version ?? null
}

/** The plan of a hall is another one from now on: whoever needs it next reads it anew. */
export async function countPlanChange(db: Transaction<Database>, hallId: number): Promise<void> {
  await db
    .updateTable('hall')
    .set((column) => ({ plan_version: column('plan_version', '+', 1) }))
    .where('id', '=', hallId)
    .execute()
}

/** The whole set-up of a hall, or null when there is no such hall. */
export async function readPlan(db: Kysely<Database>, hallId: number): Promise<HallPlan | null> {
  const hall = await db.selectFrom('hall').selectAll().where('id', '=', hallId).executeTakeFirst()
  if (!hall) return null
  const { id, code, name, level } = hall
  const { formerWindows, ...places } = await readPlaces(db, hallId)
  const { former: formerServices, ...services } = await readServices(db, hallId)
  return {
    version: hall.plan_version,
    hall: { id, code, name, level, consultPhone: hall.consult_phone, complaintPhone: hall.complaint_phone },
    settings: readHallSettings(hall.settings),
    ...places,
    ...services,
    former: { ...formerServices, windows: formerWindows },
    ...(await readTimes(db, hallId)),
    notices: await readNotices(db, hallId),
  }
}

async function readPlaces(db: Kysely<Database>, hallId: number) {
  const zones = await db
    .selectFrom('zone')
    .select(['id', 'code', 'name', 'floor', 'kind'])
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const windows = await db
    .selectFrom('service_window')
    .select(['id', 'zone_id as zoneId', 'department_id as departmentId', 'no', 'name', 'kind'])
    .select(['party_member_post as partyMemberPost', 'lunch_duty as lunchDuty', 'retired_at as retiredAt'])
    .where('hall_id', '=', hallId)
    .orderBy('position')
    .execute()
  const setUp = await db
    .selectFrom('window_binding')
    .innerJoin('service_window', 'service_window.id', 'window_binding.window_id')
    .select(['window_id as windowId', 'queue_id as queueId', 'handicap_min as handicapMin'])
    .where('service_window.hall_id', '=', hallId)
    .orderBy('service_window.position')
    .execute()
  const bindings = [...setUp, ...(await tidesBeside(db, hallId, setUp))]
  return {
    zones: byId(zones),
    windows: byId(standing(windows)),
    formerWindows: byId(retired(windows)),
    bindingsByWindow: Map.groupBy(bindings, ({ windowId }) => windowId),
    bindingsByQueue: Map.groupBy(bindings, ({ queueId }) => queueId),
  }
}

/** What windows help with for the time being. */
async function tidesBeside(db: Kysely<Database>, hallId: number, setUp: Binding[]): Promise<Binding[]> {
  const tides = await db
    .selectFrom('window_tide as tide')
    .innerJoin('service_window', 'service_window.id', 'tide.window_id')
    .innerJoin('queue', 'queue.id', 'tide.queue_id')
    .select(['tide.window_id as windowId', 'tide.queue_id as queueId', 'until_at as untilAt'])
    .where('tide.hall_id', '=', hallId)
    .where('ended_at', 'is', null)
    .where('service_window.retired_at', 'is', null)
    .where('queue.retired_at', 'is', null)
    .orderBy('tide.id')
    .execute()
  const isSetUp = ({ windowId, queueId }: { windowId: number; queueId: number }) =>
    setUp.some((binding) => binding.windowId === windowId && binding.queueId === queueId)
  return tides.filter((tide) => !isSetUp(tide)).map((tide) => ({ ...tide, handicapMin: 0 }))
}

async function readServices(db: Kysely<Database>, hallId: number) {
  const departments = await db
    .selectFrom('department')
    .select(['id', 'code', 'name', 'hcp_integrated as hcpIntegrated'])
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .execute()
  const queues = await db
    .selectFrom('queue')
    .select(['id', 'name', 'prefix', 'number_from as numberFrom', 'number_to as numberTo'])
    .select('retired_at as retiredAt')
    .where('hall_id', '=', hallId)
    .orderBy('position')
    .execute()
  const types = await db
    .selectFrom('service_type')
    .select(['id', 'name', 'department_id as departmentId', 'queue_id as queueId', 'suspended'])
    .select(['take_identity as takeIdentity', 'standard_minutes as standardMinutes'])
    .select(['common_rank as commonRank', 'theme_no as themeNo', 'retired_at as retiredAt'])
    .where('hall_id', '=', hallId)
    .orderBy('position')
    .execute()
  const materials = await materialNames(db, hallId)
  const serviceTypes = types.map((type) => ({ ...type, materials: materials.get(type.id) ?? [] }))
  return {
    departments: byId(departments),
    queues: byId(standing(queues)),
    serviceTypes: byId(standing(serviceTypes)),
    former: { queues: byId(retired(queues)), serviceTypes: byId(retired(serviceTypes)) },
    themes: await themesOf(db, hallId),
  }
}

async function readTimes(db: Kysely<Database>, hallId: number) {
  const hours = await db
    .selectFrom('opening_hours')
    .select(['season_from as seasonFrom', 'season_to as seasonTo', 'weekday', 'opens', 'closes', 'note'])
    .select('lunch_duty_only as lunchDutyOnly')
    .where('hall_id', '=', hallId)
    .orderBy('position')
    .execute()
  const days = await db.selectFrom('calendar_day').select(['date', 'kind', 'name', 'verified']).execute()
  return { hours, calendar: new Map(days.map(({ date, ...day }) => [date, day])) }
}

async function readNotices(db: Kysely<Database>, hallId: number) {
  return db
    .selectFrom('notice')
    .select(['title', 'body as text'])
    .where('hall_id', '=', hallId)
    .where('on_wall', '=', true)
    .orderBy('position')
    .execute()
}

type Retirable = { retiredAt: Date | null }

const standing = <Row extends Retirable>(rows: Row[]) => rows.filter(({ retiredAt }) => retiredAt === null)
const retired = <Row extends Retirable>(rows: Row[]) => rows.filter(({ retiredAt }) => retiredAt !== null)

function byId<Row extends { id: number }>(rows: Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
