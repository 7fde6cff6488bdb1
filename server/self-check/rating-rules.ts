import {
  byIndicator,
  faultsOr,
  met,
  notApplicable,
  unmet,
  type Facts,
  type RectificationCount,
  type Judgement,
  type Rule,
} from './rule.ts'

const noBadRating = '本年还没有差评。'

/** Bad ratings with something amiss, by the windows they were about. */
function rectified(
  { rectifications }: Facts,
  count: (row: RectificationCount) => number,
  fault: (amiss: number) => string,
): Judgement {
  if (rectifications.length === 0) return notApplicable(noBadRating)
  const opened = rectifications.reduce((total, row) => total + row.opened, 0)
  const faults = rectifications.flatMap((row) =>
    count(row) > 0 ? [`${row.windowNo}号窗口的差评${fault(count(row))}`] : [],
  )
  return faultsOr(faults, `本年差评${opened}件，都做到。`)
}

/** What was said of the services, and what became of bad ratings, this year. */
export const ratingRules: Rule[] = [
  {
    numbers: ['R27'],
    area: 'RATING',
    requirement: '一事一评，满意率98%以上',
    checks: '指标I-30：基本满意以上的主动评价数 ÷ 主动评价总数。',
    judge: (facts) => byIndicator(facts, 'I-30'),
  },
  {
    numbers: ['R34', 'R51'],
    area: 'RATING',
    requirement: '一次一评、一事一评，评价全覆盖',
    checks: '每项办结的服务都由系统发起一次评价，不能重复，业务没有例外。',
    judge: ({ indicators, files }) => {
      const asked = indicators.find(({ code }) => code === 'I-33')?.denominator ?? 0
      return met(`${files.serviceTypes.length}项业务都发起评价，本年发起${asked}次。`)
    },
  },
  {
    numbers: ['R42', 'R88'],
    area: 'RATING',
    requirement: '窗口邀请评价率100%',
    checks: '指标I-33：当场邀请评价的服务数 ÷ 办结的服务数；未邀请的须登记原因。',
    judge: (facts) => byIndicator(facts, 'I-33'),
  },
  {
    numbers: ['R43'],
    area: 'RATING',
    requirement: '未当场评价的，5个工作日内邀请补充评价',
    checks: '期满未评价的服务，期内有过短信、电话或热线邀请（没有留联系方式的除外）。',
    judge: ({ counts: { neverInvited, invited } }) => {
      if (neverInvited + invited === 0) return notApplicable('本年还没有期满未评价的服务。')
      return neverInvited > 0
        ? unmet(`期满未评价的服务中，留有联系方式而从未邀请的${neverInvited}项。`)
        : met(`期满未评价而邀请过的${invited}项。`)
    },
  },
  {
    numbers: ['R44'],
    area: 'RATING',
    requirement: '谁办理、谁负责，专人回访核实',
    checks: '每件差评都有整改的经办人。',
    judge: (facts) =>
      rectified(
        facts,
        ({ withoutHandler }) => withoutHandler,
        (count) => `有${count}件超过联系时限而没有经办人。`,
      ),
  },
  {
    numbers: ['R45'],
    area: 'RATING',
    requirement: '差评分立行立改、建账整改、解释说明三类处置',
    checks: '已提交整改结果的，都选定了处置方式。',
    judge: (facts) =>
      rectified(
        facts,
        ({ withoutDisposition }) => withoutDisposition,
        (count) => `有${count}件没有处置方式。`,
      ),
  },
  {
    numbers: ['R46'],
    area: 'RATING',
    requirement: '整改结果包含调查核实、处理过程、整改措施、整改结果',
    checks: '已提交的整改结果，四项都有内容。',
    judge: (facts) =>
      rectified(
        facts,
        ({ incompleteReports }) => incompleteReports,
        (count) => `有${count}件要素不全。`,
      ),
  },
  {
    numbers: ['R47'],
    area: 'RATING',
    requirement: '两级质检通过后向群众反馈',
    checks: '已反馈的差评，台账中都有两级质检通过的记录。',
    judge: (facts) =>
      rectified(
        facts,
        ({ fedBackUnchecked }) => fedBackUnchecked,
        (count) => `有${count}件未经两级质检即反馈。`,
      ),
  },
  {
    numbers: ['R48', 'R52'],
    area: 'RATING',
    requirement: '件件有整改、有反馈，按期整改率100%',
    checks: '没有超过整改期限的差评；经批准延期的按新期限，申诉成立的不计。',
    judge: (facts) =>
      rectified(
        facts,
        ({ late }) => late,
        (count) => `有${count}件超过整改期限。`,
      ),
  },
  {
    numbers: ['R87'],
    area: 'RATING',
    requirement: '落实回访登记',
    checks: '已办结的实名差评，都有联系到本人或多次未接通的记录。',
    judge: (facts) =>
      rectified(
        facts,
        ({ closedUnheard }) => closedUnheard,
        (count) => `有${count}件没有回访登记即办结。`,
      ),
  },
  {
    numbers: ['R49'],
    area: 'RATING',
    requirement: '评价与办件数据关联',
    checks: '指标I-27：能与办理记录关联的主动评价数 ÷ 主动评价总数。',
    judge: (facts) => byIndicator(facts, 'I-27'),
  },
  {
    numbers: ['R50'],
    area: 'RATING',
    requirement: '主动评价率90%以上',
    checks: '指标I-25：主动评价数 ÷ 办结的服务数。',
    judge: (facts) => byIndicator(facts, 'I-25'),
  },
  {
    numbers: ['R53'],
    area: 'RATING',
    requirement: '评价数据客观、真实',
    checks: '没有工作人员以群众的渠道代录的评价；工作人员的登录和窗口电脑由系统拒绝评价。',
    judge: ({ counts: { ratings, ratingsByStaff } }) => {
      if (ratings === 0) return notApplicable('本年还没有评价。')
      return ratingsByStaff > 0
        ? unmet(`代录的评价${ratingsByStaff}条，共${ratings}条。`)
        : met(`${ratings}条评价没有代录的。`)
    },
  },
  {
    numbers: ['R85'],
    area: 'RATING',
    requirement: '未对接的部门使用叫号评价',
    checks: '没有对接“好差评”的部门，由本系统按号发起评价。',
    judge: ({ files }) =>
      met(
        `未对接的部门${files.departments.filter(({ isHcpIntegrated }) => !isHcpIntegrated).length}个，都按号评价。`,
      ),
  },
]
