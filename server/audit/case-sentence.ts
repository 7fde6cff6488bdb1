import type { CardColor, CardReason, CaseStepKind, ClockKind } from '../../contract/cases.ts'
import { paperTitles } from '../case-papers/index.ts'
import type { HallEvent } from '../events.ts'
import { personalNumbers } from './labels.ts'
import type { Names } from './names.ts'

/** Cases by their number in the hall: what was done with them, never what was written. */
export type CaseEvent = Extract<HallEvent, { type: `case-${string}` }>

export function caseSentence(event: CaseEvent, names: Names): string {
  switch (event.type) {
    case 'case-received':
      return `${names.window(event.windowId)}收件，办件编号${event.projectNo}（第${event.caseId}件）`
    case 'case-moved':
      return `第${event.caseId}件办件：${steps[event.step]}`
    case 'case-carded': {
      const limit = event.clock ? `${clocks[event.clock]}期限` : ''
      return `第${event.caseId}件办件亮${colors[event.color]}：${limit}${reasons[event.reason]}`
    }
    case 'case-paper-printed':
      return `打印第${event.caseId}件办件的${paperTitles[event.paper]}`
    case 'case-searched':
      return `按${personalNumbers[event.by]}查找办件`
    default:
      return event satisfies never
  }
}

const steps: Record<CaseStepKind, string> = {
  RECEIVED: '收件',
  ACCEPT: '受理',
  REQUEST_SUPPLEMENT: '一次性告知补正',
  COMPLETE_SUPPLEMENT: '补正齐全并受理',
  RETURN: '退回',
  WITHDRAW: '申请人撤回',
  START_SURVEY: '开始踏勘',
  END_SURVEY: '完成踏勘',
  START_SPECIAL: '进入特别程序',
  END_SPECIAL: '结束特别程序',
  EXTEND: '批准延长期限',
  ESCALATE: '上报上级',
  SUPERIOR_REPLY: '收到上级批复',
  DECIDE: '作出决定',
  SUPPLY_TOLERATED: '补交材料',
  ISSUE: '送达',
  ARCHIVE: '归档',
  HAND_OVER: '移交经办人',
  DEEMED_ACCEPTED: '逾期未告知，视为受理',
  SUPPLEMENT_REMINDED: '提醒申请人补正',
  SUPPLEMENT_EXPIRED: '逾期未补正，按撤回处理',
}

const clocks: Record<ClockKind, string> = {
  NOTIFY: '告知受理',
  PROMISE: '承诺',
  SURVEY: '踏勘',
  SPECIAL: '特别程序',
  ESCALATE: '上报',
  AFTER_REPLY: '批复后办理',
  DELIVERY: '送达',
  SUPPLEMENT: '补正',
  TOLERANCE: '容缺补交',
}

export const colors: Record<CardColor, string> = { YELLOW: '黄牌', RED: '红牌' }

const reasons: Record<CardReason, string> = {
  NEAR: '将到',
  OVERDUE: '已过',
  DEEMED_ACCEPTANCE: '已过，视为受理',
  SECOND_SUPPLEMENT: '再次要求补正',
}
