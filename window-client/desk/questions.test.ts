import { describe, expect, it } from 'vitest'
import { asked } from './questions.ts'
import { ticketWith } from './ticket-example.ts'

const ticket = ticketWith({})
const printers = [{ kiosk: 'kiosk-2', name: '一楼取号机2' }]

describe('the question before an act', () => {
  it('to void is grave, and its answer carries reason and note', () => {
    const { question, press } = asked('void', ticket, [])
    expect(question).toMatchObject({ isGrave: true, heading: '作废 A001 号？' })
    expect(press({ choice: 'ABUSE', reason: '替人取号' })).toEqual({
      type: 'void',
      reason: 'ABUSE',
      note: '替人取号',
    })
  })

  it('to print again offers this browser first, then the printers of kiosks', () => {
    const { question, press } = asked('reprint', ticket, printers)
    expect(question.choice?.options.map(({ label }) => label)).toEqual(['本机打印', '一楼取号机2'])
    expect(press({ choice: 'here', reason: '' })).toEqual({ type: 'reprint', kiosk: null })
    expect(press({ choice: 'kiosk:kiosk-2', reason: '' })).toEqual({ type: 'reprint', kiosk: 'kiosk-2' })
  })

  it('to restrict tells the last day, or that there is none', () => {
    const { question, press } = asked('restrict', ticket, [])
    expect(question.choice?.note?.('7')).toBe('最后一天：2026年11月30日')
    expect(question.choice?.note?.('')).toBe('不设期限，须由管理人员解除。')
    expect(press({ choice: '7', reason: '占号' })).toMatchObject({ until: '2026-11-30' })
    expect(press({ choice: '', reason: '占号' })).toMatchObject({ until: null })
  })

  it('to cancel or to put first asks for no more than it needs', () => {
    expect(asked('cancel', ticket, []).question.reason).toBeUndefined()
    expect(asked('pin', ticket, []).press({ choice: '', reason: '突发疾病' })).toEqual({
      type: 'pin',
      reason: '突发疾病',
    })
  })
})
