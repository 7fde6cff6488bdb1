import { describe, expect, it } from 'vitest'
import { leaksIn } from './eavesdropper.ts'

const names = new Set(['演示安平'])

describe('what a stranger hears', () => {
  it('may be numbers, windows and times', () => {
    const heard = { seq: 412_000, ticketNo: 'A001', windowId: 7, at: '2026-11-23T00:31:05.000Z' }
    expect(
      leaksIn(JSON.stringify([heard, { text: '请A001号到3号窗口办理', phone: '0393-0000000' }]), names),
    ).toEqual([])
  })

  it('must not be a name, a telephone, an ID card or a token', () => {
    expect(leaksIn('{"text":"请演示安平到3号窗口"}', names)).toEqual(['leaked-name'])
    expect(leaksIn('{"to":"13800001234"}', names)).toEqual(['leaked-phone'])
    expect(leaksIn('{"holder":"41090219491231002X"}', names)).toEqual(['leaked-id-card'])
    expect(leaksIn('{"url":"http://hall/t/b0QBIKd8tFF0fK_hCu8w1w"}', names)).toEqual(['leaked-token'])
  })
})
