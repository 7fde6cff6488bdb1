import { describe, expect, it } from 'vitest'
import { Caller } from '../../tests/harness/caller.ts'
import { testPassword } from '../../tests/harness/database-server.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { stepAt, totpCode } from './totp.ts'

const security = 'hl038'
const auditor = 'hl039'

/** What an authenticator makes of the letters it was given. */
function bytesOf(secret: string): Buffer {
  const fives = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

const codeNow = (house: House, secret: string) => totpCode(bytesOf(secret), stepAt(house.clock.now()))

const logIn = (house: House, code?: string) =>
  new Caller(house.url).ask('POST', '/api/login', {
    account: auditor,
    password: testPassword,
    ...(code ? { code } : {}),
  })

async function row(house: House) {
  const staff = house.ctx.db.selectFrom('staff').select(['id', 'totp_cipher'])
  return staff.where('account', '=', auditor).executeTakeFirstOrThrow()
}

describe('an authenticator', () => {
  it('is asked for once it is confirmed, and takes no code twice', async () => {
    await using house = await openHouse()
    const reader = await house.loginAs(auditor)
    const { secret } = await reader.post('/api/me/totp')
    expect((await logIn(house)).status).toBe(200)
    expect((await reader.ask('POST', '/api/me/totp/confirm', { code: '000000' })).body.code).toBe(
      'code-wrong',
    )
    await reader.post('/api/me/totp/confirm', { code: codeNow(house, secret) })
    expect((await reader.ask('POST', '/api/me/totp')).body.code).toBe('totp-in-use')
    expect((await logIn(house)).body.code).toBe('code-required')
    expect((await logIn(house, codeNow(house, secret))).body.code).toBe('code-wrong')
    house.clock.set(new Date(house.clock.now().getTime() + 60_000))
    const code = codeNow(house, secret)
    const atOnce = await Promise.all([logIn(house, code), logIn(house, code)])
    expect(atOnce.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await row(house)).totp_cipher?.includes(bytesOf(secret))).toBe(false)
  })

  it('is removed by the security administrator when it is lost', async () => {
    await using house = await openHouse()
    const reader = await house.loginAs(auditor)
    const { secret } = await reader.post('/api/me/totp')
    await reader.post('/api/me/totp/confirm', { code: codeNow(house, secret) })
    const admin = await house.loginAs(security)
    await admin.post(`/api/accounts/${(await row(house)).id}/remove-totp`)
    expect((await reader.ask('GET', '/api/me')).status).toBe(401)
    expect((await logIn(house)).status).toBe(200)
  })

  it('is for administrators', async () => {
    await using house = await openHouse()
    const clerk = await house.loginAs('hl008')
    expect((await clerk.ask('POST', '/api/me/totp')).body.code).toBe('not-allowed')
  })
})
