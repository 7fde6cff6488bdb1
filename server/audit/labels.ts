import type { AlertRule } from '../../contract/alerts.ts'
import type { FinishOutcome, TakeChannel } from '../../contract/tickets.ts'
import type { PauseReason, RankAdjustment } from '../../contract/windows.ts'

/** The words of codes that stand in entries. */
export const channels: Record<TakeChannel, string> = {
  KIOSK: '取号机',
  MOBILE: '手机',
  DESK: '咨询台',
}

export const outcomes: Record<FinishOutcome, string> = {
  INSTANT_DONE: '当场办结',
  ACCEPTED: '已受理',
  PICKUP: '已领证取件',
  CONSULT: '咨询解答',
  SUPPLEMENT: '需补材料',
  REJECTED: '不予受理',
  WRONG_ITEM: '取错事项',
  OTHER: '其他',
}

export const pauseReasons: Record<PauseReason, string> = {
  MEETING: '会议',
  MEAL: '用餐',
  AWAY: '临时离席',
  DEVICE_FAULT: '设备故障',
  HANDOVER: '交接',
  TRAINING: '培训',
}

export const alertRules: Record<AlertRule, string> = {
  WAIT_OVERTIME: '等候超时',
  QUEUE_LONG: '排队过长',
  SERVICE_OVERTIME: '办理超时',
  WINDOW_UNMANNED: '窗口空岗',
  PAUSE_OVERTIME: '暂停超时',
  NO_CALL_WITH_QUEUE: '有人等候未叫号',
  WINDOW_LOST: '窗口掉线',
  QUEUE_WITHOUT_WINDOW: '业务无窗口办理',
  DEVICE_OFFLINE: '设备离线',
  PAPER_LOW: '小票纸不足',
  PAPER_OUT: '小票缺纸',
  PRINTER_FAILED: '打印机故障',
  BAD_RATING: '差评待回访',
  RECTIFY_DUE: '差评整改到期',
  PUSH_BACKLOG: '省平台推送积压',
  CASE_YELLOW: '办件黄牌',
  CASE_RED: '办件红牌',
  REDCARD_RATE: '红牌率过高',
  COMPLAINT_DUE: '诉求到期',
  THEME_YELLOW: '一件事黄牌',
  THEME_RED: '一件事红牌',
  INSTANT_RATE: '部门即办率过低',
  RATING_LOW: '满意率下滑',
  INVITE_DUE: '邀评到期',
  SCALP_SUSPECT: '疑似占号倒号',
  CAL_UNVERIFIED: '日历未确认',
}

export const rankRules: Record<RankAdjustment['rule'], string> = {
  PRIORITY: '优先',
  EMERGENCY: '紧急',
  RESTORE: '过号恢复',
  TRANSFER: '转移',
  PIN: '置顶',
  SUPPLEMENT: '补件返回',
}

/** By which number of a person somebody looked. */
export const personalNumbers = { ID_CARD: '居民身份证号码', PHONE: '手机号码', OTHER_PAPER: '其他证件号码' }
