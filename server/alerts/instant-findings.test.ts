import { describe, expect, it } from 'vitest'
import { instantFindings } from './instant-findings.ts'

const settings = { instantMinPercent: 30, redCardLeastCases: 20 }
const departments = new Map([[5, { id: 5, code: 'SCJG', name: '区市场监管局', hcpIntegrated: false }]])
const now = new Date('2026-11-23T10:00:00+08:00')
const month = (name: string, instant: number, counted: number, departmentId = 5) => ({
  month: name,
  departmentId,
  instant,
  counted,
})
const found = (...months: ReturnType<typeof month>[]) =>
  instantFindings({ settings, departments }, months, now).map(({ subject, about }) => [subject, about])

describe('the share of instant cases of a department', () => {
  it('is no trouble from its limit on, and is one below it', () => {
    expect(found(month('2026-11', 30, 100))).toEqual([])
    expect(found(month('2026-11', 29, 100))).toEqual([
      ['instant:5:2026-11', '区市场监管局 11 月 29.0%（29/100 件），低于 30%'],
    ])
  })

  it('is told of each department and month by itself, of this month and the last', () => {
    const months = [month('2026-10', 0, 20), month('2026-11', 0, 20), month('2026-11', 0, 20, 6)]
    expect(found(...months, month('2026-09', 0, 20)).map(([subject]) => subject)).toEqual([
      'instant:5:2026-10',
      'instant:5:2026-11',
      'instant:6:2026-11',
    ])
  })

  it('says nothing where there are few cases', () => {
    expect(found(month('2026-11', 0, 19))).toEqual([])
  })

  it('is told to the leader of that department and to the director', () => {
    const [finding] = instantFindings({ settings, departments }, [month('2026-11', 0, 20)], now)
    expect(finding).toMatchObject({ rule: 'INSTANT_RATE', level: 'ALERT', departmentId: 5 })
  })
})
