import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The moment the hall of the benchmark wakes up at: a Monday morning, doors open. */
export const benchMorning = '2026-11-23T09:00:00+08:00'
export const benchDay = benchMorning.slice(0, 10)
export const windowCount = 32
/** Every window calls every queue: more than any window of a real hall does. */
export const queueLetters = ['A', 'C', 'F', 'H'] as const
export const kioskCode = 'kiosk-1'
/** Services that demand a telephone number have this in their name. */
export const phoneMark = '实名'

const windowNos = Array.from({ length: windowCount }, (_, index) => String(index + 1))

/** Writes the folder of a hall made for measuring: one kind of window, as many as call at once, all day open. */
export async function writeBenchHall(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const files = { 'hall.json': hallJson(), ...placeFiles(), ...serviceFiles(), ...publicFiles() }
  const written = Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text))
  await Promise.all(written)
}

const csv = (columns: string, rows: string[]): string => `${[columns, ...rows].join('\n')}\n`

function hallJson(): string {
  return JSON.stringify({
    code: 'BENCH',
    name: '测速大厅',
    level: 'COUNTY',
    areaCode: '410902',
    address: '演示路1号（演示地址）',
    consultPhone: '0393-0000000',
    complaintPhone: '0393-0000001',
    smsSignature: '测速大厅',
    settings: { maxPerPersonPerDay: 50, maxPerPersonPerServiceType: 50 },
  })
}

function placeFiles() {
  const windows = windowNos.map((no) => `${no},综合窗口,CATEGORY,S,ZH,否,否`)
  const bindings = windowNos.flatMap((no) => queueLetters.map((letter) => `${no},${letter},0`))
  return {
    'zones.csv': csv('code,name,floor,kind', ['S,一楼服务区,1,SERVICE', 'W,一楼等候区,1,WAITING']),
    'windows.csv': csv('no,name,kind,zone,department,partyMemberPost,lunchDuty', windows),
    'bindings.csv': csv('windowNo,queue,handicapMin', bindings),
    'devices.csv': csv('code,kind,name,zone,printerHost,printerPort', [`${kioskCode},KIOSK,取号机,W,,`]),
  }
}

function serviceFiles() {
  const queues = queueLetters.map((letter) => `${letter},综合受理${letter},${letter},1,9999`)
  const types = queueLetters.flatMap((letter) => [
    `${letter}01,综合业务${letter},ZH,${letter},NONE,10,0,`,
    `${letter}02,综合业务${letter}（${phoneMark}）,ZH,${letter},PHONE,10,0,`,
  ])
  const items = queueLetters.map(
    (letter) => `${letter}01-1,综合事项${letter},${letter}01,ZH,INSTANT,1,,否,演示,演示,不收费,否,否,否,否`,
  )
  const materials = queueLetters.flatMap((letter) => [
    `${letter}01-1,申请人居民身份证,原件,1,SELF,是,否,否`,
    `${letter}01-1,综合事项申请表,原件,1,SELF,是,否,否`,
  ])
  return {
    'departments.csv': csv('code,name,aliases,hcpIntegrated', ['ZH,综合受理,,否']),
    'queues.csv': csv('code,name,prefix,numberFrom,numberTo', queues),
    'service-types.csv': csv(
      'code,name,department,queue,takeIdentity,standardMinutes,commonRank,themeNo',
      types,
    ),
    'service-items.csv': csv(
      'code,name,serviceType,department,caseKind,promisedDays,statutoryDays,needsSurvey,basis,conditions,fee,online,oneIdCard,crossRegion,license',
      items,
    ),
    'materials.csv': csv(
      'item,name,form,copies,source,required,toleranceAllowed,commitmentAllowed',
      materials,
    ),
    'themes.csv': csv('no,name,leadDepartment,limitDays', []),
    'theme-items.csv': csv('themeNo,item,department,choiceGroup,sourceAnomaly,after', []),
    'theme-questions.csv': csv('themeNo,code,question,hint,onlyAfter', []),
    'theme-answers.csv': csv('themeNo,question,code,answer,needs,note', []),
  }
}

function publicFiles() {
  const hours = Array.from({ length: 8 }, (_, index) => `01-01,12-31,${index + 1},00:30,23:30,否,`)
  const staff = windowNos.map((no) => {
    const workNo = `BN${no.padStart(3, '0')}`
    return `${workNo},演示${no},WINDOW_STAFF,ZH,窗口人员,0393-0000000,,否,否,2026-03-16,否,${no}`
  })
  const manager = 'BN900,演示管理,HALL_MANAGER,ZH,大厅管理,0393-0000000,,否,否,2026-03-16,否,'
  return {
    'opening-hours.csv': csv('seasonFrom,seasonTo,weekday,opens,closes,lunchDutyOnly,note', hours),
    'notices.csv': csv('category,title,body,onWall', []),
    'staff.csv': csv(
      'workNo,name,role,department,post,officePhone,photo,isPartyMember,isChiefRepresentative,qualifiedOn,onLeave,windows',
      [...staff, manager],
    ),
  }
}
