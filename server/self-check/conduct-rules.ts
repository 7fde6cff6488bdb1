import type { HallFiles } from '../hall-files/index.ts'
import { faultsOr, manual, met, notApplicable, unmet, type Rule } from './rule.ts'

/** Which matters a township hall takes in (R112), by what the names of departments and items contain. */
const townshipMatters: [name: string, pattern: RegExp][] = [
  ['村建', /村建|住建|建设|规划/],
  ['市场监管', /市场监管|工商|食药/],
  ['计生', /计生|卫健|卫生健康|生育/],
  ['民政（残联）', /民政|残联|残疾/],
  ['农业农村', /农业|农村/],
  ['社保', /社保|社会保障|人社/],
  ['退役军人', /退役军人/],
  ['文化', /文化|文旅/],
  ['自然资源', /自然资源|国土/],
]

function missingMatters({ departments, serviceItems, serviceTypes }: HallFiles): string[] {
  const names = [...departments, ...serviceItems, ...serviceTypes].map(({ name }) => name).join('\n')
  return townshipMatters.flatMap(([name, pattern]) => (pattern.test(names) ? [] : [name]))
}

/** How the house is kept: order, archive, staff, departments held against one another. */
export const conductRules: Rule[] = [
  {
    numbers: ['R13'],
    area: 'STAFF',
    requirement: '窗口人员两年内不随意调整，调整在第一季度',
    checks: '本年一季度以后，人员表中没有改动窗口或部门的；有的请看申请和批复，提前15个工作日。',
    judge: ({ counts: { movedStaff } }) =>
      movedStaff === 0
        ? met('本年一季度以后没有调整。')
        : manual(`一季度以后调整窗口或部门${movedStaff}人次。`),
  },
  {
    numbers: ['R20'],
    area: 'SERVICE',
    requirement: '来早来晚一样接待',
    checks: '叫号按取号先后，由系统排定；特呼、置顶、应急都登记了理由，理由是否恰当请看日志。',
    judge: ({ counts: { called, outOfTurn, unreasoned } }) => {
      if (called === 0) return notApplicable('本年还没有叫号。')
      if (unreasoned > 0) return unmet(`不按次序的${outOfTurn}次，其中${unreasoned}次没有理由。`)
      return outOfTurn === 0
        ? met(`本年叫号${called}个，没有不按次序的。`)
        : manual(`本年叫号${called}个，不按次序的${outOfTurn}次，都有理由。`)
    },
  },
  {
    numbers: ['R32'],
    area: 'CASE',
    requirement: '办结档案按季度移交归档',
    checks: '本季度以前出件的办件都已归档；档案柜和移交清单须到现场看。',
    judge: ({ counts: { archived, unarchived } }) => {
      if (archived + unarchived === 0) return notApplicable('本季度以前没有出件的办件。')
      return unarchived > 0
        ? unmet(`本季度以前出件而没有归档的${unarchived}件。`)
        : met(`本季度以前出件的${archived}件都已归档。`)
    },
  },
  {
    numbers: ['R68'],
    area: 'CASE',
    requirement: '收件即受理、受理即办理',
    checks: '没有要求补正的办件，都在收件当天受理。',
    judge: ({ cases }) => {
      if (cases.length === 0) return notApplicable('本年还没有办件。')
      return faultsOr(
        cases
          .filter(({ acceptedLater }) => acceptedLater > 0)
          .map(({ itemName, acceptedLater }) => `“${itemName}”${acceptedLater}件隔天才受理。`),
        '没有隔天受理的办件。',
      )
    },
  },
  {
    numbers: ['R70'],
    area: 'STAFF',
    requirement: '对各单位服务效能评价排名',
    checks: '排名由系统按评价、时限、现场秩序计分；本年有得分的部门，通报须另看。',
    judge: ({ departments }) => {
      const scored = departments.flatMap(({ name, score }) => (score === null ? [] : [{ name, score }]))
      if (scored.length === 0) return notApplicable('本年还没有可以计分的部门。')
      return met(`${scored.map(({ name, score }) => `${name}${Math.round(score * 10) / 10}分`).join('、')}。`)
    },
  },
  {
    numbers: ['R104'],
    area: 'STAFF',
    requirement: '考评以群众企业的评价结果为重点',
    checks: '排名的权重中，评价不低于时限和现场秩序。',
    judge: ({ files }) => {
      const { scoreRatingWeight, scoreLimitWeight, scoreOnSiteWeight } = files.profile.settings
      const evidence = `评价${scoreRatingWeight}、时限${scoreLimitWeight}、现场${scoreOnSiteWeight}。`
      const isFirst = scoreRatingWeight >= Math.max(scoreLimitWeight, scoreOnSiteWeight, 1)
      return isFirst ? met(evidence) : unmet(evidence)
    },
  },
  {
    numbers: ['R89'],
    area: 'RATING',
    requirement: '张贴静态二维码或提供书面评价表',
    checks: '本年有扫窗口评价码或填书面评价表的评价；没有的，请看窗口是否张贴、摆放。',
    judge: ({ counts: { ratings, ratingsOnPaper } }) => {
      if (ratings === 0) return notApplicable('本年还没有评价。')
      return ratingsOnPaper > 0
        ? met(`扫窗口评价码或书面评价${ratingsOnPaper}条，共${ratings}条。`)
        : manual('本年的评价没有一条来自窗口评价码或书面评价表。')
    },
  },
  {
    numbers: ['R107'],
    area: 'CASE',
    requirement: '重大项目和上级交办事项特事特办',
    checks: '本年标为加急的办件，加急须填理由；理由是否恰当、是否影响他人请看办件。',
    judge: ({ counts: { urgentCases } }) =>
      urgentCases === 0 ? notApplicable('本年没有加急的办件。') : manual(`本年加急${urgentCases}件。`),
  },
  {
    numbers: ['R112'],
    area: 'PLACE',
    requirement: '村建、市场监管、社保等部门业务应进必进',
    checks: '街道（乡镇）中心的部门、业务或事项名称中九类都有；没有的，请看是否由综合窗口代收。',
    judge: ({ files }) => {
      if (files.profile.level !== 'TOWNSHIP') return notApplicable('只对街道（乡镇）中心核查。')
      const missing = missingMatters(files)
      return missing.length > 0 ? manual(`没有看到：${missing.join('、')}。`) : met('九类业务都有。')
    },
  },
]
