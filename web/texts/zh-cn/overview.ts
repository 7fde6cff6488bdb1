import type { Alert, AlertLevel } from '../../../contract/alerts.ts'
import type { RoleCode } from '../../../contract/staff.ts'

const roles: Partial<Record<RoleCode, string>> = {
  WINDOW_STAFF: '窗口人员',
  HALL_MANAGER: '大厅值班',
  HALL_DIRECTOR: '中心主任',
  DEPT_LEADER: '部门负责人',
  RATING_OFFICER: '好差评专员',
}

/** Words of the hall overview. */
export const overviewTexts = {
  title: '大厅总览',
  login: '登录大厅总览',
  logout: '退出登录',
  opening: '正在连接服务器…',
  live: '实时',
  connecting: '正在连接…',
  cutOff: (since: string) => `与服务器的连接已中断，画面停留在 ${since}，正在自动重连。`,
  isOpen: (closesAt: string) => `开放中，${closesAt} 下班`,
  isResting: '当前非办公时间',
  alerts: (count: number) => `预警 ${count} 条`,
  noAlerts: '目前没有预警',
  level: { INFO: '提示', WARN: '注意', ALERT: '预警', CRITICAL: '紧急' } satisfies Record<AlertLevel, string>,
  concerns: (role: RoleCode, escalated: boolean) =>
    `${escalated ? '已升级至' : '待'}${roles[role] ?? '大厅值班'}${escalated ? '' : '处理'}`,
  acknowledge: '知道了',
  acknowledged: (by: string, at: string) => `${by} ${at} 已知悉`,
  windows: '窗口',
  openOf: (open: number, all: number) => `${open}／${all} 个开放`,
  minutes: (count: number) => (count < 1 ? '不到 1 分钟' : `${count} 分钟`),
  queues: '队列',
  queue: { name: '队列', waiting: '等候', longest: '等候最久', open: '可叫窗口' },
  people: (count: number) => `${count} 人`,
  nobody: '无人等候',
  noWindow: '无开放窗口',
  figures: '今日',
  figure: {
    taken: '取号',
    served: '办结',
    passed: '过号',
    cancelled: '退号',
    meanWaitMin: '平均等候',
    p90WaitMin: '九成等候不超过',
    meanServiceMin: '平均办理',
  },
  figureUnit: (minutes: number | null) => (minutes === null ? '—' : `${minutes} 分`),
}

/** What is wrong, in one sentence. */
export function alertSentence(alert: Alert, minutes: number): string {
  const { ticketNo, windowNo, queueName, waiting } = alert
  const since = overviewTexts.minutes(minutes)
  switch (alert.rule) {
    case 'WAIT_OVERTIME':
      return `${ticketNo} 号已等候 ${since}（${queueName}）`
    case 'QUEUE_LONG':
      return `${queueName}排队过长，${waiting} 人等候`
    case 'SERVICE_OVERTIME':
      return `${windowNo} 号窗口办理 ${ticketNo} 号已 ${since}`
    case 'WINDOW_UNMANNED':
      return `${windowNo} 号窗口空岗 ${since}`
    case 'PAUSE_OVERTIME':
      return `${windowNo} 号窗口暂停 ${since}`
    case 'NO_CALL_WITH_QUEUE':
      return `${windowNo} 号窗口空闲 ${since}未叫号，${waiting} 人等候`
    case 'BAD_RATING':
      return `${windowNo} 号窗口${ofNumber(ticketNo)}收到差评，尚未回访`
    case 'RECTIFY_DUE':
      return alert.level === 'CRITICAL'
        ? `${windowNo} 号窗口${ofNumber(ticketNo)}的差评整改已逾期 ${since}`
        : `${windowNo} 号窗口${ofNumber(ticketNo)}的差评整改即将到期`
    default:
      return alert.rule satisfies never
  }
}

const ofNumber = (ticketNo: string | null): string => (ticketNo === null ? '' : ` ${ticketNo} 号`)
