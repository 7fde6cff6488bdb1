import type { HallFiles } from '../hall-files/index.ts'
import { faultsOr, manual, met, notApplicable, unmet, type Facts, type Rule } from './rule.ts'

type Person = HallFiles['staff'][number]

const nameOf = ({ workNo, name, windows }: Person): string =>
  `${name}（${workNo}，${windows.join('、')}号窗口）`
/** Who may sit at a window, and so stands before the public. */
const atWindows = ({ files }: Facts) => files.staff.filter(({ windows }) => windows.length > 0)

/** What of a card the public may see is not filled in. */
function gapsOf(person: Person): string[] {
  return [
    ...(person.department === null ? ['单位'] : []),
    ...(person.name === '' ? ['姓名'] : []),
    ...(person.post === '' ? ['职务'] : []),
    ...(person.officePhone === '' ? ['电话'] : []),
    ...(person.photo === null ? ['照片'] : []),
  ]
}

/** Whether a department does anything for the public at a window of its own. */
const isOffice = ({ kind }: HallFiles['windows'][number]): boolean => kind !== 'TIDE' && kind !== 'DESK'

/** Who works here. */
export const staffRules: Rule[] = [
  {
    numbers: ['R10'],
    area: 'STAFF',
    requirement: '公开窗口人员的单位、姓名、职务、电话和照片',
    checks: '可开放窗口的每个人，人员表中这五项都已填写。',
    judge: (facts) => {
      const people = atWindows(facts)
      const faults = people.flatMap((each) => {
        const gaps = gapsOf(each)
        return gaps.length > 0 ? [`${nameOf(each)}缺${gaps.join('、')}。`] : []
      })
      return faultsOr(faults, `${people.length}名窗口人员的公示信息齐全。`)
    },
  },
  {
    numbers: ['R11'],
    area: 'STAFF',
    requirement: '是党员的注明身份',
    checks: '标为党员的，窗口屏自动显示；标注是否齐全请对照党员名册。',
    judge: (facts) => {
      const members = atWindows(facts).filter(({ isPartyMember }) => isPartyMember)
      return manual(`标为党员的窗口人员${members.length}名。`)
    },
  },
  {
    numbers: ['R12'],
    area: 'STAFF',
    requirement: '培训和考试合格后上岗',
    checks: '可开放窗口的每个人，人员表中有考核通过日期；没有的，系统不许其开放窗口。',
    judge: (facts) => {
      const people = atWindows(facts)
      const unqualified = people.filter(({ qualifiedOn }) => qualifiedOn === null)
      return faultsOr(
        unqualified.map((each) => `${nameOf(each)}没有考核通过日期。`),
        `${people.length}名窗口人员都已考核合格。`,
      )
    },
  },
  {
    numbers: ['R14'],
    area: 'STAFF',
    requirement: '对老、弱、病、残、军等群体优先并提供帮助',
    checks: '设置中优先提前分钟数大于0，且刷身份证满70岁以内即自动优先。',
    judge: ({ files }) => {
      const { priorityBonusMin, elderAge } = files.profile.settings
      if (priorityBonusMin === 0) return unmet('优先提前为0分钟，优先号没有作用。')
      return elderAge > 70
        ? unmet(`满${elderAge}岁才自动优先。`)
        : met(`优先提前${priorityBonusMin}分钟，${elderAge}岁起自动优先。`)
    },
  },
  {
    numbers: ['R67', 'R96'],
    area: 'STAFF',
    requirement: '每个进驻部门授权一名首席代表',
    checks: '有窗口的部门（咨询台、潮汐窗口除外），人员表中至少一名首席代表。',
    judge: ({ files }) => {
      const codes = new Set(files.windows.filter(isOffice).map(({ department }) => department))
      const led = new Set(
        files.staff.filter((each) => each.isChiefRepresentative).map((each) => each.department),
      )
      const without = files.departments.filter(({ code }) => codes.has(code) && !led.has(code))
      return faultsOr(
        without.map(({ name }) => `${name}没有首席代表。`),
        `${codes.size}个部门都有首席代表。`,
      )
    },
  },
  {
    numbers: ['R99'],
    area: 'STAFF',
    requirement: '有值班考勤制度和考勤记录',
    checks: '近30天有开窗、离岗的记录或打卡；考勤日表、月表由系统汇总，制度须另看。',
    judge: ({ counts: { recentSessions, recentPunches } }) =>
      recentSessions + recentPunches === 0
        ? notApplicable('近30天没有开放过窗口，也没有打卡。')
        : met(`近30天开窗${recentSessions}次，打卡${recentPunches}次。`),
  },
  {
    numbers: ['R101'],
    area: 'STAFF',
    requirement: '进驻人员明确，窗口有人轮值',
    checks: '每个窗口（潮汐窗口除外）至少一名考核合格、没有休假的人可以开放。',
    judge: ({ files }) => {
      const ready = files.staff.filter(({ qualifiedOn, isOnLeave }) => qualifiedOn !== null && !isOnLeave)
      const manned = new Set(ready.flatMap(({ windows }) => windows))
      const without = files.windows.filter(({ kind, no }) => kind !== 'TIDE' && !manned.has(no))
      return faultsOr(
        without.map(({ no, name }) => `${no}号窗口（${name}）没有人可以开放。`),
        '每个窗口都有人可以开放。',
      )
    },
  },
  {
    numbers: ['R105'],
    area: 'STAFF',
    requirement: '审批服务全程接受监督',
    checks: '人员表中有监督员（只看不办）；只查县级中心。',
    judge: ({ files }) => {
      if (files.profile.level !== 'COUNTY') return notApplicable('只对县级中心核查。')
      const count = files.staff.filter(({ role }) => role === 'SUPERVISOR').length
      return count > 0 ? met(`监督员${count}名。`) : unmet('没有监督员账号。')
    },
  },
]
