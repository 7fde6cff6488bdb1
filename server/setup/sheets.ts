import type { HallFiles } from '../hall-files/index.ts'
import type { Cells, SheetName } from '../../contract/setup.ts'

/** The rows of every sheet, as cells; each way of writing the same thing has become one. */
export type HallSheets = Record<SheetName, Cells[]>

const flag = (isSo: boolean): string => (isSo ? '是' : '否')
const orEmpty = (value: string | number | null): string => (value === null ? '' : String(value))
const list = (parts: string[]): string => parts.join(';')

/** A hall as sheets. Materials follow their items, and the items of themes their themes. */
export function sheetsOf(files: HallFiles): HallSheets {
  return { ...hallSheets(files), ...placeSheets(files), ...serviceSheets(files), ...publicSheets(files) }
}

function hallSheets({ profile }: HallFiles) {
  const hall = {
    code: profile.code,
    name: profile.name,
    level: profile.level,
    areaCode: profile.areaCode,
    address: profile.address,
    consultPhone: profile.consultPhone,
    complaintPhone: profile.complaintPhone,
    smsSignature: profile.smsSignature,
  }
  const cells = Object.entries(profile.settings).map(([setting, value]) => [
    setting,
    typeof value === 'boolean' ? flag(value) : String(value),
  ])
  return { hall: [hall], settings: [Object.fromEntries(cells)] }
}

function placeSheets({ zones, departments, queues, windows, bindings }: HallFiles) {
  return {
    zones: zones.map(({ code, name, floor, kind }) => ({ code, name, floor: String(floor), kind })),
    departments: departments.map(({ code, name, aliases, isHcpIntegrated }) => {
      return { code, name, aliases: list(aliases), hcpIntegrated: flag(isHcpIntegrated) }
    }),
    queues: queues.map(({ code, name, prefix, numberFrom, numberTo }) => {
      return { code, name, prefix, numberFrom: String(numberFrom), numberTo: String(numberTo) }
    }),
    windows: windows.map(({ no, name, kind, zone, department, isPartyMemberPost, isOpenAtLunch }) => {
      const flags = { partyMemberPost: flag(isPartyMemberPost), lunchDuty: flag(isOpenAtLunch) }
      return { no, name, kind, zone, department, ...flags }
    }),
    bindings: bindings.map(({ windowNo, queue, handicapMin }) => {
      return { windowNo, queue, handicapMin: String(handicapMin) }
    }),
  }
}

function serviceSheets(files: HallFiles) {
  return {
    'service-types': files.serviceTypes.map((type) => ({
      code: type.code,
      name: type.name,
      department: type.department,
      queue: type.queue,
      takeIdentity: type.takeIdentity,
      standardMinutes: String(type.standardMinutes),
      commonRank: String(type.commonRank),
      themeNo: orEmpty(type.themeNo),
    })),
    'service-items': files.serviceItems.map((item) => ({
      code: item.code,
      name: item.name,
      serviceType: item.serviceType,
      department: item.department,
      caseKind: item.caseKind,
      promisedDays: orEmpty(item.promisedDays),
      statutoryDays: orEmpty(item.statutoryDays),
      needsSurvey: flag(item.needsSurvey),
      basis: item.basis,
      conditions: item.conditions,
      fee: item.fee,
      online: flag(item.isOnline),
      oneIdCard: flag(item.isOneIdCard),
      crossRegion: flag(item.isCrossRegion),
      license: flag(item.isLicense),
    })),
    materials: materialRows(files),
    ...themeSheets(files),
  }
}

function materialRows({ serviceItems, materials }: HallFiles): Cells[] {
  const papers = Map.groupBy(materials, ({ item }) => item)
  return serviceItems.flatMap(({ code }) =>
    (papers.get(code) ?? []).map(({ item, material }) => ({
      item,
      name: material.name,
      form: material.form === 'ORIGINAL' ? '原件' : '复印件',
      copies: String(material.copies),
      source: material.source,
      required: flag(material.required),
      toleranceAllowed: flag(material.toleranceAllowed),
      commitmentAllowed: flag(material.commitmentAllowed),
    })),
  )
}

function themeSheets({ themes, themeItems, themeQuestions, themeAnswers }: HallFiles) {
  const items = Map.groupBy(themeItems, ({ themeNo }) => themeNo)
  const questions = Map.groupBy(themeQuestions, ({ themeNo }) => themeNo)
  return {
    themes: themes.map(({ no, name, leadDepartment, limitDays }) => {
      return { no: String(no), name, leadDepartment, limitDays: orEmpty(limitDays) }
    }),
    'theme-items': themes.flatMap(({ no }) =>
      (items.get(no) ?? []).map(({ item, department, choiceGroup, isSourceAnomaly, after }) => ({
        themeNo: String(no),
        item,
        department,
        choiceGroup: orEmpty(choiceGroup),
        sourceAnomaly: flag(isSourceAnomaly),
        after: list(after),
      })),
    ),
    'theme-questions': themes.flatMap(({ no }) =>
      (questions.get(no) ?? []).map(({ code, question, hint, onlyAfter }) => ({
        themeNo: String(no),
        code,
        question,
        hint,
        onlyAfter: onlyAfter ? `${onlyAfter.question}=${onlyAfter.answer}` : '',
      })),
    ),
    'theme-answers': themes.flatMap(({ no }) =>
      (questions.get(no) ?? []).flatMap(({ code: question }) =>
        themeAnswers
          .filter((answer) => answer.themeNo === no && answer.question === question)
          .map(({ code, answer, needs, note }) => {
            return { themeNo: String(no), question, code, answer, needs: list(needs), note }
          }),
      ),
    ),
  }
}

function publicSheets({ openingHours, notices, staff, devices }: HallFiles) {
  return {
    'opening-hours': openingHours.map((hours) => {
      const { seasonFrom, seasonTo, weekday, opens, closes, isLunchDutyOnly, note } = hours
      const times = { seasonFrom, seasonTo, weekday: String(weekday), opens, closes }
      return { ...times, lunchDutyOnly: flag(isLunchDutyOnly), note }
    }),
    notices: notices.map(({ category, title, body, isOnWall }) => {
      return { category, title, body, onWall: flag(isOnWall) }
    }),
    staff: staff.map((person) => ({
      workNo: person.workNo,
      name: person.name,
      role: person.role,
      department: orEmpty(person.department),
      post: person.post,
      officePhone: person.officePhone,
      photo: orEmpty(person.photo),
      isPartyMember: flag(person.isPartyMember),
      isChiefRepresentative: flag(person.isChiefRepresentative),
      qualifiedOn: orEmpty(person.qualifiedOn),
      onLeave: flag(person.isOnLeave),
      windows: list(person.windows),
    })),
    devices: devices.map(({ code, kind, name, zone, printerHost, printerPort }) => {
      const printer = { printerHost: orEmpty(printerHost), printerPort: orEmpty(printerPort) }
      return { code, kind, name, zone: orEmpty(zone), ...printer }
    }),
  }
}
