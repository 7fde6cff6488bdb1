import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { startRedisServer } from '../../tests/harness/redis-server.ts'

const stranger = { 'x-forwarded-for': '203.0.113.7' }

async function tryLogin({ anyone }: House, headers = stranger): Promise<number> {
  const wrong = { account: 'nobody', password: 'wrong-password' }
  return (await anyone.ask('POST', '/api/login', wrong, headers)).status
}

describe('limits of two processes', { timeout: 60_000 }, () => {
  it('are one limit over Redis, and one for each while it is away', async () => {
    await using redis = await startRedisServer()
    const settings = { REDIS_URL: redis.url, TRUST_PROXY: '127.0.0.1', LOGINS_PER_MINUTE: '3' }
    await using east = await openHouse({ settings })
    await using west = await openHouse({ settings })
    const statuses = [await tryLogin(east), await tryLogin(west), await tryLogin(east)]
    expect(statuses).not.toContain(429)
    expect(await tryLogin(west)).toBe(429)
    expect(await tryLogin(east)).toBe(429)
    expect(await tryLogin(east, { 'x-forwarded-for': '203.0.113.8' })).not.toBe(429)
    await redis.kill()
    const alone = [await tryLogin(east), await tryLogin(east), await tryLogin(east), await tryLogin(east)]
    expect(alone.map((status) => status === 429)).toEqual([false, false, false, true])
  })
})
