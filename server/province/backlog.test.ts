import { expect, it } from 'vitest'
import { pushBacklog } from './index.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const found = (now: string, oldest: string | null) => {
  const backlog = { left: oldest === null ? 0 : 3, oldestAt: oldest === null ? null : at(oldest) }
  return pushBacklog(backlog, at(now))?.level ?? null
}

it('PUSH_BACKLOG is found after half an hour, and at six for whatever is left', () => {
  expect([found('10:00', null), found('18:30', null)]).toEqual([null, null])
  expect([found('10:00', '09:30'), found('10:01', '09:30')]).toEqual([null, 'WARN'])
  expect([found('17:59', '17:58'), found('18:00', '17:58')]).toEqual([null, 'ALERT'])
})
