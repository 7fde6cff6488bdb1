import {
  faultsOr,
  manual,
  met,
  notApplicable,
  percent,
  unmet,
  type ClockCount,
  type Facts,
  type Judgement,
  type Rule,
} from './rule.ts'

const noCases = '本年还没有这样的办件。'
/** 全年红牌率 (R40). */
const mostRed = 0.08

const sum = <Row>(rows: Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

/** Limits that must never be overrun; an item that did is told with how often. */
function inTime(clocks: ClockCount[], mostDays = Infinity): Judgement {
  const over = sum(clocks, (each) => each.over)
  const faults = clocks.flatMap(({ itemName, late, longestDays }) => [
    ...(late > 0 ? [`“${itemName}”超时${late}件。`] : []),
    ...(longestDays > mostDays ? [`“${itemName}”的时限定为${longestDays}个工作日。`] : []),
  ])
  if (clocks.length === 0) return notApplicable(noCases)
  return faultsOr(faults, `到期或办结${over}件，没有超时。`)
}

const clocksOf = ({ clocks }: Facts, kind: ClockCount['kind']) => clocks.filter((each) => each.kind === kind)

/** What became of what was handed in, this year. */
export const caseRules: Rule[] = [
  {
    numbers: ['R21', 'R64'],
    area: 'CASE',
    requirement: '一次告知，避免多次往返',
    checks: '没有要求同一办件补正两次以上；一次性告知单由系统按材料清单打印。',
    judge: ({ cases }) => {
      if (cases.length === 0) return notApplicable(noCases)
      return faultsOr(
        cases
          .filter((each) => each.supplementedTwice > 0)
          .map(({ itemName, supplementedTwice }) => `“${itemName}”${supplementedTwice}件补正两次以上。`),
        `${sum(cases, (each) => each.received)}件都没有第二次补正。`,
      )
    },
  },
  {
    numbers: ['R22'],
    area: 'CASE',
    requirement: '按“五件制”办理',
    checks: '每个办件都是五件之一，由系统限定；各事项的类型在事项表中。',
    judge: ({ cases }) =>
      cases.length === 0 ? notApplicable(noCases) : met(`本年收件${sum(cases, (each) => each.received)}件。`),
  },
  {
    numbers: ['R23'],
    area: 'CASE',
    requirement: '即办件当场办结，承诺件期限内办结，均为100%',
    checks: '本年到期或办结的办件，没有超过承诺时限的。',
    judge: (facts) => inTime(clocksOf(facts, 'PROMISE')),
  },
  {
    numbers: ['R25'],
    area: 'CASE',
    requirement: '现场踏勘不超过3个工作日',
    checks: '踏勘时限不多于3个工作日，且没有超时的。',
    judge: (facts) => inTime(clocksOf(facts, 'SURVEY'), 3),
  },
  {
    numbers: ['R26'],
    area: 'CASE',
    requirement: '上报件3个工作日内上报，批复后2日内办理',
    checks: '上报、批复后办理的时限不多于3个、2个工作日，且没有超时的。',
    judge: (facts) => {
      const up = inTime(clocksOf(facts, 'ESCALATE'), 3)
      const down = inTime(clocksOf(facts, 'AFTER_REPLY'), 2)
      if (up.result === 'NOT_APPLICABLE') return down
      if (down.result === 'NOT_APPLICABLE') return up
      const bad = [up, down].filter(({ result }) => result === 'UNMET')
      return bad.length > 0
        ? unmet(...bad.flatMap(({ evidence }) => evidence))
        : met(...up.evidence, ...down.evidence)
    },
  },
  {
    numbers: ['R40'],
    area: 'CASE',
    requirement: '电子监察红牌率全年不高于8%',
    checks: '指标I-22：本年有红牌的办件数 ÷ 受理的办件数；红牌一经发出即计入，未受理而有红牌的也计入。',
    judge: ({ cases }) => {
      const supervised = sum(cases, (each) => each.supervised)
      const red = sum(cases, (each) => each.red)
      if (supervised === 0) return notApplicable(noCases)
      const share = `${percent(red / supervised)}（${red}/${supervised}）`
      if (red / supervised <= mostRed) return met(share)
      return unmet(
        share,
        ...cases.filter((each) => each.red > 0).map((each) => `“${each.itemName}”红牌${each.red}件。`),
      )
    },
  },
  {
    numbers: ['R69'],
    area: 'CASE',
    requirement: '踏勘、评审、公示等特殊环节限时',
    checks: '每个特殊环节开始时都定了时限，且没有超时的。',
    judge: (facts) => inTime(clocksOf(facts, 'SPECIAL')),
  },
  {
    numbers: ['R106'],
    area: 'CASE',
    requirement: '超时办件追究责任',
    checks: '有红牌的事项和件数；责任人在办件台账的各环节，追究须人工。',
    judge: ({ cases }) => {
      const late = cases.filter(({ red }) => red > 0)
      if (cases.length === 0) return notApplicable(noCases)
      return late.length === 0
        ? met('本年没有红牌。')
        : manual(...late.map(({ itemName, red }) => `“${itemName}”红牌${red}件。`))
    },
  },
  {
    numbers: ['R24', 'R38'],
    area: 'CASE',
    requirement: '数据当天全量推送到省平台',
    checks: '今天以前产生的推送没有滞留的；没有接入省平台的不查。',
    judge: ({ counts: { provinceMessages, provinceOverdue } }) => {
      if (provinceMessages === 0) return notApplicable('没有接入省平台，或还没有可推送的数据。')
      return provinceOverdue > 0
        ? unmet(`滞留${provinceOverdue}条，共${provinceMessages}条。`)
        : met(`${provinceMessages}条没有隔天滞留的。`)
    },
  },
]
