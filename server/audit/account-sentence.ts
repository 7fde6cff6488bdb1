import type { AccountEvent } from '../events.ts'
import { wallTime } from '../platform/business-day.ts'
import type { Names } from './names.ts'

type StateEvent = Extract<AccountEvent, { from: unknown }>
type Failure = Extract<AccountEvent, { type: 'account-login-failed' }>

/** What was done to an account. */
export function accountSentence(event: AccountEvent, names: Names): string {
  const whose = names.staff(event.staffId)
  switch (event.type) {
    case 'account-logged-in':
      return '登录'
    case 'account-logged-out':
      return '退出登录'
    case 'account-login-failed':
      return failure(event, whose)
    case 'account-login-refused':
      return `登录${whose}被拒绝：账号已停用或锁定`
    case 'account-password-changed':
      return '修改自己的密码'
    case 'account-password-reset':
      return `重置${whose}的密码`
    case 'account-locked':
      return `锁定${whose}的账号：${states[event.from]} → 锁定`
    case 'account-unlocked':
      return `解锁${whose}的账号：${states[event.from]} → 正常`
    case 'account-disabled':
      return `停用${whose}的账号：${states[event.from]} → 停用`
    case 'account-enabled':
      return `启用${whose}的账号：${states[event.from]} → 正常`
    case 'account-totp-enrolled':
      return '启用动态口令'
    case 'account-totp-removed':
      return `解除${whose}的动态口令`
    case 'account-mobile-set':
      return '修改自己接收预警的手机号'
    default:
      event satisfies never
      return ''
  }
}

const states: Record<StateEvent['from'], string> = {
  ACTIVE: '正常',
  LOCKED: '锁定',
  DISABLED: '停用',
  HELD_OFF: '输错密码锁定',
}

const causes: Record<Failure['cause'], string> = {
  PASSWORD: '密码不正确',
  CODE: '动态口令不正确',
  CURRENT_PASSWORD: '修改密码时原密码不正确',
}

function failure({ cause, failures, lockedUntil }: Failure, whose: string): string {
  const locked = lockedUntil === null ? '' : `，账号锁定至${wallTime(new Date(lockedUntil))}`
  const what = cause === 'CURRENT_PASSWORD' ? causes[cause] : `登录${whose}失败：${causes[cause]}`
  return `${what}（连续第${failures}次）${locked}`
}
