import type { HallFiles } from '../hall-files/index.ts'
import { faultsOr, manual, met, notApplicable, unmet, type Rule } from './rule.ts'

/** The topics a county discloses (R30). */
const topics = [
  '户籍管理',
  '人口和生育服务',
  '社会保障',
  '劳动保障',
  '养老保障',
  '医疗保障',
  '脱贫帮扶',
  '农业农村管理和服务',
  '乡村建设管理和服务',
  '营商管理和服务',
  '服役退役服务',
  '党务管理服务',
]
const facilities = ['轮椅', '复印', '医疗箱', '饮水', '签字笔', '老花镜']
/** The rules that hang on the wall, of ten in all (R97). */
const wallRules = ['代办制度', '一次告知制', '首问负责制', '预约服务制度', '限时办结制']
const publicLists = ['乡村事项目录', '便民服务应用清单']

const has = ({ notices }: HallFiles, title: string): boolean =>
  notices.some((each) => each.title.includes(title))
/** Words that send whoever is there to book or hand in online first; “不要求必须先预约” does not. */
const forcing = [
  /(?<!不[^，。；]{0,6}|无[^，。；]{0,3})(?:仅限|只限|只接受|必须|须先|应先|一律)先?(?:网上|线上|在线)?预约/u,
  /(?<!不[^，。；]{0,6}|无[^，。；]{0,3})(?:必须|须先|应先|一律)先?(?:在|到|通过)?(?:网上|线上|在线)先?(?:提交|申报|登记)/u,
]

/** What the hall says that forces anybody online before the counter, by where it says so. */
function forcedOnline({ notices, openingHours, serviceItems }: HallFiles): string[] {
  const said = [
    ...notices.map(({ title, body }) => ({ where: `公告“${title}”`, text: `${title}\n${body}` })),
    ...openingHours.map(({ note }) => ({ where: '开放时间', text: note })),
    ...serviceItems.map(({ name, conditions }) => ({ where: `事项“${name}”`, text: conditions })),
  ]
  return said.flatMap(({ where, text }) => {
    const found = forcing.map((each) => each.exec(text)?.[0]).find((words) => words !== undefined)
    return found === undefined ? [] : [`${where}要求“${found}”。`]
  })
}

const weekend = new Set([6, 7])

/** What hangs on walls and stands on screens, and when the doors are open. */
export const disclosureRules: Rule[] = [
  {
    numbers: ['R07'],
    area: 'DISCLOSURE',
    requirement: '有电子公告屏公开信息',
    checks: '登记有综合屏，且有在综合屏上滚动的公告；村（社区）站点不查。',
    judge: ({ files }) => {
      if (files.profile.level === 'STATION') return notApplicable('村（社区）站点不要求。')
      const walls = files.devices.filter(({ kind }) => kind === 'WALL').length
      const shown = files.notices.filter(({ isOnWall }) => isOnWall).length
      const faults = [
        ...(walls > 0 ? [] : ['没有登记综合屏。']),
        ...(shown > 0 ? [] : ['没有在综合屏上滚动的公告。']),
      ]
      return faultsOr(faults, `综合屏${walls}块，滚动公告${shown}条。`)
    },
  },
  {
    numbers: ['R09'],
    area: 'DISCLOSURE',
    requirement: '轮椅、复印、医疗箱、饮水、签字笔、老花镜等便民设施',
    checks: '便民设施的公告列出各项；实物须到现场看。',
    judge: ({ files }) => {
      const text = files.notices.map(({ title, body }) => `${title}${body}`).join('')
      const missing = facilities.filter((each) => !text.includes(each))
      return missing.length > 0 ? manual(`公告没有列出：${missing.join('、')}。`) : met('公告列出各项设施。')
    },
  },
  {
    numbers: ['R30'],
    area: 'DISCLOSURE',
    requirement: '政务公开12个方面',
    checks: '公告的类别齐全；只查县级中心。',
    judge: ({ files }) => {
      if (files.profile.level !== 'COUNTY') return notApplicable('只对县级中心核查。')
      const present = new Set(files.notices.map(({ category }) => category))
      return faultsOr(
        topics.filter((each) => !present.has(each)).map((each) => `没有“${each}”的公告。`),
        '12个方面都有公告。',
      )
    },
  },
  {
    numbers: ['R31', 'R98'],
    area: 'DISCLOSURE',
    requirement: '公开咨询和投诉电话',
    checks: '中心资料中有咨询电话、投诉电话，小票、屏幕和指南自动显示；意见箱须到现场看。',
    judge: ({ files: { profile } }) => {
      const faults = [
        ...(profile.consultPhone === '' ? ['没有咨询电话。'] : []),
        ...(profile.complaintPhone === '' ? ['没有投诉电话。'] : []),
      ]
      return faultsOr(faults, `咨询${profile.consultPhone}，投诉${profile.complaintPhone}。`)
    },
  },
  {
    numbers: ['R33', 'R97'],
    area: 'DISCLOSURE',
    requirement: '五项制度上墙',
    checks: '代办、一次告知、首问负责、预约服务、限时办结五项制度在综合屏上滚动；村（社区）站点不查。',
    judge: ({ files }) => {
      if (files.profile.level === 'STATION') return notApplicable('村（社区）站点不要求。')
      const shown = files.notices.filter(({ isOnWall }) => isOnWall)
      return faultsOr(
        wallRules
          .filter((rule) => !shown.some(({ title }) => title.includes(rule)))
          .map((rule) => `${rule}没有上墙。`),
        '五项制度都在综合屏上。',
      )
    },
  },
  {
    numbers: ['R60'],
    area: 'SERVICE',
    requirement: '不强制线上预约，可以直接到现场取号',
    checks:
      '每项业务都可现场取号，每人每日可取号数大于0；公告、开放时间、办理条件没有“须先预约”“必须网上提交”一类要求。',
    judge: ({ files }) => {
      const { maxPerPersonPerDay, maxPerPersonPerServiceType } = files.profile.settings
      const isBarred = maxPerPersonPerDay < 1 || maxPerPersonPerServiceType < 1
      const faults = [...(isBarred ? ['现场可取号数为0。'] : []), ...forcedOnline(files)]
      return faultsOr(faults, `${files.serviceTypes.length}项业务都可现场取号。`)
    },
  },
  {
    numbers: ['R72', 'R92'],
    area: 'SERVICE',
    requirement: '延时、预约等多种服务，逐步全年开门',
    checks: '开放时间中有周末、午间值班或延时服务，或设24小时自助服务区。',
    judge: ({ files }) => {
      const extras = [
        ...(files.openingHours.some(({ weekday }) => weekend.has(weekday)) ? ['周末开放'] : []),
        ...(files.openingHours.some(({ isLunchDutyOnly }) => isLunchDutyOnly) ? ['午间值班'] : []),
        ...(files.openingHours.some(({ note }) => note.includes('延时')) ? ['延时服务'] : []),
        ...(files.zones.some(({ kind }) => kind === 'SELF') ? ['自助服务区'] : []),
      ]
      return extras.length > 0
        ? met(`${extras.join('、')}。`)
        : manual('没有周末、午间、延时或自助服务，请看是否需要。')
    },
  },
  {
    numbers: ['R86'],
    area: 'DISCLOSURE',
    requirement: '让群众会评价',
    checks: '有怎样评价的公告。',
    judge: ({ files }) =>
      has(files, '评价') ? met('公告说明怎样评价。') : unmet('没有说明怎样评价的公告。'),
  },
  {
    numbers: ['R102'],
    area: 'DISCLOSURE',
    requirement: '公开乡村事项目录和便民服务应用清单',
    checks: '公告中有这两个清单；村（社区）站点不查。',
    judge: ({ files }) => {
      if (files.profile.level === 'STATION') return notApplicable('村（社区）站点不要求。')
      return faultsOr(
        publicLists.filter((title) => !has(files, title)).map((title) => `没有公开“${title}”。`),
        '两个清单都已公开。',
      )
    },
  },
]
