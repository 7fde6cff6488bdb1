import { describe, expect, it } from 'vitest'
import { pushedBy, wantsNoMore, type PushingProvider } from './pushed.ts'

const phone = '13900001234'
const push = (provider: PushingProvider, content: unknown) => pushedBy(provider, JSON.stringify(content))

describe('what providers push', () => {
  it.each([
    [
      'aliyun',
      [{ phone_number: phone, success: true, err_code: 'DELIVERED', biz_id: 'B1', out_id: 'o1' }],
      'o1',
      'B1',
    ],
    ['tencent', [{ mobile: phone, report_status: 'SUCCESS', errmsg: 'DELIVRD', sid: 'S1' }], null, 'S1'],
    ['mas', { mobile: phone, reportStatus: 'CM:0000', errorCode: 'DELIVRD', msgGroup: 'G1' }, null, 'G1'],
    ['http', [{ outId: 'o1', status: 'DELIVERED' }], 'o1', null],
  ] as const)('%s tells that a message came', (provider, content, outId, providerId) => {
    expect(push(provider, content)?.reports).toEqual([{ outId, providerId, report: { status: 'DELIVERED' } }])
  })

  it.each([
    ['aliyun', [{ success: false, err_code: 'MK:0001', biz_id: 'B1' }]],
    ['tencent', [{ report_status: 'FAIL', errmsg: 'MK:0001', sid: 'S1' }]],
    ['mas', { reportStatus: 'CM:0001', errorCode: 'MK:0001', msgGroup: 'G1' }],
    ['http', [{ outId: 'o1', status: 'FAILED', code: 'MK:0001' }]],
  ] as const)('%s tells that one did not', (provider, content) => {
    expect(push(provider, content)?.reports[0]?.report).toEqual({ status: 'FAILED', problem: 'MK:0001' })
  })

  it.each([
    ['aliyun', [{ phone_number: phone, content: 'R', sign_name: '华龙政务', dest_code: '1' }], '华龙政务'],
    ['tencent', { mobile: phone, nationcode: '86', text: 'R', sign: '华龙政务', extend: '' }, '华龙政务'],
    ['mas', { mobile: phone, smsContent: 'R', sendTime: '20261123091500', addSerial: '' }, null],
    ['http', [{ phone: `+86${phone}`, text: 'R' }], null],
  ] as const)('%s brings an answer', (provider, content, signature) => {
    expect(push(provider, content)?.replies).toEqual([{ phone, text: 'R', signature }])
  })

  it('is passed over where it is not understood', () => {
    expect(pushedBy('aliyun', '<xml/>')).toBeNull()
    expect(push('aliyun', [{}, 1, null, { phone_number: '12', content: 'R' }])).toEqual({
      reports: [],
      replies: [],
    })
  })

  it('shows no number where a code should stand', () => {
    const told = push('http', [{ outId: 'o1', status: 'FAILED', code: `to ${phone}` }])
    expect(told?.reports[0]?.report).toEqual({ status: 'FAILED', problem: 'UNREADABLE' })
  })
})

it.each(['R', 'r', ' Ｒ ', 'TD', 'td', '退订', '“退订”', '拒收', '退订。'])(
  '“%s” says: no more of these',
  (text) => {
    expect(wantsNoMore(text)).toBe(true)
  },
)

it.each(['好的', 'R号窗口在哪', '', '谢谢'])('“%s” does not', (text) => {
  expect(wantsNoMore(text)).toBe(false)
})
