import { guideWarnings, materialWarnings, type HallFiles } from '../hall-files/index.ts'
import { faultsOr, manual, met, notApplicable, unmet, type Rule } from './rule.ts'

type Item = HallFiles['serviceItems'][number]

/** What the guide of an item does not say (R28). */
function gapsOf(item: Item, withMaterials: ReadonlySet<string>): string[] {
  const hasLimit = item.promisedDays !== null || item.caseKind === 'INSTANT'
  return [
    ...(withMaterials.has(item.code) ? [] : ['申请材料']),
    ...(hasLimit ? [] : ['承诺时限']),
    ...(item.fee === '' ? ['收费'] : []),
    ...(item.basis === '' ? ['依据'] : []),
    ...(item.conditions === '' ? ['条件'] : []),
  ]
}

const reasons = (warnings: { reason: string }[]): string[] => warnings.map(({ reason }) => reason)
/** A department that does so few of its items on the spot is to be pushed (R59). */
const fewOnTheSpot = 0.3

function departmentsWithFew({ serviceItems, departments }: HallFiles): string[] {
  const names = new Map(departments.map(({ code, name }) => [code, name]))
  return [...Map.groupBy(serviceItems, ({ department }) => department)].flatMap(([code, items]) => {
    const onTheSpot = items.filter(({ caseKind }) => caseKind === 'INSTANT').length
    return onTheSpot / items.length < fewOnTheSpot ? [`${names.get(code)}${onTheSpot}/${items.length}`] : []
  })
}

/** What is offered, and what the guides say of it. */
export const guideRules: Rule[] = [
  {
    numbers: ['R28'],
    area: 'GUIDE',
    requirement: '公示事项的名称、材料、时限、收费、依据和条件',
    checks: '每个事项的材料、承诺时限、收费、依据、条件都已填写。',
    judge: ({ files }) => {
      const withMaterials = new Set(files.materials.map(({ item }) => item))
      const faults = files.serviceItems.flatMap((item) => {
        const gaps = gapsOf(item, withMaterials)
        return gaps.length > 0 ? [`“${item.name}”缺${gaps.join('、')}。`] : []
      })
      return faultsOr(faults, `${files.serviceItems.length}个事项的要素齐全。`)
    },
  },
  {
    numbers: ['R29', 'R100'],
    area: 'GUIDE',
    requirement: '每个窗口有办事指南',
    checks: '每个窗口（潮汐窗口除外）叫的号，至少一项业务有事项指南；指南页和二维码由系统生成，可打印。',
    judge: ({ files }) => faultsOr(reasons(guideWarnings(files)), `${files.windows.length}个窗口已核对。`),
  },
  {
    numbers: ['R62'],
    area: 'GUIDE',
    requirement: '指南线上线下同源',
    checks: '取号机、手机、窗口二维码和打印件都由同一条事项记录生成；省网是否同步请到网上核对。',
    judge: ({ files }) => manual(`本系统内${files.serviceItems.length}个事项各只有一条记录。`),
  },
  {
    numbers: ['R63', 'R93'],
    area: 'GUIDE',
    requirement: '材料逐项列明，没有兜底条款',
    checks: '材料名称中没有“其他材料”“有关材料”“等材料”“规定的其他”一类写法；窗口只能从清单中选。',
    judge: ({ files }) => {
      const items = new Map(files.serviceItems.map(({ code, name }) => [code, name]))
      const faults = files.materials.flatMap((each) =>
        materialWarnings({ ...files, materials: [each] }).map(
          ({ reason }) => `事项“${items.get(each.item) ?? each.item}”的${reason}`,
        ),
      )
      return faultsOr(faults, `${files.materials.length}份材料都逐项列明。`)
    },
  },
  {
    numbers: ['R95'],
    area: 'GUIDE',
    requirement: '可承诺、可容缺的材料在指南中标注',
    checks: '材料表中标为可告知承诺、可容缺的，指南自动标注；标得对不对请与承诺制清单核对。',
    judge: ({ files }) => {
      const commitment = files.materials.filter(({ material }) => material.commitmentAllowed).length
      const tolerance = files.materials.filter(({ material }) => material.toleranceAllowed).length
      return manual(`可告知承诺${commitment}份，可容缺${tolerance}份。`)
    },
  },
  {
    numbers: ['R59'],
    area: 'GUIDE',
    requirement: '容缺受理、告知承诺；即办率低于30%的单位重点推进',
    checks: '各部门即办事项数 ÷ 事项数；低于30%的列出，由中心督促。',
    judge: ({ files }) => {
      const few = departmentsWithFew(files)
      return few.length > 0 ? manual(`低于30%：${few.join('、')}。`) : met('各部门都不低于30%。')
    },
  },
  {
    numbers: ['R61'],
    area: 'GUIDE',
    requirement: '能共享的材料不要求重复提交纸质件',
    checks: '材料表中来源为数据共享的份数；共享是否真的可用须实际核验。',
    judge: ({ files }) => {
      const shared = files.materials.filter(({ material }) => material.source === 'SHARED').length
      return manual(`来源为数据共享的材料${shared}份。`)
    },
  },
  {
    numbers: ['R73'],
    area: 'GUIDE',
    requirement: '公布一件事清单',
    checks: '一件事表中的个数；只查县级中心。',
    judge: ({ files }) => {
      if (files.profile.level !== 'COUNTY') return notApplicable('只对县级中心核查。')
      return files.themes.length > 0 ? met(`${files.themes.length}个一件事。`) : unmet('没有公布一件事。')
    },
  },
  {
    numbers: ['R80', 'R82'],
    area: 'GUIDE',
    requirement: '一件事有牵头部门，所含事项的指南整合齐全',
    checks: '每个一件事有牵头部门；清单上的每个事项都有自己的指南。',
    judge: ({ files }) => {
      if (files.themes.length === 0) return notApplicable('没有公布一件事。')
      const departments = new Set(files.departments.map(({ code }) => code))
      const guided = new Set(files.serviceItems.map(({ name }) => name))
      const leaderless = files.themes.filter(({ leadDepartment }) => !departments.has(leadDepartment))
      const unguided = [...new Set(files.themeItems.map(({ item }) => item))].filter(
        (item) => !guided.has(item),
      )
      return faultsOr(
        [
          ...leaderless.map(({ name }) => `“${name}”没有牵头部门。`),
          ...unguided.map((item) => `“${item}”没有指南。`),
        ],
        `${files.themes.length}个一件事都有牵头部门，所含事项都有指南。`,
      )
    },
  },
  {
    numbers: ['R108'],
    area: 'GUIDE',
    requirement: '凭一张身份证可办的事项',
    checks: '标为凭身份证办的事项数；与公布的清单核对。',
    judge: ({ files }) =>
      manual(`标为凭身份证办的事项${files.serviceItems.filter(({ isOneIdCard }) => isOneIdCard).length}个。`),
  },
]
