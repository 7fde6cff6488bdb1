import { describe, expect, it } from 'vitest'
import type { House } from '../../tests/harness/house.ts'
import type { ProvincePeer } from '../../tests/harness/province-peer.ts'
import { openConnected, provinceMessages, provinceStates } from '../../tests/harness/rated-service.ts'
import { backlogOf, pushBacklog, tellProvince } from './index.ts'
import { isProjectNo } from '../platform/project-no.ts'
import * as queries from './queries.ts'

const tell = ({ ctx }: House) => tellProvince.run(ctx, {})

/** What the province was told, e.g. `service 1` and `rating 1` of the first of these numbers. */
function told({ received }: ProvincePeer, numbers: string[]): string[] {
  return received.map(({ kind, fields }) => `${kind} ${numbers.indexOf(fields['projectNo'] ?? '') + 1}`)
}

const numbersOf = async (house: House) => [
  ...new Set((await provinceMessages(house)).map(({ project_no }) => project_no)),
]

// On a busy machine SM2 takes its time.
describe('the province', { timeout: 120_000 }, () => {
  it('is told of a service, then of its rating, each once', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    await post.rate(await post.serve())
    await post.serve()
    await tell(house)
    await tell(house)
    const numbers = await numbersOf(house)
    expect(told(peer, numbers)).toEqual(['service 1', 'service 2', 'rating 1'])
    expect(numbers.map(isProjectNo)).toEqual([true, true])
    const [service, , rating] = peer.received.map(({ fields }) => fields)
    expect(service).toMatchObject({
      taskName: '咨询',
      proStatus: '1',
      serviceName: '咨询',
      areaCode: '410902',
    })
    expect(rating).toMatchObject({ satisfaction: '4', evalDetail: '406', pf: '4', assessNumber: '1' })
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT', 'SERVICE_RECORD SENT', 'RATING SENT'])
    // What was sealed for the way is gone.
    expect((await provinceMessages(house)).every(({ payload }) => payload === null)).toBe(true)
  })

  it('is never told of a rating whose service it does not have', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'strict'
    await post.rate(await post.serve())
    for (let turn = 0; turn < 8; turn += 1) {
      await tell(house)
      later(11)
    }
    expect(peer.received.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'service'))
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD DEAD', 'RATING QUEUED'])
    peer.mode = 'good'
    await queries.reviveDead(house.ctx.db, house.hallId, house.clock.now())
    await tell(house)
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT', 'RATING SENT'])
  })

  it('is told of what one refused service does not concern', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    peer.mode = 'strict'
    await post.rate(await post.serve())
    await tell(house)
    peer.mode = 'good'
    await post.rate(await post.serve())
    await tell(house)
    expect(told(peer, await numbersOf(house))).toEqual(['service 1', 'service 2', 'rating 2'])
  })

  it('is told of a whole hour in its order after it was away', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'away'
    for (let turn = 0; turn < 4; turn += 1) {
      await post.rate(await post.serve())
      await tell(house)
      later(15)
    }
    expect(peer.received).toEqual([])
    const backlog = await backlogOf(house.ctx.db, house.hallId)
    expect(pushBacklog(backlog, house.clock.now())).toMatchObject({ level: 'WARN', left: 8 })
    peer.mode = 'good'
    await tell(house)
    const inOrder = [1, 2, 3, 4].flatMap((turn) => [`service ${turn}`, `rating ${turn}`])
    expect(told(peer, await numbersOf(house))).toEqual(inOrder)
    expect(new Set(peer.received.map(({ said }) => said))).toEqual(new Set(['操作成功']))
    expect(house.logged()).toContain('the province did not take a message')
  })

  it('is told of services while it takes no ratings', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'ratings-away'
    await post.rate(await post.serve())
    await tell(house)
    await post.rate(await post.serve())
    await tell(house)
    expect(told(peer, await numbersOf(house))).toEqual(['service 1', 'service 2'])
    peer.mode = 'good'
    later(1)
    await tell(house)
    expect(told(peer, await numbersOf(house)).slice(2)).toEqual(['rating 1', 'rating 2'])
  })

  it('is left alone while it is away, longer each time', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'away'
    await post.serve()
    await post.serve()
    const asked = async () => {
      await tell(house)
      await tell(house)
      return peer.overheard().split('\n').length
    }
    expect(await asked()).toBe(1)
    later(0.4)
    expect(await asked()).toBe(1)
    later(0.2)
    expect(await asked()).toBe(2)
    later(0.6)
    expect(await asked()).toBe(2)
    later(0.5)
    expect(await asked()).toBe(3)
  })

  it('that says “later” is asked again when it said', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'throttled'
    await post.serve()
    await tell(house)
    peer.mode = 'good'
    later(1.4)
    await tell(house)
    expect(peer.received).toEqual([])
    later(0.2)
    await tell(house)
    expect(peer.received).toHaveLength(1)
  })

  it('that does not answer is not waited for', async () => {
    await using connected = await openConnected({ PROVINCE_TIMEOUT_SEC: '1' })
    const { house, peer, post } = connected
    peer.mode = 'silent'
    await post.serve()
    await tell(house)
    const [message] = await provinceMessages(house)
    expect(message).toMatchObject({ state: 'FAILED', problem: 'UNREACHABLE', said: 'TimeoutError' })
  })

  it('whose answer was lost, or no answer, is told again and has it once', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    await post.rate(await post.serve())
    for (const mode of ['garbage', 'cut', 'good'] as const) {
      peer.mode = mode
      await tell(house)
      later(11)
    }
    expect(peer.received.map(({ kind, said }) => `${kind} ${said}`)).toEqual([
      'service 操作成功',
      'service 服务数据已存在',
      'rating 操作成功',
    ])
    expect([peer.services.size, peer.ratings.size]).toEqual([1, 1])
    const problems = (await provinceMessages(house)).map(({ state, attempts }) => `${state} ${attempts}`)
    expect(problems).toEqual(['SENT 3', 'SENT 1'])
  })

  it('that lost a service it had taken is told of it again before its rating', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    const token = await post.serve()
    await tell(house)
    peer.services.clear()
    await post.rate(token)
    await tell(house)
    later(1)
    await tell(house)
    expect(peer.received.map(({ kind, said }) => `${kind} ${said}`)).toEqual([
      'service 操作成功',
      'rating 没有对应的服务数据',
      'service 操作成功',
      'rating 操作成功',
    ])
    expect(await provinceStates(house)).toEqual(['SERVICE_RECORD SENT', 'RATING SENT'])
  })
})
