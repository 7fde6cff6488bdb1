import { describe, expect, it } from 'vitest'
import type { BoardWindow } from '../../contract/board.ts'
import { windowWords } from './window-state.ts'

const window: BoardWindow = {
  id: 3,
  no: '3',
  name: '一件事窗口',
  kind: 'ONE_MATTER',
  zoneCode: '1F-A',
  zoneName: '一楼A区',
  floor: 1,
  state: 'IDLE',
  ticketNo: null,
  pauseReason: null,
  expectedBackAt: null,
}
const now = new Date('2026-11-23T14:10:00+08:00')
const says = (change: Partial<BoardWindow>) => windowWords({ ...window, ...change }, now).state

describe('the sign above a window', () => {
  it('welcomes people while nobody is called', () => {
    expect(says({})).toBe('欢迎光临')
  })

  it('asks for the number that is called', () => {
    expect(says({ state: 'CALLING', ticketNo: 'A001' })).toBe('请A001号')
  })

  it('tells that somebody is served', () => {
    expect(says({ state: 'SERVING', ticketNo: 'A001' })).toBe('办理中')
  })

  it('tells when a paused window is expected back', () => {
    const expectedBackAt = '2026-11-23T06:30:00.000Z'
    expect(says({ state: 'PAUSED', pauseReason: 'MEAL', expectedBackAt })).toBe('暂停服务，约14:30恢复')
  })

  it('promises no time that has passed', () => {
    const expectedBackAt = '2026-11-23T06:05:00.000Z'
    expect(says({ state: 'PAUSED', pauseReason: 'MEAL', expectedBackAt })).toBe('暂停服务')
  })

  it('says that a window is not open', () => {
    expect(says({ state: 'OFFLINE' })).toBe('未开放')
  })
})
