import { comprehensiveWindowWarnings, type HallFiles } from '../hall-files/index.ts'
import { faultsOr, manual, met, notApplicable, unmet, type Facts, type Rule } from './rule.ts'

type Window = HallFiles['windows'][number]

const nameOf = ({ no, name }: Window): string => `${no}号窗口（${name}）`
const ofKind = ({ files }: Facts, kind: Window['kind']) => files.windows.filter((each) => each.kind === kind)
const isCounty = ({ files }: Facts) => files.profile.level === 'COUNTY'
const isStation = ({ files }: Facts) => files.profile.level === 'STATION'

/** Which departments a county hall has at its windows (R02), by what their names contain. */
const usualDepartments = [/民政/, /人社|社保|人力资源/, /医保/, /公安/, /市场监管/]
const usualNames = ['民政', '人社', '医保', '公安', '市场监管']
const zoneNames = {
  SERVICE: '窗口服务区',
  SELF: '自助服务区',
  CONSULT_COMPLAINT: '咨询投诉区',
  WAITING: '等候区',
}

function missingZones({ files }: Facts): string[] {
  const present = new Set<string>(files.zones.map(({ kind }) => kind))
  return Object.entries(zoneNames).flatMap(([kind, name]) => (present.has(kind) ? [] : [`没有${name}。`]))
}

/** There is a window of this kind, or the hall is too small for one. */
const windowOf =
  (kind: Window['kind'], name: string) =>
  (facts: Facts): ReturnType<Rule['judge']> => {
    if (isStation(facts)) return notApplicable('村（社区）站点不要求。')
    const found = ofKind(facts, kind)
    return found.length > 0 ? met(found.map(nameOf).join('、')) : unmet(`没有${name}。`)
  }

/** Windows, zones and what stands there. */
export const placeRules: Rule[] = [
  {
    numbers: ['R01'],
    area: 'PLACE',
    requirement: '综合窗口1至2个，分类窗口若干',
    checks: '窗口表中综合窗口、分类窗口的个数。',
    judge: (facts) => {
      if (isStation(facts)) return notApplicable('村（社区）站点不要求分类窗口。')
      const faults = comprehensiveWindowWarnings(facts.files).map(({ reason }) => reason)
      const categories = ofKind(facts, 'CATEGORY').length
      const all = categories > 0 ? faults : [...faults, '没有分类窗口。']
      return faultsOr(all, `综合窗口${ofKind(facts, 'COMPREHENSIVE').length}个，分类窗口${categories}个。`)
    },
  },
  {
    numbers: ['R02'],
    area: 'PLACE',
    requirement: '民政、人社、医保、公安、市场监管等部门进驻分类窗口',
    checks: '窗口所属部门的名称；只查县级中心。',
    judge: (facts) => {
      if (!isCounty(facts)) return notApplicable('只对县级中心核查。')
      const { departments, windows } = facts.files
      const present = new Set(windows.map(({ department }) => department))
      const names = departments.filter(({ code }) => present.has(code)).map(({ name }) => name)
      const missing = usualNames.filter(
        (_, index) => !names.some((each) => usualDepartments[index]?.test(each)),
      )
      return faultsOr(
        missing.map((name) => `没有${name}部门的窗口。`),
        `有窗口的部门${names.length}个。`,
      )
    },
  },
  {
    numbers: ['R03'],
    area: 'PLACE',
    requirement: '每个窗口有明显的窗口牌',
    checks: '每个窗口登记有名称，窗口屏据此显示；是否摆放到位须到现场看。',
    judge: ({ files }) =>
      faultsOr(
        files.windows.filter(({ name }) => name === '').map(({ no }) => `${no}号窗口没有名称。`),
        `${files.windows.length}个窗口都有编号和名称。`,
      ),
  },
  {
    numbers: ['R04'],
    area: 'PLACE',
    requirement: '中心内设咨询台',
    checks: '窗口表中有咨询台。',
    judge: windowOf('DESK', '咨询台'),
  },
  {
    numbers: ['R05', 'R06'],
    area: 'PLACE',
    requirement: '窗口服务、自助服务、咨询投诉、等候四个区域和党员服务岗',
    checks: '分区表中四类分区齐全；至少一个窗口是党员服务岗；街道（乡镇）中心有2个综合窗口。',
    judge: (facts) => {
      if (isStation(facts)) return notApplicable('村（社区）站点不要求。')
      const posts = facts.files.windows.filter(({ isPartyMemberPost }) => isPartyMemberPost)
      const comprehensive = ofKind(facts, 'COMPREHENSIVE').length
      const isShort = facts.files.profile.level === 'TOWNSHIP' && comprehensive !== 2
      const faults = [
        ...missingZones(facts),
        ...(posts.length > 0 ? [] : ['没有党员服务岗。']),
        ...(isShort ? [`街道（乡镇）中心应有2个综合窗口，现有${comprehensive}个。`] : []),
      ]
      return faultsOr(faults, `四类分区齐全；党员服务岗：${posts.map(nameOf).join('、')}。`)
    },
  },
  {
    numbers: ['R08', 'R41', 'R90'],
    area: 'PLACE',
    requirement: '每个窗口有评价设备',
    checks: '每个窗口登记有评价器，代码为“rating-窗口号”；窗口评价码可随时打印补充。',
    judge: ({ files }) => {
      const terminals = new Set(
        files.devices.filter(({ kind }) => kind === 'RATING_TERMINAL').map(({ code }) => code),
      )
      const without = files.windows.filter(({ no }) => !terminals.has(`rating-${no}`))
      return faultsOr(
        without.map((each) => `${nameOf(each)}没有评价器。`),
        `${files.windows.length}个窗口都有评价器。`,
      )
    },
  },
  {
    numbers: ['R54'],
    area: 'PLACE',
    requirement: '设“有诉即办”或“办不成事”反映窗口',
    checks: '窗口表中有反映窗口。',
    judge: windowOf('COMPLAINT', '“有诉即办”反映窗口'),
  },
  {
    numbers: ['R57', 'R79'],
    area: 'PLACE',
    requirement: '前台综合受理、后台分类审批、统一窗口出件',
    checks: '既有综合窗口，又有出件窗口；只查县级中心。',
    judge: (facts) => {
      if (!isCounty(facts)) return notApplicable('只对县级中心核查。')
      const front = ofKind(facts, 'COMPREHENSIVE')
      const issue = ofKind(facts, 'ISSUE')
      const faults = [
        ...(front.length > 0 ? [] : ['没有综合窗口。']),
        ...(issue.length > 0 ? [] : ['没有统一出件窗口。']),
      ]
      return faultsOr(
        faults,
        `受理：${front.map(nameOf).join('、')}；出件：${issue.map(nameOf).join('、')}。`,
      )
    },
  },
  {
    numbers: ['R77', 'R83'],
    area: 'PLACE',
    requirement: '设“一件事”受理窗口，一窗收件',
    checks: '有一件事窗口，且能叫每个一件事的号；没有公布一件事的不查。',
    judge: (facts) => {
      const { files } = facts
      if (files.themes.length === 0) return notApplicable('没有公布一件事。')
      const windows = ofKind(facts, 'ONE_MATTER')
      if (windows.length === 0) return unmet('没有一件事窗口。')
      const nos = new Set(windows.map(({ no }) => no))
      const queues = new Set(
        files.bindings.filter(({ windowNo }) => nos.has(windowNo)).map(({ queue }) => queue),
      )
      const uncalled = files.serviceTypes.filter(
        ({ themeNo, queue }) => themeNo !== null && !queues.has(queue),
      )
      return faultsOr(
        uncalled.map(({ name }) => `一件事窗口不办“${name}”。`),
        `${windows.map(nameOf).join('、')}受理${files.themes.length}个一件事。`,
      )
    },
  },
  {
    numbers: ['R103'],
    area: 'PLACE',
    requirement: '设备正常使用',
    checks: '取号机、屏幕、打印机此刻没有离线、故障、缺纸的预警；电脑、高拍仪须到现场看。',
    judge: ({ troubles, files }) =>
      faultsOr(
        troubles.map(({ name, trouble }) => `${name}：${trouble}。`),
        `登记的${files.devices.length}台设备没有未解除的预警。`,
      ),
  },
  {
    numbers: ['R109'],
    area: 'PLACE',
    requirement: '设“全省通办”窗口',
    checks: '有通办窗口，且有标为可异地办的事项；只查县级中心。',
    judge: (facts) => {
      if (!isCounty(facts)) return notApplicable('只对县级中心核查。')
      const items = facts.files.serviceItems.filter(({ isCrossRegion }) => isCrossRegion).length
      const windows = ofKind(facts, 'CROSS_REGION')
      const faults = [
        ...(windows.length > 0 ? [] : ['没有通办窗口。']),
        ...(items > 0 ? [] : ['没有标为可异地办的事项。']),
      ]
      return faultsOr(faults, `${windows.map(nameOf).join('、')}，可异地办事项${items}个。`)
    },
  },
  {
    numbers: ['R58'],
    area: 'PLACE',
    requirement: '提高无差别“一窗”受理的比例',
    checks: '综合窗口办结的号数 ÷ 全部办结的号数；通知没有定目标，请与上年比较。',
    judge: ({ counts: { served, servedByComprehensive } }) =>
      served === 0
        ? notApplicable('本年还没有办结的号。')
        : manual(
            `${Math.round((servedByComprehensive * 100) / served)}%（${servedByComprehensive}/${served}）`,
          ),
  },
]
