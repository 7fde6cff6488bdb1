import type { Alert, AlertLevel } from '../../../contract/alerts.ts'
import type { RoleCode } from '../../../contract/staff.ts'
import { windowInWords } from '../../../contract/places.ts'

const roles: Partial<Record<RoleCode, string>> = {
  WINDOW_STAFF: '窗口人员',
  DESK: '咨询台',
  HALL_MANAGER: '大厅值班',
  HALL_DIRECTOR: '中心主任',
  CHIEF_REP: '首席代表',
  DEPT_LEADER: '部门负责人',
  SUPERVISOR: '监督员',
  RATING_OFFICER: '好差评专员',
  SYS_ADMIN: '系统管理员',
  COMPLAINT_OFFICER: '有诉即办专员',
}

/** Two hours and more in hours, two days and more in days: 7200 minutes say nothing. */
function longText(minutes: number): string {
  if (minutes < 1) return '不到 1 分钟'
  if (minutes < 120) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}

/** Words about alerts, wherever they are shown. */
export const alertTexts = {
  heading: '预警',
  level: { INFO: '提示', WARN: '注意', ALERT: '预警', CRITICAL: '紧急' } satisfies Record<AlertLevel, string>,
  concerns: (role: RoleCode, escalated: boolean) =>
    `${escalated ? '已升级至' : '待'}${roles[role] ?? '大厅值班'}${escalated ? '' : '处理'}`,
  acknowledge: '知道了',
  acknowledged: (by: string, at: string) => `${by} ${at} 已知悉`,
  minutes: longText,
  more: (count: number) => `还有 ${count} 条`,
}

/** What is wrong, in one sentence. */
export function alertSentence(alert: Alert, minutes: number): string {
  const { ticketNo, queueName, deviceName, waiting } = alert
  const window = windowInWords({ no: alert.windowNo ?? '', kind: alert.windowKind ?? 'CATEGORY' })
  const since = alertTexts.minutes(minutes)
  switch (alert.rule) {
    case 'WAIT_OVERTIME':
      return `${ticketNo} 号已等候 ${since}（${queueName}）`
    case 'QUEUE_LONG':
      return `${queueName}排队过长，${waiting} 人等候`
    case 'SERVICE_OVERTIME':
      return `${window}办理 ${ticketNo} 号已 ${since}`
    case 'WINDOW_UNMANNED':
      return `${window}空岗 ${since}`
    case 'PAUSE_OVERTIME':
      return `${window}暂停 ${since}`
    case 'NO_CALL_WITH_QUEUE':
      return `${window}空闲 ${since}未叫号，${waiting} 人等候`
    case 'WINDOW_LOST':
      return `${window}掉线 ${since}${ticketNo ? `，${ticketNo} 号仍在办理` : ''}`
    case 'QUEUE_WITHOUT_WINDOW':
      return `${queueName}无窗口办理 ${since}，${waiting} 人等候`
    case 'DEVICE_OFFLINE':
      return `${deviceName}离线 ${since}`
    case 'PAPER_LOW':
      return `${deviceName}纸张不足，约剩 ${waiting} 张`
    case 'PAPER_OUT':
      return `${deviceName}缺纸`
    case 'PRINTER_FAILED':
      return `${deviceName}打印机无响应 ${since}`
    case 'BAD_RATING':
      return `${window}${ofNumber(ticketNo)}收到差评，尚未回访`
    case 'RECTIFY_DUE':
      return alert.level === 'CRITICAL'
        ? `${window}${ofNumber(ticketNo)}的差评整改已逾期 ${since}`
        : `${window}${ofNumber(ticketNo)}的差评整改即将到期`
    case 'PUSH_BACKLOG':
      return `好差评数据推送积压，${waiting} 条未报送省平台`
    case 'CASE_YELLOW':
      return `办件将到期限：${alert.about}`
    case 'CASE_RED':
      return `办件已超期限：${alert.about}`
    case 'REDCARD_RATE':
      return `红牌率过高：${alert.about}`
    case 'THEME_YELLOW':
      return `一件事将到期限：${alert.about}`
    case 'THEME_RED':
      return `一件事已超期限：${alert.about}`
    case 'INSTANT_RATE':
      return `部门即办率过低：${alert.about}`
    case 'RATING_LOW':
      return `${alert.about}`
    case 'INVITE_DUE':
      return `还有 ${waiting} 件服务未邀评，最迟 ${alert.about}`
    case 'SCALP_SUSPECT':
      return `疑似占号：同一人今日取了 ${alert.about}`
    case 'CAL_UNVERIFIED':
      return `${alert.about}节假日安排尚未确认，有 ${waiting} 个期限落在该年`
    case 'COMPLAINT_DUE':
      return complaintSentence(alert, since)
    default:
      return alert.rule satisfies never
  }
}

function complaintSentence({ level, ticketNo }: Alert, since: string): string {
  const complaint = `诉求 ${ticketNo ?? ''}`
  if (level === 'CRITICAL') return `${complaint} 已超过办理期限 ${since}，请立即办理并反馈`
  if (level === 'ALERT') return `${complaint} 超过响应时限 ${since}，请立即联系反映人`
  return `${complaint} 即将到办理期限`
}

const ofNumber = (ticketNo: string | null): string => (ticketNo === null ? '' : ` ${ticketNo} 号`)
