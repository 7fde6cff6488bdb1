import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { integrate, openConnected, openPost } from '../../tests/harness/rated-service.ts'
import { rateUrlOf, tellProvince } from './index.ts'

const tell = ({ ctx }: House) => tellProvince.run(ctx, {})

const path = ({ hallId }: House, day = '') =>
  `/api/halls/${hallId}/province/reconciliation${day === '' ? '' : `?day=${day}`}`

/** As an officer sees it who logs in for it. */
const reconciled = async (house: House, day?: string) => (await house.loginAs('hl032')).get(path(house, day))

const nothing = { count: 0, accepted: 0, acceptedLate: 0, waiting: 0, dead: 0 }

describe('the reconciliation of a day', { timeout: 120_000 }, () => {
  it('sets what was finished and said against what the province has, by number', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    const seen = (day?: string) => reconciled(house, day)
    await post.rate(await post.serve())
    await tell(house)
    const all = { ...nothing, count: 1, accepted: 1 }
    expect(await seen()).toEqual({
      day: '2026-11-23',
      target: 'push',
      services: all,
      ratings: all,
      toldByDepartments: 0,
      differences: [],
    })
    peer.mode = 'away'
    await post.serve()
    await tell(house)
    await post.rate(await post.serve())
    const { services, ratings, differences } = await seen('2026-11-23')
    expect([services, ratings]).toEqual([
      { ...nothing, count: 3, accepted: 1, waiting: 2 },
      { ...nothing, count: 2, accepted: 1, waiting: 1 },
    ])
    expect(differences).toMatchObject([
      { kind: 'SERVICE_RECORD', state: 'FAILED', problem: 'UNREACHABLE', said: 'HTTP 502', attempts: 1 },
      { kind: 'SERVICE_RECORD', state: null, projectNo: null, attempts: 0 },
      { kind: 'RATING', state: null },
    ])
    expect(differences[0].projectNo).toMatch(/^41090220261123\d{7}$/)
    // It comes right in the night: then the day is complete, but not on its day.
    peer.mode = 'good'
    later(16 * 60)
    await tell(house)
    expect((await seen()).services).toEqual(nothing)
    const late = await seen('2026-11-23')
    expect(late.differences).toEqual([])
    expect(late.services).toEqual({ ...nothing, count: 3, accepted: 3, acceptedLate: 2 })
  })

  it('shows what was given up, which is tried again when somebody says so', async () => {
    await using connected = await openConnected()
    const { house, peer, post, later } = connected
    peer.mode = 'strict'
    await post.serve()
    for (let turn = 0; turn < 5; turn += 1) {
      await tell(house)
      later(11)
    }
    const { services, differences } = await reconciled(house)
    expect(services).toEqual({ ...nothing, count: 1, dead: 1 })
    expect(differences).toMatchObject([{ state: 'DEAD', problem: 'REFUSED', nextTryAt: null }])
    peer.mode = 'good'
    const officer = await house.loginAs('hl032')
    const retry = `/api/halls/${house.hallId}/province/retry`
    expect(await officer.do(retry)).toEqual({ count: 1 })
    expect(await officer.do(retry)).toEqual({ count: 0 })
    await tell(house)
    expect((await reconciled(house)).differences).toEqual([])
  })

  it('leaves out what a connected department tells itself, unless it was rated here', async () => {
    await using connected = await openConnected()
    const { house, peer, post } = connected
    await integrate(house)
    const token = await post.serve()
    await post.serve()
    await tell(house)
    expect(peer.received).toEqual([])
    await post.rate(token)
    await tell(house)
    expect(peer.received.map(({ kind }) => kind)).toEqual(['service', 'rating'])
    const officer = await house.loginAs('hl032')
    expect(await officer.get(path(house))).toMatchObject({
      services: { count: 1, accepted: 1 },
      ratings: { count: 1, accepted: 1 },
      toldByDepartments: 1,
    })
  })

  it('is refused for a day that is none, and a retry where nothing is told', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const officer = await house.loginAs('hl032')
    const noDay = await officer.ask('GET', path(house, '2026-02-30'))
    expect([noDay.status, noDay.body.code]).toEqual([422, 'day-unknown'])
    const retry = await officer.command(`/api/halls/${house.hallId}/province/retry`)
    expect([retry.status, retry.body.code]).toEqual([409, 'province-not-connected'])
  })
})

describe('without a province to tell', { timeout: 120_000 }, () => {
  it('nothing is queued, and everything is rated here', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const post = await openPost(house)
    await post.rate(await post.serve())
    await tell(house)
    expect(await house.ctx.db.selectFrom('province_message').selectAll().execute()).toEqual([])
    const { id } = await house.ctx.db.selectFrom('rating_request').select('id').executeTakeFirstOrThrow()
    expect(await rateUrlOf(house.ctx, id)).toBeNull()
  })

  it('its page rates the services of connected departments, by an address without a citizen', async () => {
    const page = 'https://hcp.example.gov.cn/pj?d={params}'
    await using house = await openHouse({ settings: { ROLES: 'web', PROVINCE: 'url', PROVINCE_URL: page } })
    const post = await openPost(house)
    await post.serve({ name: '演示安', idCard: '410902198001010011', phone: '13900001001' })
    const { id } = await house.ctx.db.selectFrom('rating_request').select('id').executeTakeFirstOrThrow()
    expect(await rateUrlOf(house.ctx, id)).toBeNull()
    await integrate(house)
    const address = new URL((await rateUrlOf(house.ctx, id)) ?? '')
    const unwrapped = (text: string) => Buffer.from(text, 'base64').toString('utf8')
    const query = new URLSearchParams(unwrapped(unwrapped(address.searchParams.get('d') ?? '')))
    expect(Object.fromEntries(query)).toEqual({
      evaluateChannel: 'PJQ',
      projNo: expect.stringMatching(/^41090220261123\d{7}$/),
      serviceCode: 'A01',
      evaluatedPersonInfo: '演示辛,HL008',
    })
  })
})
