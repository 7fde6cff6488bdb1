import type { Material } from '../../contract/services.ts'
import type { HallFiles } from '../hall-files/index.ts'
import { poolMaterials } from '../themes/index.ts'
import { faultsOr, notApplicable, type Facts, type Judgement, type Rule } from './rule.ts'

type Theme = HallFiles['themes'][number]

const noThemes = '没有公布一件事。'

/** Every theme is looked at, and each fault told. */
function eachTheme({ files }: Facts, faultsOf: (theme: Theme) => string[], inOrder: string): Judgement {
  if (files.themes.length === 0) return notApplicable(noThemes)
  return faultsOr(files.themes.flatMap(faultsOf), `${files.themes.length}个一件事${inOrder}`)
}

/** The items of a theme by their names, with the hall's own record of each; one it does not have has none. */
function itemsOf({ themeItems, serviceItems, materials }: HallFiles, { no }: Theme) {
  const names = new Set(themeItems.filter(({ themeNo }) => themeNo === no).map(({ item }) => item))
  return [...names].map((name) => {
    const item = serviceItems.find((each) => each.name === name) ?? null
    const papers = materials.filter((each) => each.item === item?.code).map(({ material }) => material)
    return { name, item, papers }
  })
}

/** The same paper by another name: signs, spaces and the words for its form aside. */
const plainName = ({ name }: Material): string => name.replaceAll(/[\p{P}\p{Z}]|原件|复印件|副本/gu, '')

/** Papers of a theme that are one and the same, and stand on its list twice (R76). */
function askedTwice(files: HallFiles, theme: Theme): string[] {
  const pool = poolMaterials(itemsOf(files, theme).map(({ name, papers }) => ({ name, materials: papers })))
  return [...Map.groupBy(pool, plainName).values()].flatMap((same) =>
    same.length > 1 ? [`“${theme.name}”重复要求：${same.map(({ name }) => name).join('、')}。`] : [],
  )
}

/** The longest a theme may take: no longer than the longest of its items, online or not (R81). */
function limitFault(files: HallFiles, theme: Theme): string[] {
  const days = itemsOf(files, theme).flatMap(({ item }) => item?.promisedDays ?? [])
  const longest = Math.max(...days)
  return theme.limitDays !== null && days.length > 0 && theme.limitDays > longest
    ? [`“${theme.name}”时限${theme.limitDays}个工作日，所含事项最长${longest}个工作日。`]
    : []
}

const sum = (counts: number[]): number => counts.reduce((total, each) => total + each, 0)

/** 一件事: what is asked, told and collected for it, and how its cases go. */
export const themeRules: Rule[] = [
  {
    numbers: ['R74'],
    area: 'GUIDE',
    requirement: '递进式问卷智能导引，精准告知',
    checks: '每个一件事有问卷，且可以在取号机上选。',
    judge: (facts) =>
      eachTheme(
        facts,
        ({ no, name }) => [
          ...(facts.files.themeQuestions.some(({ themeNo }) => themeNo === no)
            ? []
            : [`“${name}”没有问卷。`]),
          ...(facts.files.serviceTypes.some(({ themeNo }) => themeNo === no)
            ? []
            : [`“${name}”不能在取号机上选。`]),
        ],
        '都有问卷，取号机上可选。',
      ),
  },
  {
    numbers: ['R75'],
    area: 'GUIDE',
    requirement: '由“一证一次告知”向“一事一次告知”升级',
    checks: '一次性告知单由系统合并生成；所含的每个事项在本中心都有材料清单，合并才完整。',
    judge: (facts) =>
      eachTheme(
        facts,
        (theme) =>
          itemsOf(facts.files, theme)
            .filter(({ papers }) => papers.length === 0)
            .map(({ name }) => `“${theme.name}”的“${name}”没有材料清单。`),
        '的告知单都完整。',
      ),
  },
  {
    numbers: ['R76'],
    area: 'GUIDE',
    requirement: '一次提交、多次复用',
    checks: '同名同形式的材料由系统合并为一份；合并后没有名称或形式稍有不同的同一份材料。',
    judge: (facts) => eachTheme(facts, (theme) => askedTwice(facts.files, theme), '的材料没有重复要求的。'),
  },
  {
    numbers: ['R78'],
    area: 'CASE',
    requirement: '容缺审查、联合踏勘、同步审批',
    checks: '本年的一件事办件，同一件没有两个以上事项各自踏勘；没有先后关系的事项由系统同时分办。',
    judge: ({ themes, apart }) => {
      const received = sum(themes.map((each) => each.received))
      if (received === 0) return notApplicable('本年还没有一件事办件。')
      const faults = apart.map(({ themeName, cases }) => `“${themeName}”${cases}件分别踏勘，没有联合。`)
      return faultsOr(faults, `本年一件事办件${received}件，没有分别踏勘的。`)
    },
  },
  {
    numbers: ['R81'],
    area: 'GUIDE',
    requirement: '一件事时限不超过同事项线上办理时限',
    checks: '公布的时限不长于所含事项中最长的承诺时限（线上线下同一承诺）；没有公布时限的按各事项的时限。',
    judge: (facts) => eachTheme(facts, (theme) => limitFault(facts.files, theme), '的时限都不长于所含事项。'),
  },
  {
    numbers: ['R84'],
    area: 'CASE',
    requirement: '对一件事跟踪问效、督促推进',
    checks: '本年的一件事办件没有超过时限仍未办结的；件数、用时由系统统计，通报须另看。',
    judge: ({ themes }) => {
      const received = sum(themes.map((each) => each.received))
      if (received === 0) return notApplicable('本年还没有一件事办件。')
      const faults = themes.flatMap(({ name, overdue }) =>
        overdue > 0 ? [`“${name}”超期在办${overdue}件。`] : [],
      )
      const decided = sum(themes.map((each) => each.decided))
      return faultsOr(faults, `本年一件事办件${received}件，办结${decided}件，没有超期在办的。`)
    },
  },
]
