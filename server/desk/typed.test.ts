import { describe, expect, it } from 'vitest'
import { readTyped } from './typed.ts'

const today = '2026-11-23'

describe('what is typed at the help desk', () => {
  it.each([
    ['a012', { by: 'ticketNo', ticketNo: 'A012' }],
    [' A012 ', { by: 'ticketNo', ticketNo: 'A012' }],
    ['20261123000042', { by: 'id', id: 42 }],
    ['http://hall.example/t/AAAAAAAAAAAAAAAAAAAAAA', { by: 'token', token: 'A'.repeat(22) }],
    ['41090219800101001 1', { by: 'idCard', idCard: '410902198001010011' }],
    ['138 0000 0001', { by: 'phone', phone: '13800000001' }],
  ])('is understood: %s', (text, sought) => {
    expect(readTyped(text, today)).toEqual(sought)
  })

  it.each(['', '张三', '20261122000042', '410902198001010012', 'A', '12345'])(
    'is not guessed: %s',
    (text) => {
      expect(readTyped(text, today)).toBeNull()
    },
  )
})
