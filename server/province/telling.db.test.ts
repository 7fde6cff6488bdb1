import { describe, expect, it, vi } from 'vitest'
import type { House } from '../../tests/harness/house.ts'
import { openConnected, provinceStates } from '../../tests/harness/rated-service.ts'
import type { AddJob } from '../platform/job.ts'
import { gatewayOf } from './gateway.ts'
import { retryProvince, tellProvince } from './index.ts'
import * as queries from './queries.ts'

const tell = ({ ctx }: House) => tellProvince.run(ctx, {})

describe('those who tell the province', { timeout: 120_000 }, () => {
  it('do so by themselves where there is a worker', async () => {
    await using connected = await openConnected({ ROLES: 'web,worker' })
    const { house, post } = connected
    await post.rate(await post.serve())
    const all = ['SERVICE_RECORD SENT', 'RATING SENT']
    await vi.waitFor(async () => expect(await provinceStates(house)).toEqual(all), {
      timeout: 60_000,
      interval: 500,
    })
  })

  it('ask to be woken when the pause is over', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    const woken: unknown[] = []
    const addJob: AddJob = async (job, payload, options) => {
      woken.push([job.name, payload, options?.runAt])
    }
    peer.mode = 'away'
    await post.serve()
    await tellProvince.run({ ...house.ctx, addJob }, {})
    const payload = { hallId: house.hallId }
    expect(woken).toEqual([['retry-province', payload, new Date('2026-11-23T09:15:30+08:00')]])
    peer.mode = 'good'
    later(0.5)
    await retryProvince.run(house.ctx, payload)
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT'])
  })

  it('may be several at once: nothing is told twice', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    for (let turn = 0; turn < 3; turn += 1) await post.rate(await post.serve())
    await Promise.all([1, 2, 3, 4].map(() => tell(house)))
    await tell(house)
    const unique = new Set(peer.received.map(({ kind, fields }) => `${kind} ${fields['projectNo']}`))
    expect([peer.received.length, unique.size]).toEqual([6, 6])
  })

  it('may die between sending and hearing: the province hears it twice and keeps it once', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'away'
    await post.serve()
    await tell(house)
    peer.mode = 'good'
    later(1)
    const { ctx, hallId } = house
    const claimed = await queries.claimNext(ctx.db, hallId, ctx.clock.now())
    const fact = JSON.parse(ctx.secrets.open(claimed?.payload ?? Buffer.alloc(0)))
    await gatewayOf(ctx.config).tell?.({ kind: 'SERVICE_RECORD', fact }, ctx.clock.now())
    // Here it dies. For a while others think that it still works.
    later(2)
    await tell(house)
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENDING'])
    later(1)
    await tell(house)
    expect(peer.received.map(({ said }) => said)).toEqual(['操作成功', '服务数据已存在'])
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT'])
    // Should it come back after all, it decides nothing.
    const step = { state: 'DEAD', problem: 'REFUSED', said: '', refusals: 5 } as const
    if (claimed) await queries.settle(ctx.db, claimed, { step, now: ctx.clock.now() })
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT'])
  })
})
