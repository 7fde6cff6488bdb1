import type { RankAdjustment } from '../../contract/windows.ts'
import { voidReasonNames } from '../desk/index.ts'
import type { HallEvent } from '../events.ts'
import { businessDay, wallTime } from '../platform/business-day.ts'
import { priorityNames } from '../tickets/index.ts'
import { accountSentence } from './account-sentence.ts'
import { deviceSentence } from './device-sentence.ts'
import { alertRules, channels, outcomes, pauseReasons, personalNumbers, rankRules } from './labels.ts'
import type { Names } from './names.ts'
import { presenceSentence } from './presence-sentence.ts'
import { caseSentence } from './case-sentence.ts'
import { themeSentence } from './theme-sentence.ts'
import { complaintSentence } from './complaint-sentence.ts'
import { ratingSentence } from './rating-sentence.ts'
import { setupSentence } from './setup-sentence.ts'
import { smsSentence } from './sms-sentence.ts'

/** What an entry says was done, and from what to what: a sentence without its subject. Numbers, never a citizen. */
export function sentenceOf(event: HallEvent, names: Names): string {
  switch (event.type) {
    case 'hall-set-up':
      return setupSentence(event.changes ?? [])
    case 'calendar-changed': {
      const { year, isVerified } = event.after
      return `导入${year}年节假日安排（${isVerified ? '已确认' : '未确认'}）`
    }
    case 'ticket-taken': {
      const { ticketNo, channel, priority, aheadCount, serviceTypeId } = event
      const label = priority ? `，${priorityNames[priority]}` : ''
      return `${ticketNo}号取号：${names.service(serviceTypeId)}（${channels[channel]}${label}），前面${aheadCount}人`
    }
    case 'ticket-called': {
      const { ticketNo, windowId, waitedSec, explanation } = event
      const reason = explanation.outOfTurn === undefined ? '' : `，指定叫号：${explanation.outOfTurn}`
      return `${names.window(windowId)}呼叫${ticketNo}号，已等候${duration(waitedSec)}${reason}`
    }
    case 'ticket-recalled':
      return `${names.window(event.windowId)}第${event.callCount}次呼叫${event.ticketNo}号`
    case 'ticket-call-undone':
      return `${names.window(event.windowId)}撤回对${event.ticketNo}号的呼叫`
    case 'ticket-started':
      return `${names.window(event.windowId)}开始办理${event.ticketNo}号`
    case 'ticket-finished': {
      const { ticketNo, windowId, serviceTypeId, outcome, servedSec } = event
      const what = `${names.service(serviceTypeId)}，${outcomes[outcome]}`
      return `${names.window(windowId)}办结${ticketNo}号：${what}，用时${duration(servedSec)}`
    }
    case 'ticket-passed':
      return `${names.window(event.windowId)}将${event.ticketNo}号过号`
    case 'ticket-restored':
      return `恢复过号的${event.ticketNo}号${moved(event.adjustment)}`
    case 'ticket-held':
      return `${names.window(event.windowId)}挂起${event.ticketNo}号，已办理${duration(event.servedSec)}`
    case 'ticket-resumed':
      return `${names.window(event.windowId)}继续办理${event.ticketNo}号`
    case 'hold-expired':
      return `${event.ticketNo}号挂起超时，按过号处理`
    case 'ticket-transferred': {
      const { ticketNo, fromServiceTypeId, serviceTypeId, toWindowId, adjustment } = event
      const where = toWindowId === null ? '' : `（${names.window(toWindowId)}）`
      const change = `${names.service(fromServiceTypeId)} → ${names.service(serviceTypeId)}${where}`
      return `转移${ticketNo}号：${change}${moved(adjustment)}`
    }
    case 'matter-added': {
      const { ticketNo, windowId, finished, serviceTypeId } = event
      const done = `${names.service(finished.serviceTypeId)}（${outcomes[finished.outcome]}）`
      return `${names.window(windowId)}为${ticketNo}号续办：${done} → ${names.service(serviceTypeId)}`
    }
    case 'priority-granted':
      return `认定${event.ticketNo}号为${priorityNames[event.priority]}${moved(event.adjustment)}`
    case 'ticket-pinned':
      return `置顶${event.ticketNo}号${moved(event.adjustment)}`
    case 'ticket-cancelled':
      return `${event.ticketNo}号退号`
    case 'ticket-voided':
      return `作废${event.ticketNo}号：${voidReasonNames[event.reason]}`
    case 'slip-printed':
      return `在${names.kiosk(event.kiosk)}打印${event.ticketNo}号小票`
    case 'slip-reprinted':
      return `补打${event.ticketNo}号小票（第${event.count}次）`
    case 'ticket-searched':
      return `按${personalNumbers[event.by]}查找取号记录`
    case 'blacklist-entered':
      return `列入限制取号名单（第${event.entryId}条）`
    case 'blacklist-lifted':
      return `解除限制取号（第${event.entryId}条）`
    case 'alert-raised':
      return `发出预警：${alertRules[event.rule]}（${subject(event.subject, names)}）`
    case 'alert-closed':
      return `预警解除：${alertRules[event.rule]}（${subject(event.subject, names)}）`
    case 'alert-acknowledged':
      return `确认第${event.alertId}条预警`
    case 'alert-escalated':
      return `第${event.alertId}条预警无人确认，逐级上报`
    case 'window-opened':
      return `开放${names.window(event.windowId)}`
    case 'window-closed':
      return `关闭${names.window(event.windowId)}`
    case 'window-paused': {
      const { windowId, reason, expectedBackAt } = event
      const until = `预计${wallTime(new Date(expectedBackAt))}恢复`
      return `${names.window(windowId)}暂停服务：${pauseReasons[reason]}，${until}`
    }
    case 'window-resumed':
      return `${names.window(event.windowId)}恢复服务，暂停了${duration(event.pausedSec)}`
    case 'day-closed':
      return `结束${event.businessDay}，${event.expiredTicketIds.length}个号码过期`
    case 'log-exported':
      return `下载审计日志：${event.from ?? '最早'} 至 ${event.to ?? '最新'}`
    case 'people-forgotten': {
      const { holders, messages, complainants } = event
      return `按保存期限清除个人信息：取号${holders}条、短信${messages}条、诉求${complainants}条`
    }
    case 'rating-opened':
    case 'rating-missed':
    case 'rating-given':
    case 'rating-given-again':
    case 'rating-discounted':
    case 'rectification-opened':
    case 'rectification-moved':
    case 'rating-declined':
    case 'rating-expired':
    case 'invitation-made':
    case 'phone-revealed':
      return ratingSentence(event, names)
    case 'case-received':
    case 'case-moved':
    case 'case-carded':
    case 'case-paper-printed':
    case 'case-searched':
      return caseSentence(event, names)
    case 'theme-answered':
    case 'theme-received':
    case 'theme-part-received':
    case 'theme-papers-added':
    case 'theme-survey-started':
    case 'theme-survey-ended':
    case 'theme-issued':
    case 'theme-carded':
      return themeSentence(event, names)
    case 'complaint-registered':
    case 'complaint-moved':
      return complaintSentence(event)
    case 'sms-requested':
    case 'sms-sent':
    case 'sms-delivered':
    case 'sms-failed':
    case 'sms-resent':
    case 'sms-given-up':
    case 'sms-template-edited':
    case 'sms-opted-out':
    case 'sms-opt-out-lifted':
      return smsSentence(event)
    case 'window-taken-over':
    case 'window-lost':
    case 'window-back':
    case 'window-released':
    case 'tide-opened':
    case 'tide-ended':
    case 'punched':
    case 'leave-asked':
    case 'leave-decided':
    case 'correction-asked':
    case 'correction-decided':
    case 'roster-set':
    case 'paper-refilled':
      return presenceSentence(event, names)
    case 'account-logged-in':
    case 'account-logged-out':
    case 'account-login-failed':
    case 'account-login-refused':
    case 'account-password-changed':
    case 'account-password-reset':
    case 'account-locked':
    case 'account-unlocked':
    case 'account-disabled':
    case 'account-enabled':
    case 'account-totp-enrolled':
    case 'account-totp-removed':
    case 'account-mobile-set':
      return accountSentence(event, names)
    case 'device-registered':
    case 'device-paired':
    case 'device-renamed':
    case 'device-revoked':
    case 'caller-bound':
      return deviceSentence(event, names)
    default:
      // An entry that another version of this house wrote is shown as it lies there.
      return `其他操作：${typeIn(event satisfies never)}`
  }
}

const typeIn = (event: { type?: string }): string => event.type ?? ''

/** Where a number stood, and where it stands since. */
function moved({ rule, from, to }: RankAdjustment): string {
  return `，按${rankRules[rule]}顺位 ${moment(from)} → ${moment(to)}`
}

/** 09:31; what lies on another day with its day. */
function moment(instant: string): string {
  const at = new Date(instant)
  return at.getTime() <= 0 ? '最前' : `${businessDay(at).slice(5)} ${wallTime(at)}`
}

function duration(sec: number): string {
  return sec < 60 ? `${Math.round(sec)}秒` : `${Math.round(sec / 60)}分钟`
}

/** `window:3` in words; what is not understood stays as it is. */
function subject(text: string, names: Names): string {
  const [kind, id = ''] = text.split(':')
  if (kind === 'window') return names.window(Number(id))
  if (kind === 'queue') return names.queue(Number(id))
  if (kind === 'device') return names.device(Number(id))
  if (kind === 'province') return '省好差评平台'
  if (kind === 'complaint') return `第${id}件诉求`
  if (kind === 'case') return `第${id}件办件`
  if (kind === 'theme') return `一件事第${id}件`
  return kind === 'ticket' ? `号码#${id}` : text
}
