import type { HallFiles } from '../hall-files/index.ts'
import type { InsertObject } from 'kysely'
import type { Material } from '../../contract/services.ts'
import { instantOf } from '../platform/business-day.ts'
import type { Database } from '../platform/tables.ts'

/** The entries of the files as rows of the tables, once the keys of what they refer to are known. */

/** Database keys by what the files call things: codes, window numbers, theme numbers, work numbers. */
export type Ids = ReadonlyMap<string, number>

type RowsOf<Table extends keyof Database> = InsertObject<Database, Table>[]
type ItemRow = Omit<InsertObject<Database, 'service_item'>, 'materials'> & { materials: Material[] }

export function hallRow({ profile }: HallFiles) {
  return {
    code: profile.code,
    name: profile.name,
    level: profile.level,
    area_code: profile.areaCode,
    address: profile.address,
    consult_phone: profile.consultPhone,
    complaint_phone: profile.complaintPhone,
    sms_signature: profile.smsSignature,
    settings: JSON.stringify(profile.settings),
  }
}

export function zoneRows({ zones }: HallFiles, hallId: number): RowsOf<'zone'> {
  return zones.map(({ code, name, floor, kind }, position) => {
    return { hall_id: hallId, code, name, floor, kind, position }
  })
}

export function departmentRows({ departments }: HallFiles, hallId: number): RowsOf<'department'> {
  return departments.map(({ code, name, aliases, isHcpIntegrated }, position) => ({
    hall_id: hallId,
    code,
    name,
    aliases,
    hcp_integrated: isHcpIntegrated,
    position,
  }))
}

export function queueRows({ queues }: HallFiles, hallId: number): RowsOf<'queue'> {
  return queues.map(({ code, name, prefix, numberFrom, numberTo }, position) => ({
    hall_id: hallId,
    code,
    name,
    prefix,
    number_from: numberFrom,
    number_to: numberTo,
    position,
  }))
}

export function serviceTypeRows(
  { serviceTypes }: HallFiles,
  hallId: number,
  ids: { departments: Ids; queues: Ids },
): RowsOf<'service_type'> {
  return serviceTypes.map((serviceType, position) => ({
    hall_id: hallId,
    code: serviceType.code,
    name: serviceType.name,
    department_id: idOf(ids.departments, serviceType.department),
    queue_id: idOf(ids.queues, serviceType.queue),
    take_identity: serviceType.takeIdentity,
    standard_minutes: serviceType.standardMinutes,
    common_rank: serviceType.commonRank,
    theme_no: serviceType.themeNo,
    position,
  }))
}

export function serviceItemRows(
  { serviceItems, materials }: HallFiles,
  hallId: number,
  ids: { departments: Ids; serviceTypes: Ids },
): ItemRow[] {
  const papers = Map.groupBy(materials, ({ item }) => item)
  return serviceItems.map((item, position) => ({
    hall_id: hallId,
    code: item.code,
    name: item.name,
    service_type_id: idOf(ids.serviceTypes, item.serviceType),
    department_id: idOf(ids.departments, item.department),
    case_kind: item.caseKind,
    promised_days: item.promisedDays,
    statutory_days: item.statutoryDays,
    needs_survey: item.needsSurvey,
    materials: (papers.get(item.code) ?? []).map(({ material }) => material),
    basis: item.basis,
    conditions: item.conditions,
    fee: item.fee,
    online: item.isOnline,
    one_id_card: item.isOneIdCard,
    cross_region: item.isCrossRegion,
    is_license: item.isLicense,
    position,
  }))
}

export function windowRows(
  { windows }: HallFiles,
  hallId: number,
  ids: { zones: Ids; departments: Ids },
): RowsOf<'service_window'> {
  return windows.map(({ no, name, kind, zone, department, isPartyMemberPost, isOpenAtLunch }, position) => ({
    hall_id: hallId,
    zone_id: idOf(ids.zones, zone),
    department_id: idOf(ids.departments, department),
    no,
    name,
    kind,
    party_member_post: isPartyMemberPost,
    lunch_duty: isOpenAtLunch,
    position,
  }))
}

export function bindingRows(
  { bindings }: HallFiles,
  ids: { windows: Ids; queues: Ids },
): RowsOf<'window_binding'> {
  return bindings.map(({ windowNo, queue, handicapMin }, position) => ({
    window_id: idOf(ids.windows, windowNo),
    queue_id: idOf(ids.queues, queue),
    handicap_min: handicapMin,
    position,
  }))
}

export function openingHoursRows({ openingHours }: HallFiles, hallId: number): RowsOf<'opening_hours'> {
  return openingHours.map((hours, position) => ({
    hall_id: hallId,
    season_from: hours.seasonFrom,
    season_to: hours.seasonTo,
    weekday: hours.weekday,
    opens: hours.opens,
    closes: hours.closes,
    lunch_duty_only: hours.isLunchDutyOnly,
    note: hours.note,
    position,
  }))
}

export function noticeRows({ notices }: HallFiles, hallId: number): RowsOf<'notice'> {
  return notices.map(({ category, title, body, isOnWall }, position) => {
    return { hall_id: hallId, category, title, body, on_wall: isOnWall, position }
  })
}

export function staffRows(
  { staff }: HallFiles,
  hallId: number,
  { departments, passwordHashOf }: { departments: Ids; passwordHashOf: (account: string) => string },
): RowsOf<'staff'> {
  return staff.map((person, position) => ({
    hall_id: hallId,
    work_no: person.workNo,
    account: person.account,
    name: person.name,
    role: person.role,
    department_id: person.department === null ? null : idOf(departments, person.department),
    post: person.post,
    office_phone: person.officePhone,
    photo: person.photo,
    is_party_member: person.isPartyMember,
    is_chief_representative: person.isChiefRepresentative,
    qualified_at: person.qualifiedOn === null ? null : instantOf(person.qualifiedOn, '00:00'),
    on_leave: person.isOnLeave,
    password_hash: passwordHashOf(person.account),
    position,
  }))
}

export function staffWindowRows(
  { staff }: HallFiles,
  ids: { staff: Ids; windows: Ids },
): RowsOf<'staff_window'> {
  return staff.flatMap(({ workNo, windows }) =>
    windows.map((no, position) => {
      return { staff_id: idOf(ids.staff, workNo), window_id: idOf(ids.windows, no), position }
    }),
  )
}

export function deviceRows(
  { devices }: HallFiles,
  hallId: number,
  { zones }: { zones: Ids },
): RowsOf<'device'> {
  return devices.map(({ kind, code, name, zone, printerHost, printerPort }, position) => ({
    hall_id: hallId,
    kind,
    code,
    name,
    zone_id: zone === null ? null : idOf(zones, zone),
    printer_host: printerHost,
    printer_port: printerPort,
    position,
  }))
}

/** What the checked files refer to is always there: anything missing here is a bug in the checks. */
export function idOf(ids: Ids, key = ''): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`Nothing was stored for “${key}”`)
  return id
}
