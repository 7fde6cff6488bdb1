import { describe, expect, it } from 'vitest'
import { newCommandId, type Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const window1 = 'hl008'

/** Logs in and opens the first window this person may open. */
async function atWindow(house: House, account = window1): Promise<{ clerk: Caller; windowId: number }> {
  const clerk = await house.loginAs(account)
  const me = await clerk.get('/api/me')
  const windowId: number = me.openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

const take = (house: House, service = '咨询', more: object = {}) =>
  house.anyone.command(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(service),
    ...more,
  })

const later = (house: House, seconds: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + seconds * 1000))

describe('a ticket lives', () => {
  it('is taken, called, served and finished', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    const taken = await take(house)
    expect(taken.body).toMatchObject({ ticketNo: 'A001', aheadCount: 0 })
    const called = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect(called).toMatchObject({ state: 'CALLING', current: { ticketNo: 'A001', status: 'CALLED' } })
    const { id } = called.current
    expect(await clerk.do(`/api/tickets/${id}/start`)).toMatchObject({ state: 'SERVING' })
    expect(await clerk.do(`/api/tickets/${id}/finish`, { outcome: 'CONSULT' })).toMatchObject({
      state: 'IDLE',
      current: null,
    })
    expect(await house.anyone.get(`/api/progress/${taken.body.token}`)).toMatchObject({ status: 'COMPLETED' })
  })

  it('comes back into line after three others when it was passed', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    for (let n = 0; n < 6; n++) {
      await take(house)
      later(house, 1)
    }
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect((await clerk.command(`/api/tickets/${current.id}/pass`, { reason: '未到' })).body.code).toBe(
      'pass-too-soon',
    )
    later(house, 61)
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    await clerk.do(`/api/tickets/${current.id}/restore`)
    const order: string[] = []
    for (let n = 0; n < 6; n++) {
      const turn = await clerk.do(`/api/windows/${windowId}/call-next`)
      order.push(turn.current.ticketNo)
      await clerk.do(`/api/tickets/${turn.current.id}/start`)
      await clerk.do(`/api/tickets/${turn.current.id}/finish`, { outcome: 'CONSULT' })
    }
    expect(order).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006'])
  })

  it('cannot be restored after thirty minutes', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    await take(house)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    later(house, 61)
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    later(house, 30 * 60 + 1)
    const refused = await clerk.command(`/api/tickets/${current.id}/restore`)
    expect(['restore-too-late', 'ticket-state']).toContain(refused.body.code)
  })

  it('waits at its old place when the call is taken back within twenty seconds, and not later', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    await take(house)
    later(house, 1)
    await take(house)
    const first = await clerk.do(`/api/windows/${windowId}/call-next`)
    later(house, 20)
    expect(await clerk.do(`/api/tickets/${first.current.id}/undo-call`)).toMatchObject({ state: 'IDLE' })
    const again = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect(again.current.ticketNo).toBe('A001')
    later(house, 21)
    expect((await clerk.command(`/api/tickets/${first.current.id}/undo-call`)).body.code).toBe(
      'undo-too-late',
    )
  })

  it('is called at most three times, ten seconds apart', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    await take(house)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    const recall = `/api/tickets/${current.id}/recall`
    expect((await clerk.command(recall)).body.code).toBe('recall-too-soon')
    later(house, 10)
    await clerk.do(recall)
    later(house, 10)
    await clerk.do(recall)
    later(house, 10)
    expect((await clerk.command(recall)).body.code).toBe('recall-used-up')
  })

  it('is given back by its holder, and only while it waits', async () => {
    await using house = await openHouse()
    const { token } = (await take(house)).body
    expect(await house.anyone.do(`/api/progress/${token}/cancel`)).toMatchObject({ status: 'CANCELLED' })
    const refused = await house.anyone.command(`/api/progress/${token}/cancel`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'ticket-state' } })
  })
})

describe('taking a number is refused', () => {
  const idCard = '410902198001010011'

  it('outside the hours, saying when the hall opens next', async () => {
    await using house = await openHouse({ at: '2026-11-22T10:00:00+08:00' })
    const refused = await take(house)
    expect(refused).toMatchObject({ status: 409, body: { code: 'hall-closed' } })
    expect(refused.body.message).toContain('11月23日 08:30')
  })

  it('in the last quarter of an hour before closing', async () => {
    await using house = await openHouse({ at: '2026-11-23T17:16:00+08:00' })
    expect((await take(house)).body.code).toBe('last-take-passed')
  })

  it('without the identity the service demands, or with a false one', async () => {
    await using house = await openHouse()
    expect((await take(house, '居民身份证')).body.code).toBe('identity-required')
    const wrong = { holder: { idCard: '410902198001010012' } }
    expect((await take(house, '居民身份证', wrong)).body.code).toBe('id-card-invalid')
    expect((await take(house, '咨询', { holder: { phone: '123' } })).body.code).toBe('phone-invalid')
  })

  it('while the same person still waits for the same service, naming the number; not after it is finished', async () => {
    await using house = await openHouse()
    const mine = { holder: { idCard } }
    const first = await take(house, '居民身份证', mine)
    const again = await take(house, '居民身份证', mine)
    expect(again.body.code).toBe('already-waiting')
    expect(again.body.message).toContain(first.body.ticketNo)
    await house.anyone.do(`/api/progress/${first.body.token}/cancel`)
    expect((await take(house, '居民身份证', mine)).status).toBe(200)
  })

  it('beyond five numbers a day', async () => {
    await using house = await openHouse()
    const services = ['咨询', '领证', '诉求反映', '公司登记', '企业简易注销', '综合受理（其他事项）']
    const answers: string[] = []
    for (const service of services) {
      const answer = await take(house, service, { holder: { idCard, phone: '13800001234' } })
      answers.push(answer.body.code ?? 'taken')
    }
    expect(answers).toEqual(['taken', 'taken', 'taken', 'taken', 'taken', 'person-limit-reached'])
  })

  it('for a priority that nobody verified', async () => {
    await using house = await openHouse()
    const priority = { category: 'SICK', certificateKind: '诊断证明' }
    expect((await take(house, '咨询', { priority })).body.code).toBe('priority-needs-desk')
  })

  it('for an unknown service, an unknown kiosk, or an unknown field', async () => {
    await using house = await openHouse()
    expect((await take(house, '咨询', { serviceTypeId: 999_999 })).body.code).toBe('service-type-unknown')
    expect((await take(house, '咨询', { kiosk: 'no-such' })).body.code).toBe('kiosk-unknown')
    expect((await take(house, '咨询', { colour: 'red' })).body.code).toBe('request-invalid')
  })
})

describe('an elder', () => {
  it('is called before those who came up to twenty minutes earlier, and the call explains it', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    await take(house)
    later(house, 60)
    const elder = await take(house, '咨询', { holder: { idCard: '410902194803150050', name: '演示老人' } })
    expect(elder.body).toMatchObject({
      aheadCount: 0,
      slip: { priorityLabel: '老年人优先', maskedName: '演*人' },
    })
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect(current).toMatchObject({ ticketNo: 'A002', explanation: { winner: 'A002' } })
    expect(current.explanation.adjustments).toMatchObject([{ rule: 'PRIORITY', detail: 'ELDER' }])
  })
})

describe('the day ends by itself', () => {
  it('an hour after closing: waiting numbers expire, windows close, and yesterday’s number is refused', async () => {
    await using house = await openHouse({ at: '2026-11-23T17:00:00+08:00' })
    const { windowId } = await atWindow(house)
    const { token } = (await take(house)).body
    house.clock.set('2026-11-23T18:30:01+08:00')
    await expect.poll(async () => (await house.anyone.get(`/api/progress/${token}`)).status).toBe('EXPIRED')
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(board.windows.find((window: { id: number }) => window.id === windowId).state).toBe('OFFLINE')
    expect(board.queues.every((queue: { waiting: number }) => queue.waiting === 0)).toBe(true)
  })
})

describe('the same command id', () => {
  it('sent five times calls once and gives five equal answers', async () => {
    await using house = await openHouse()
    const { clerk, windowId } = await atWindow(house)
    await take(house)
    await take(house)
    const commandId = newCommandId()
    const call = () => clerk.ask('POST', `/api/windows/${windowId}/call-next`, { commandId })
    const answers = [await call(), ...(await Promise.all([call(), call(), call()])), await call()]
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    const other = await clerk.ask('POST', `/api/windows/${windowId}/pause`, {
      commandId,
      reason: 'MEAL',
      backInMin: 5,
    })
    expect(other.body.code).toBe('command-reused')
  })
})
