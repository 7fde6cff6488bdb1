import type { PunchKind } from '../../contract/attendance.ts'
import type { HallEvent } from '../events.ts'
import { wallTime } from '../platform/business-day.ts'
import type { Names } from './names.ts'

/** Who is there, and who helps whom. */
export type PresenceEvent = Extract<
  HallEvent,
  {
    type:
      | 'window-taken-over'
      | 'window-lost'
      | 'window-back'
      | 'window-released'
      | 'tide-opened'
      | 'tide-ended'
      | 'punched'
      | 'leave-asked'
      | 'leave-decided'
      | 'correction-asked'
      | 'correction-decided'
      | 'roster-set'
      | 'paper-refilled'
  }
>

export function presenceSentence(event: PresenceEvent, names: Names): string {
  switch (event.type) {
    case 'window-taken-over':
      return `接替${names.staff(event.fromStaffId)}在${names.window(event.windowId)}继续办理`
    case 'window-lost':
      return `${names.window(event.windowId)}掉线（${names.staff(event.staffId)}）`
    case 'window-back':
      return `${names.window(event.windowId)}恢复连接（${names.staff(event.staffId)}）`
    case 'window-released':
      return `代为关闭${names.window(event.windowId)}（${names.staff(event.ofStaffId)}不在岗）`
    case 'tide-opened': {
      const until = wallTime(new Date(event.untilAt))
      return `${names.window(event.windowId)}潮汐支援${queues(event.queueIds, names)}，至${until}`
    }
    case 'tide-ended':
      return `${names.window(event.windowId)}结束支援${queues(event.queueIds, names)}`
    case 'punched':
      return `打卡：${punches[event.kind]}`
    case 'leave-asked':
      return `申请请假（第${event.leaveId}条）`
    case 'leave-decided':
      return `${event.approved ? '批准' : '驳回'}第${event.leaveId}条请假`
    case 'correction-asked':
      return `申请补签（第${event.correctionId}条）`
    case 'correction-decided':
      return `${event.approved ? '批准' : '驳回'}第${event.correctionId}条补签`
    case 'roster-set':
      return `设置${event.monday}一周的排班，共${event.shifts}班`
    case 'paper-refilled':
      return `${names.device(event.deviceId)}更换小票纸，可打印${event.slips}张`
    default:
      return event satisfies never
  }
}

const punches: Record<PunchKind, string> = {
  AM_IN: '上午上班',
  AM_OUT: '上午下班',
  PM_IN: '下午上班',
  PM_OUT: '下午下班',
}

const queues = (queueIds: number[], names: Names): string =>
  queueIds.map((queueId) => names.queue(queueId)).join('、')
