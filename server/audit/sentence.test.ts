import { describe, expect, it } from 'vitest'
import type { HallEvent } from '../events.ts'
import { kindOf, typesOf } from './kinds.ts'
import { alertRules } from './labels.ts'
import type { Names } from './names.ts'
import { sentenceOf } from './sentence.ts'

const names: Names = {
  staff: (id) => `人员${id}`,
  device: (id) => `设备${id}`,
  kiosk: (code) => code,
  window: (id) => `${id}号窗口`,
  service: (id) => `业务${id}`,
  queue: (id) => `队列${id}`,
}

const ticket = { ticketId: 7, ticketNo: 'A012', queueId: 2, serviceTypeId: 4 }
const rankAt = '2026-11-23T01:05:00.000Z'
const adjustment = (rule: 'PRIORITY' | 'PIN' | 'TRANSFER') =>
  ({ rule, detail: '', from: '2026-11-23T01:31:00.000Z', to: rankAt }) as const

const said: [HallEvent, string][] = [
  [
    {
      type: 'ticket-transferred',
      ...ticket,
      fromQueueId: 1,
      fromServiceTypeId: 3,
      fromWindowId: 5,
      toWindowId: 6,
      staffId: 8,
      servedSec: 30,
      rankAt,
      adjustment: adjustment('TRANSFER'),
    },
    '转移A012号：业务3 → 业务4（6号窗口），按转移顺位 11-23 09:31 → 11-23 09:05',
  ],
  [
    { type: 'ticket-pinned', ...ticket, staffId: 4, rankAt, adjustment: adjustment('PIN') },
    '置顶A012号，按置顶顺位 11-23 09:31 → 11-23 09:05',
  ],
  [
    {
      type: 'ticket-finished',
      ...ticket,
      windowId: 5,
      staffId: 8,
      outcome: 'SUPPLEMENT',
      servedSec: 431,
    },
    '5号窗口办结A012号：业务4，需补材料，用时7分钟',
  ],
  [
    { type: 'ticket-voided', ...ticket, reason: 'ABUSE', staffId: 6, wasWaiting: true },
    '作废A012号：违规取号',
  ],
  [
    { type: 'alert-raised', alertId: 1, rule: 'WINDOW_UNMANNED', subject: 'window:3', level: 'WARN' },
    '发出预警：窗口空岗（3号窗口）',
  ],
  [
    { type: 'alert-closed', alertId: 2, rule: 'PAPER_OUT', subject: 'device:5', level: 'WARN' },
    `预警解除：${alertRules.PAPER_OUT}（设备5）`,
  ],
  [
    { type: 'window-paused', windowId: 3, reason: 'MEAL', expectedBackAt: '2026-11-23T04:30:00.000Z' },
    '3号窗口暂停服务：用餐，预计12:30恢复',
  ],
  [{ type: 'account-unlocked', staffId: 8, from: 'HELD_OFF' }, '解锁人员8的账号：输错密码锁定 → 正常'],
  [
    {
      type: 'account-login-failed',
      staffId: 8,
      cause: 'PASSWORD',
      failures: 5,
      lockedUntil: '2026-11-23T01:45:00.000Z',
    },
    '登录人员8失败：密码不正确（连续第5次），账号锁定至09:45',
  ],
  [{ type: 'case-searched', by: 'ID_CARD', staffId: 8 }, '按居民身份证号码查找办件'],
  [{ type: 'ticket-searched', by: 'PHONE', staffId: 6 }, '按手机号码查找取号记录'],
  [{ type: 'device-renamed', deviceId: 2, from: '旧名', to: '新名' }, '设备改名：旧名 → 新名'],
]

describe('an entry of the log in words', () => {
  it.each(said)('%o', (event, words) => {
    expect(sentenceOf(event, names)).toBe(words)
    expect(typesOf(kindOf(event))).toContain(event.type)
  })

  it('of another version of this house is shown all the same', () => {
    const unknown: HallEvent = JSON.parse('{"type":"tea-served"}')
    expect(sentenceOf(unknown, names)).toBe('其他操作：tea-served')
    expect(kindOf(unknown)).toBe('HALL')
  })
})
