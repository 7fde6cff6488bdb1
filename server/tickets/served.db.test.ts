import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'

const later = (house: House, seconds: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + seconds * 1000))

describe('what a window served today', () => {
  it('lists every matter with its minutes and outcome, the latest first', async () => {
    await using house = await openHouse()
    const clerk = await house.loginAs('hl008')
    const { openableWindows } = await clerk.get('/api/me')
    const [windowId, otherId]: number[] = openableWindows.map((one: { windowId: number }) => one.windowId)
    const serviceTypeId = house.serviceTypeId('咨询')
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId })
    await clerk.do(`/api/windows/${windowId}/open`)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    await clerk.do(`/api/tickets/${current.id}/start`)
    later(house, 300)
    const next = { outcome: 'CONSULT', serviceTypeId: house.serviceTypeId('全省通办') }
    await clerk.do(`/api/tickets/${current.id}/matters`, next)
    later(house, 600)
    await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'ACCEPTED' })
    expect(await clerk.get(`/api/windows/${windowId}/served`)).toMatchObject([
      { ticketNo: 'A001', matterNo: 2, serviceTypeName: '全省通办', servedSec: 600, outcome: 'ACCEPTED' },
      { ticketNo: 'A001', matterNo: 1, serviceTypeName: '咨询', servedSec: 300, outcome: 'CONSULT' },
    ])
    expect(await clerk.get(`/api/windows/${otherId}/served`)).toEqual([])
  })

  it('is for those who may serve there', async () => {
    await using house = await openHouse()
    const { openableWindows } = await (await house.loginAs('hl008')).get('/api/me')
    const stranger = await house.loginAs('hl012')
    const path = `/api/windows/${openableWindows[0].windowId}/served`
    expect((await stranger.ask('GET', path)).body.code).toBe('not-allowed')
    expect((await house.anyone.ask('GET', path)).body.code).toBe('not-logged-in')
  })
})
