import type { Disposition, RectificationStatus } from '../../../contract/rectifications.ts'
import type { Satisfaction } from '../../../contract/ratings.ts'

/** Words of the page on which everybody reads what was said in a month and what was done. */
export const publicRatingTexts = {
  title: '群众评价公开',
  loading: '正在打开…',
  hallUnknown: '没有找到该大厅，请核对网址。',
  noAnswer: '网络没有响应，请稍后再试。',
  again: '重试',
  month: { choose: '选择月份', earlier: '上个月', later: '下个月' },
  monthOf: (year: string, month: number) => `${year}年${month}月`,
  upTo: (day: string) => `统计到${day}，当天的评价第二天公布`,
  satisfied: '满意率',
  satisfiedText: (good: number, all: number) => `${all} 条评价中，${good} 条满意`,
  satisfiedHint: '满意包括非常满意、满意、基本满意',
  levels: '五个等级各有多少',
  level: {
    VERY_SATISFIED: '非常满意',
    SATISFIED: '满意',
    BASICALLY_SATISFIED: '基本满意',
    DISSATISFIED: '不满意',
    VERY_DISSATISFIED: '非常不满意',
  } satisfies Record<Satisfaction, string>,
  count: (count: number) => `${count} 条`,
  times: (count: number) => `${count} 次`,
  praised: '大家认可的',
  criticised: '大家不满意的',
  bad: {
    heading: '差评怎么处理的',
    summary: (all: number, done: number, open: number) =>
      open === 0
        ? `差评 ${all} 条，全部处理完。`
        : `差评 ${all} 条，已处理完 ${done} 条，正在处理 ${open} 条。`,
    none: '这个月没有差评。',
    noReason: '没有勾选原因',
    reason: '反映',
    done: '处理',
    state: '进度',
    onTime: '按期',
    late: '超过期限',
    all: (count: number) => `显示全部 ${count} 类`,
  },
  disposition: {
    FIX_NOW: '立行立改',
    LEDGER: '建立台账，限期整改',
    EXPLAIN: '按规定解释说明',
    APPEAL: '申请复核',
  } satisfies Record<Disposition, string>,
  status: {
    ASSIGNED: '正在核实',
    VERIFYING: '正在核实',
    PROCESSING: '正在整改',
    APPEALING: '正在复核',
    SUBMITTED: '已整改，正在检查',
    QC1_PASSED: '已整改，正在检查',
    QC2_PASSED: '已整改，即将答复',
    FED_BACK: '已整改，已答复',
    CLOSED: '已整改，已答复',
    APPEAL_UPHELD: '复核后不算差评，不计入统计',
  } satisfies Record<RectificationStatus, string>,
  empty: (month: string) => `${month}还没有评价`,
  emptyText: '当天的评价，第二天公布。',
  footer: {
    privacy: '这里不公布姓名、电话、号码、窗口和工作人员。',
    complain: '要反映情况，请拨打 12345，或到大厅“有诉即办”窗口。',
  },
}
