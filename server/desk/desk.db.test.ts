import { describe, expect, it } from 'vitest'
import type { DeskTicket } from '../../contract/desk.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const phone = '13800000001'

/** Somebody of the help desk, and somebody who manages the hall. */
async function desk(house: House): Promise<{ desk: Caller; manager: Caller }> {
  return { desk: await house.loginAs('hl006'), manager: await house.loginAs('hl004') }
}

async function take(
  house: House,
  service = '咨询',
  more: object = {},
): Promise<{ ticketNo: string; token: string }> {
  house.clock.set(new Date(house.clock.now().getTime() + 1000))
  const serviceTypeId = house.serviceTypeId(service)
  return house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId, ...more })
}

const find = async (house: House, at: Caller, text: string): Promise<DeskTicket[]> =>
  (await at.ask('POST', `/api/halls/${house.hallId}/desk/find`, { text })).body

async function one(house: House, at: Caller, text: string): Promise<DeskTicket> {
  const [ticket] = await find(house, at, text)
  if (!ticket) throw new Error(`nothing found for ${text}`)
  return ticket
}

async function openWindow(house: House, account = 'hl008'): Promise<{ clerk: Caller; windowId: number }> {
  const clerk = await house.loginAs(account)
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

describe('the help desk', () => {
  it('finds a number by what is printed, scanned or typed, and says how its day went', async () => {
    await using house = await openHouse()
    const { desk: at } = await desk(house)
    const { ticketNo, token } = await take(house, '咨询', { holder: { phone } })
    const byNo = await one(house, at, ticketNo.toLowerCase())
    expect(byNo).toMatchObject({ progress: { ticketNo, status: 'WAITING', aheadCount: 0 }, reprintCount: 0 })
    expect(byNo.steps.map(({ text }) => text)).toEqual(['取号：咨询'])
    for (const text of [byNo.flowNo, `http://hall/t/${token}`, phone]) {
      expect((await find(house, at, text)).map(({ id }) => id)).toEqual([byNo.id])
    }
    expect(await find(house, at, 'A999')).toEqual([])
    const refused = await at.ask('POST', `/api/halls/${house.hallId}/desk/find`, { text: '张三' })
    expect(refused.body.code).toBe('search-not-understood')
    // Nothing of a person leaves, and nobody else may look.
    expect(JSON.stringify(byNo)).not.toContain(phone)
    const clerk = await house.loginAs('hl008')
    expect((await clerk.ask('POST', `/api/halls/${house.hallId}/desk/find`, { text: 'A001' })).status).toBe(
      403,
    )
  })

  it('grants a priority after its certificate, and the order changes with its explanation', async () => {
    await using house = await openHouse()
    const { desk: at } = await desk(house)
    const { clerk, windowId } = await openWindow(house)
    await take(house)
    const late = await take(house)
    const { id } = await one(house, at, late.ticketNo)
    const certificate = { category: 'DISABLED', certificateKind: '残疾人证' }
    const granted = await at.do(`/api/desk/tickets/${id}/priority`, certificate)
    expect(granted.progress).toMatchObject({ priorityLabel: '残疾人优先', aheadCount: 0 })
    expect(granted.steps.at(-1).text).toBe('认定残疾人优先')
    const again = await at.command(`/api/desk/tickets/${id}/priority`, certificate)
    expect(again.body.code).toBe('priority-already')
    const called = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect(called.current).toMatchObject({ ticketNo: late.ticketNo, priorityLabel: '残疾人优先' })
    expect(called.current.explanation.adjustments).toMatchObject([{ rule: 'PRIORITY', detail: 'DISABLED' }])
  })

  it('lets only managers put a number first', async () => {
    await using house = await openHouse()
    const { desk: at, manager } = await desk(house)
    await take(house)
    const second = await take(house)
    const { id } = await one(house, at, second.ticketNo)
    expect((await at.command(`/api/desk/tickets/${id}/pin`, { reason: '突发疾病' })).status).toBe(403)
    const pinned = await manager.do(`/api/desk/tickets/${id}/pin`, { reason: '突发疾病' })
    expect(pinned.progress.aheadCount).toBe(0)
    expect(pinned.steps.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['置顶', '说明：突发疾病']),
    )
  })

  it('restores, sends on, cancels and voids a number', async () => {
    await using house = await openHouse()
    const { desk: at } = await desk(house)
    const { clerk, windowId } = await openWindow(house)
    const { ticketNo } = await take(house)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    house.clock.set(new Date(house.clock.now().getTime() + 61_000))
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    const act = (path: string, body: object = {}) =>
      at.command(`/api/desk/tickets/${current.id}/${path}`, body)
    expect((await act('restore')).body.progress.status).toBe('WAITING')
    const order = {
      serviceTypeId: house.serviceTypeId('公司登记'),
      position: 'KEEP_TIME',
      reason: '取错业务',
    }
    const moved = (await act('transfer', order)).body
    expect(moved.progress).toMatchObject({ ticketNo, status: 'WAITING' })
    expect(moved.steps.at(-1).text).toMatch(/^(转移|说明)/)
    expect((await act('transfer', order)).body.code).toBe('transfer-same-place')
    expect((await act('void', { reason: 'OTHER', note: '重复' })).body.progress.status).toBe('VOIDED')
    expect((await act('cancel')).body.code).toBe('ticket-state')
  })

  it('prints a slip again, marked, and counts', async () => {
    await using house = await openHouse()
    const { desk: at } = await desk(house)
    const { ticketNo } = await take(house)
    const { id } = await one(house, at, ticketNo)
    expect(await at.do(`/api/desk/tickets/${id}/reprint`)).toMatchObject({
      printed: false,
      slip: { ticketNo, reprint: 1 },
    })
    expect((await at.do(`/api/desk/tickets/${id}/reprint`)).slip.reprint).toBe(2)
    expect(await one(house, at, ticketNo)).toMatchObject({ reprintCount: 2 })
  })

  it('keeps a person from taking numbers alone until the day given, or until lifted', async () => {
    await using house = await openHouse()
    const { desk: at, manager } = await desk(house)
    const { ticketNo } = await take(house, '咨询', { holder: { phone } })
    const { id } = await one(house, at, ticketNo)
    const order = { ticketId: id, reason: '多次占号', until: '2026-12-01' }
    const list = `/api/halls/${house.hallId}/blacklist`
    const entered = await manager.do(list, order)
    expect(await at.get(list)).toMatchObject([{ id: entered.id, reason: '多次占号', until: '2026-12-01' }])
    await at.do(`/api/desk/tickets/${id}/cancel`)
    const serviceTypeId = house.serviceTypeId('咨询')
    const again = () =>
      house.anyone.command(`/api/halls/${house.hallId}/tickets`, { serviceTypeId, holder: { phone } })
    expect((await again()).body.code).toBe('person-blacklisted')
    await manager.do(`/api/blacklist/${entered.id}/lift`)
    expect(await at.get(list)).toEqual([])
    expect((await again()).status).toBe(200)
  })

  it('takes for others, as whoever stands in for it does, with a priority and without identity', async () => {
    await using house = await openHouse()
    const { desk: at, manager } = await desk(house)
    for (const caller of [at, manager]) {
      const { slip } = await caller.do(`/api/halls/${house.hallId}/tickets`, {
        serviceTypeId: house.serviceTypeId('社保卡'),
        priority: { category: 'ELDER', certificateKind: '身份证' },
      })
      expect(slip.priorityLabel).toBe('老年人优先')
      expect(await one(house, at, slip.flowNo)).toMatchObject({ channel: 'DESK' })
    }
    const clerk = await house.loginAs('hl008')
    const order = { serviceTypeId: house.serviceTypeId('社保卡') }
    const refused = await clerk.command(`/api/halls/${house.hallId}/tickets`, order)
    expect(refused.body.code).toBe('identity-required')
  })

  it('knows the printers it may use, and what to bring for a service', async () => {
    await using house = await openHouse()
    const { desk: at } = await desk(house)
    const printers = await at.get(`/api/halls/${house.hallId}/desk/printers`)
    expect(printers).toEqual([{ kiosk: 'kiosk-2', name: '一楼取号机2' }])
    const id = house.serviceTypeId('个体工商户登记')
    const guide = await at.get(`/api/halls/${house.hallId}/service-types/${id}/guide`)
    expect(guide).toMatchObject({ departmentName: '区市场监管局', standardMinutes: 8 })
    expect(guide.materials.length).toBeGreaterThan(0)
    const unknown = await at.ask('GET', `/api/halls/${house.hallId}/service-types/999999/guide`)
    expect(unknown.body.code).toBe('service-type-unknown')
  })
})
