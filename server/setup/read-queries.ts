import type { HallEntries, HallFiles, Place } from '../hall-files/index.ts'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Material } from '../../contract/services.ts'
import type { ThemeQuestion } from '../../contract/themes.ts'
import { businessDay } from '../platform/business-day.ts'
import { readHallSettings } from '../halls/index.ts'
import type { Database } from '../platform/tables.ts'

type Db = Kysely<Database>
type Entries<Name extends keyof HallEntries> = Promise<HallEntries[Name]>
type Entry<Name extends keyof HallEntries> = Omit<HallEntries[Name][number], 'at'>

/** What the tables hold stands in no file. */
const at: Place = { file: 'database', line: 0 }

/** The set-up of a hall as its files would say it, and its version; null when there is no such hall. */
export async function readHall(
  db: Db,
  hallId: number,
): Promise<{ version: number; files: HallFiles } | null> {
  const hall = await db.selectFrom('hall').selectAll().where('id', '=', hallId).executeTakeFirst()
  if (!hall) return null
  const profile = {
    at,
    code: hall.code,
    name: hall.name,
    level: hall.level,
    areaCode: hall.area_code,
    address: hall.address,
    consultPhone: hall.consult_phone,
    complaintPhone: hall.complaint_phone,
    smsSignature: hall.sms_signature,
    settings: readHallSettings(hall.settings),
  }
  const files = {
    profile,
    zones: await zones(db, hallId),
    departments: await departments(db, hallId),
    queues: await queues(db, hallId),
    serviceTypes: await serviceTypes(db, hallId),
    ...(await itemsAndMaterials(db, hallId)),
    ...(await themesAndQuestions(db, hallId)),
    themeItems: await themeItems(db, hallId),
    windows: await windows(db, hallId),
    bindings: await bindings(db, hallId),
    openingHours: await openingHours(db, hallId),
    notices: await notices(db, hallId),
    staff: await staff(db, hallId),
    devices: await devices(db, hallId),
  }
  return { version: hall.plan_version, files }
}

async function all<Row>(db: Db, query: RawBuilder<Row>): Promise<(Row & { at: Place })[]> {
  const { rows } = await query.execute(db)
  return rows.map((row) => ({ ...row, at }))
}

const zones = (db: Db, hallId: number): Entries<'zones'> =>
  all(
    db,
    sql<Entry<'zones'>>`
      select code, name, floor, kind from zone where hall_id = ${hallId} and retired_at is null order by position, id`,
  )

const departments = (db: Db, hallId: number): Entries<'departments'> =>
  all(
    db,
    sql<Entry<'departments'>>`
      select code, name, aliases, hcp_integrated as "isHcpIntegrated" from department
      where hall_id = ${hallId} and retired_at is null order by position, id`,
  )

const queues = (db: Db, hallId: number): Entries<'queues'> =>
  all(
    db,
    sql<Entry<'queues'>>`
      select code, name, prefix, number_from as "numberFrom", number_to as "numberTo" from queue
      where hall_id = ${hallId} and retired_at is null order by position, id`,
  )

const serviceTypes = (db: Db, hallId: number): Entries<'serviceTypes'> =>
  all(
    db,
    sql<Entry<'serviceTypes'>>`
      select type.code, type.name, department.code as department, queue.code as queue,
        take_identity as "takeIdentity", standard_minutes as "standardMinutes", common_rank as "commonRank",
        theme_no as "themeNo"
      from service_type type join department on department.id = department_id join queue on queue.id = queue_id
      where type.hall_id = ${hallId} and type.retired_at is null order by type.position, type.id`,
  )

type ItemRow = Entry<'serviceItems'> & { materials: Material[] }

async function itemsAndMaterials(db: Db, hallId: number) {
  const items = await all(
    db,
    sql<ItemRow>`
      select item.code, item.name, type.code as "serviceType", department.code as department,
        case_kind as "caseKind", promised_days as "promisedDays", statutory_days as "statutoryDays",
        needs_survey as "needsSurvey", materials, basis, conditions, fee, online as "isOnline",
        one_id_card as "isOneIdCard", cross_region as "isCrossRegion",
        is_license as "isLicense"
      from service_item item join service_type type on type.id = service_type_id
      join department on department.id = item.department_id
      where item.hall_id = ${hallId} and item.retired_at is null order by item.position, item.id`,
  )
  return {
    serviceItems: items,
    materials: items.flatMap(({ code, materials }) =>
      materials.map((material) => ({ at, item: code, material })),
    ),
  }
}

type ThemeRow = Entry<'themes'> & { questions: ThemeQuestion[] }

async function themesAndQuestions(db: Db, hallId: number) {
  const themes = await all(
    db,
    sql<ThemeRow>`
      select no, theme.name, department.code as "leadDepartment", limit_days as "limitDays", questions from theme
      join department on department.id = lead_department_id
      where theme.hall_id = ${hallId} and theme.retired_at is null order by theme.position, theme.id`,
  )
  const questions = themes.flatMap((theme) => theme.questions.map((each) => ({ ...each, themeNo: theme.no })))
  return {
    themes,
    themeQuestions: questions.map(({ themeNo, code, text, hint, onlyAfter }) => {
      return { at, themeNo, code, question: text, hint, onlyAfter }
    }),
    themeAnswers: questions.flatMap(({ themeNo, code: question, answers }) =>
      answers.map(({ code, text, needs, note }) => ({
        at,
        themeNo,
        question,
        code,
        answer: text,
        needs,
        note,
      })),
    ),
  }
}

const themeItems = (db: Db, hallId: number): Entries<'themeItems'> =>
  all(
    db,
    sql<Entry<'themeItems'>>`
      select theme.no as "themeNo", item_name as item, department_name as department,
        choice_group as "choiceGroup", source_anomaly as "isSourceAnomaly", after
      from theme_item join theme on theme.id = theme_id
      where theme.hall_id = ${hallId} and theme.retired_at is null
      order by theme.position, theme.id, theme_item.position`,
  )

const windows = (db: Db, hallId: number): Entries<'windows'> =>
  all(
    db,
    sql<Entry<'windows'>>`
      select no, place.name, place.kind, zone.code as zone, department.code as department,
        party_member_post as "isPartyMemberPost", lunch_duty as "isOpenAtLunch"
      from service_window place join zone on zone.id = zone_id join department on department.id = department_id
      where place.hall_id = ${hallId} and place.retired_at is null order by place.position, place.id`,
  )

const bindings = (db: Db, hallId: number): Entries<'bindings'> =>
  all(
    db,
    sql<Entry<'bindings'>>`
      select place.no as "windowNo", queue.code as queue, handicap_min as "handicapMin"
      from window_binding binding join service_window place on place.id = window_id
      join queue on queue.id = queue_id
      where place.hall_id = ${hallId} order by binding.position, window_id, queue_id`,
  )

const openingHours = (db: Db, hallId: number): Entries<'openingHours'> =>
  all(
    db,
    sql<Entry<'openingHours'>>`
      select season_from as "seasonFrom", season_to as "seasonTo", weekday, opens, closes,
        lunch_duty_only as "isLunchDutyOnly", note
      from opening_hours where hall_id = ${hallId} order by position, id`,
  )

const notices = (db: Db, hallId: number): Entries<'notices'> =>
  all(
    db,
    sql<Entry<'notices'>>`
      select category, title, body, on_wall as "isOnWall" from notice
      where hall_id = ${hallId} order by position, id`,
  )

type StaffRow = Omit<Entry<'staff'>, 'qualifiedOn'> & { qualifiedAt: Date | null }

async function staff(db: Db, hallId: number): Entries<'staff'> {
  const people = await all(
    db,
    sql<StaffRow>`
      select work_no as "workNo", account, staff.name, role, department.code as department, post,
        office_phone as "officePhone", photo, is_party_member as "isPartyMember",
        is_chief_representative as "isChiefRepresentative", qualified_at as "qualifiedAt", on_leave as "isOnLeave",
        array(select no from staff_window join service_window place on place.id = window_id
          where staff_id = staff.id order by staff_window.position, place.id) as windows
      from staff left join department on department.id = department_id
      where staff.hall_id = ${hallId} and staff.retired_at is null order by staff.position, staff.id`,
  )
  return people.map(({ qualifiedAt, ...person }) => ({
    ...person,
    qualifiedOn: qualifiedAt && businessDay(qualifiedAt),
  }))
}

const devices = (db: Db, hallId: number): Entries<'devices'> =>
  all(
    db,
    sql<Entry<'devices'>>`
      select device.code, device.kind, device.name, zone.code as zone, printer_host as "printerHost",
        printer_port as "printerPort"
      from device left join zone on zone.id = zone_id
      where device.hall_id = ${hallId} and device.retired_at is null order by device.position, device.id`,
  )
