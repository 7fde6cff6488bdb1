import { describe, expect, it } from 'vitest'
import { askedIn } from './address.ts'

const token = 'abcdefghijklmnopqrstu_'

describe('the address', () => {
  it('tells the way a rating comes', () => {
    const via = (search: string) => askedIn({ pathname: `/r/${token}`, search })
    expect(via('')).toEqual({ type: 'RATING', token, via: 'QR' })
    expect(via('?via=sms')).toMatchObject({ via: 'SMS_LINK' })
    expect(via('?via=page')).toMatchObject({ via: 'PHONE_PAGE' })
    expect(via('?via=window')).toMatchObject({ via: 'STATIC_QR' })
    expect(via('?via=TERMINAL')).toMatchObject({ via: 'QR' })
  })

  it('names the window whose code was scanned, or nothing', () => {
    expect(askedIn({ pathname: '/rate/window/12', search: '' })).toEqual({ type: 'FIND', windowId: 12 })
    expect(askedIn({ pathname: '/r/short', search: '' })).toEqual({ type: 'NOTHING' })
  })
})
