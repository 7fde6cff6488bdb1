import { Type, type Static } from 'typebox'
import { Id, Instant, Nullable } from './basics.ts'
import { WindowKind } from './halls.ts'
import { RoleCode } from './staff.ts'

/**
 * WAIT_OVERTIME 超时等候 · QUEUE_LONG 排队过长 · SERVICE_OVERTIME 超时办理 · WINDOW_UNMANNED 窗口空岗 ·
 * PAUSE_OVERTIME 暂停超时 · NO_CALL_WITH_QUEUE 有人等候未叫号 · WINDOW_LOST 窗口掉线 · QUEUE_WITHOUT_WINDOW 队列无窗口 ·
 * DEVICE_OFFLINE 设备离线 · PAPER_LOW 纸少 · PAPER_OUT 缺纸 · PRINTER_FAILED 打印机故障 ·
 * BAD_RATING 差评预警 · RECTIFY_DUE 整改到期 · PUSH_BACKLOG 推送积压 · CASE_YELLOW 办件黄牌 · CASE_RED 办件红牌 ·
 * REDCARD_RATE 红牌率 · COMPLAINT_DUE 诉求到期 · THEME_YELLOW 一件事黄牌 · THEME_RED 一件事红牌 · INSTANT_RATE 即办率 ·
 * RATING_LOW 满意率下滑 · INVITE_DUE 邀评到期 · SCALP_SUSPECT 疑似占号倒号 · CAL_UNVERIFIED 日历未确认
 */
export const AlertRule = Type.Enum([
  'WAIT_OVERTIME',
  'QUEUE_LONG',
  'SERVICE_OVERTIME',
  'WINDOW_UNMANNED',
  'PAUSE_OVERTIME',
  'NO_CALL_WITH_QUEUE',
  'WINDOW_LOST',
  'QUEUE_WITHOUT_WINDOW',
  'DEVICE_OFFLINE',
  'PAPER_LOW',
  'PAPER_OUT',
  'PRINTER_FAILED',
  'BAD_RATING',
  'RECTIFY_DUE',
  'PUSH_BACKLOG',
  'CASE_YELLOW',
  'CASE_RED',
  'REDCARD_RATE',
  'COMPLAINT_DUE',
  'THEME_YELLOW',
  'THEME_RED',
  'INSTANT_RATE',
  'RATING_LOW',
  'INVITE_DUE',
  'SCALP_SUSPECT',
  'CAL_UNVERIFIED',
])
export type AlertRule = Static<typeof AlertRule>

export const AlertLevel = Type.Enum(['INFO', 'WARN', 'ALERT', 'CRITICAL'])
export type AlertLevel = Static<typeof AlertLevel>

/** Something that is wrong in a hall, from raised to over. Numbers and windows, never a citizen. */
export const Alert = Type.Object({
  id: Id,
  rule: AlertRule,
  level: AlertLevel,
  /** What it is about, a number or that of a complaint; null where the rule is not about such a thing. */
  ticketNo: Nullable(Type.String()),
  queueName: Nullable(Type.String()),
  windowNo: Nullable(Type.String()),
  windowKind: Nullable(WindowKind),
  deviceName: Nullable(Type.String()),
  /** The ids behind these names, for going there from the alert. */
  queueId: Nullable(Id),
  windowId: Nullable(Id),
  /** In words, what is neither a number nor a place: an item and the last digits of its case. */
  about: Nullable(Type.String()),
  /** How many waited, or how many slips or messages were left, when it was raised; null where the rule does not count. */
  waiting: Nullable(Type.Integer()),
  /** Since when it is as it is, e.g. since when the number waits. */
  since: Instant,
  raisedAt: Instant,
  /** Whose turn it is to act. */
  concerns: RoleCode,
  /** True when those who were told first did not answer. */
  escalated: Type.Boolean(),
  acknowledged: Nullable(Type.Object({ at: Instant, by: Type.String() })),
  /** When it was over; null while it lasts. */
  closedAt: Nullable(Instant),
})
export type Alert = Static<typeof Alert>

export const AlertParams = Type.Object({ alertId: Id })
