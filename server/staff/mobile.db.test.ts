import { describe, expect, it } from 'vitest'
import { openHouse } from '../../tests/harness/house.ts'

describe('the mobile by which somebody hears of cards', { timeout: 60_000 }, () => {
  it('is given, seen in part and taken away by oneself, sealed, and logged without its number', async () => {
    await using house = await openHouse()
    const clerk = await house.loginAs('hl008')
    const path = '/api/me/mobile'
    expect(await clerk.get(path)).toEqual({ masked: null })
    expect((await clerk.ask('POST', path, { mobile: '0393-0000001' })).body.code).toBe('phone-invalid')
    expect(await clerk.post(path, { mobile: '+86 138-0000-0021' })).toEqual({ masked: '138****0021' })
    expect(await clerk.get(path)).toEqual({ masked: '138****0021' })
    expect(await (await house.loginAs('hl038')).get(path)).toEqual({ masked: null })
    const kept = house.ctx.db.selectFrom('staff').select('mobile_cipher as cipher')
    const { cipher } = await kept.where('account', '=', 'hl008').executeTakeFirstOrThrow()
    expect(cipher && house.ctx.secrets.open(cipher)).toBe('13800000021')
    const reader = await house.loginAs('hl039')
    const { entries } = await reader.get(`/api/halls/${house.hallId}/log?kind=ACCOUNT`)
    expect(JSON.stringify(entries)).toContain('修改自己接收预警的手机号')
    expect(JSON.stringify(entries) + house.logged()).not.toContain('0021')
    expect(await clerk.post(path, { mobile: '' })).toEqual({ masked: null })
  })
})
