import { describe, expect, it } from 'vitest'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchRatings } from './commands.ts'

type Served = { clerk: Caller; windowId: number; ticket: { token: string; ticketNo: string } }

/** A clerk at a window who has called and begun to serve a number. */
async function serving(house: House): Promise<Served & { ticketId: number }> {
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId, ...(await next(house, { clerk, windowId })) }
}

async function next(house: House, { clerk, windowId }: Pick<Served, 'clerk' | 'windowId'>) {
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
  })
  const turn = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${turn.current.id}/start`)
  return { ticket, ticketId: Number(turn.current.id) }
}

const finish = ({ clerk, ticketId }: { clerk: Caller; ticketId: number }, more = {}) =>
  clerk.do(`/api/tickets/${ticketId}/finish`, { outcome: 'CONSULT', ...more })

const sheetsOf = (house: House, { ticket }: Served) =>
  house.anyone.get(`/api/progress/${ticket.token}/ratings`)

const good = {
  satisfaction: 'SATISFIED',
  labels: ['406'],
  text: '',
  isAnonymous: false,
  via: 'QR',
  tookMs: 9000,
}
const bad = { ...good, satisfaction: 'DISSATISFIED', labels: [] }

describe('rating a service', () => {
  it('is asked for at the window when it ends, and given once', async () => {
    await using house = await openHouse()
    const served = await serving(house)
    expect(await sheetsOf(house, served)).toEqual([])
    await finish(served)

    const terminal = await house.anyone.get(`/api/windows/${served.windowId}/terminal`)
    expect(terminal.rating).toMatchObject({ ticketNo: served.ticket.ticketNo, serviceTypeName: '咨询' })
    const [sheet] = await sheetsOf(house, served)
    expect(sheet).toMatchObject({ state: 'ON_SITE', closesOn: '2026-11-30', token: terminal.rating.token })

    const path = `/api/ratings/${sheet.token}`
    expect(await house.anyone.do(path, good)).toMatchObject({ state: 'RATED' })
    // Whoever comes by the token afterwards, a clerk for instance, does not learn what was said.
    expect((await house.anyone.ask('GET', path)).text).not.toContain('SATISFIED')
    const again = await house.anyone.command(path, good)
    expect([again.status, again.body.code]).toEqual([409, 'rating-given-already'])
    expect((await house.anyone.get(`/api/windows/${served.windowId}/terminal`)).rating).toBeNull()
    expect((await served.clerk.get(`/api/windows/${served.windowId}`)).lastRating).toEqual({
      ticketNo: served.ticket.ticketNo,
      state: 'RATED',
    })
  })

  it('needs a reason when it is bad, and labels of its own level', async () => {
    await using house = await openHouse()
    const served = await serving(house)
    await finish(served)
    const [{ token }] = await sheetsOf(house, served)
    const asked = async (answer: object) =>
      (await house.anyone.command(`/api/ratings/${token}`, answer)).body.code
    expect(await asked(bad)).toBe('rating-needs-reason')
    expect(await asked({ ...bad, text: ' \n ' })).toBe('rating-needs-reason')
    expect(await asked({ ...bad, labels: ['108'] })).toBe('rating-label-unknown')
    expect(await asked({ ...good, labels: ['207'] })).toBe('rating-label-unknown')
    expect(await asked({ ...bad, labels: ['207'], text: '材料\n样本没有' })).toBeUndefined()
    const { text } = await house.ctx.db.selectFrom('rating').select('text').executeTakeFirstOrThrow()
    expect(text).toBe('材料\n样本没有')
  })

  it('is to be invited after a minute without an answer, or when the next service ends', async () => {
    await using house = await openHouse()
    const first = await serving(house)
    await finish(first)
    house.clock.set('2026-11-23T09:15:59+08:00')
    await watchRatings.run(house.ctx, {})
    expect((await sheetsOf(house, first))[0].state).toBe('ON_SITE')
    house.clock.set('2026-11-23T09:16:01+08:00')
    await watchRatings.run(house.ctx, {})
    expect((await sheetsOf(house, first))[0].state).toBe('MISSED')

    const second = { ...first, ...(await next(house, first)) }
    await finish(second)
    const third = { ...first, ...(await next(house, first)) }
    await finish(third, { waiver: '老人不便操作' })
    expect((await sheetsOf(house, second))[0].state).toBe('MISSED')
    expect((await sheetsOf(house, third))[0].state).toBe('MISSED')
  })

  it('is taken until the end of its last day', async () => {
    await using house = await openHouse()
    const served = await serving(house)
    await finish(served)
    const [{ token }] = await sheetsOf(house, served)
    house.clock.set('2026-12-01T00:00:30+08:00')
    const late = await house.anyone.command(`/api/ratings/${token}`, good)
    expect([late.status, late.body.code]).toEqual([410, 'rating-closed'])
    house.clock.set('2026-11-30T23:59:30+08:00')
    expect((await house.anyone.command(`/api/ratings/${token}`, good)).status).toBe(200)
  })

  it('marks what was answered too fast, or again and again from one place, and keeps it', async () => {
    await using house = await openHouse()
    const served = await serving(house)
    const flags: string[][] = []
    for (let turn = 0; turn < 5; turn++) {
      await finish(served)
      const [{ token }] = await sheetsOf(house, served)
      await house.anyone.do(`/api/ratings/${token}`, { ...good, tookMs: turn === 0 ? 800 : 9000 })
      const row = await house.ctx.db
        .selectFrom('rating')
        .select('flags')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      flags.push(row.flags)
      Object.assign(served, await next(house, served))
    }
    expect(flags).toEqual([['TOO_FAST'], [], [], ['SAME_ADDRESS'], ['SAME_ADDRESS']])
  })

  it('asks for one rating for each matter of a number', async () => {
    await using house = await openHouse()
    const served = await serving(house)
    const { queues } = await served.clerk.get(`/api/windows/${served.windowId}`)
    const own = new Set(queues.map(({ queueId }: { queueId: number }) => queueId))
    const { serviceTypes } = await house.anyone.get(`/api/halls/${house.hallId}/catalogue`)
    const other = serviceTypes.find(
      ({ queueId, name }: { queueId: number; name: string }) => own.has(queueId) && name !== '咨询',
    )
    await served.clerk.do(`/api/tickets/${served.ticketId}/matters`, {
      outcome: 'CONSULT',
      serviceTypeId: other.id,
    })
    await finish(served)
    const sheets = await sheetsOf(house, served)
    expect(sheets.map((sheet: { serviceTypeName: string }) => sheet.serviceTypeName)).toEqual([
      '咨询',
      other.name,
    ])
    for (const { token } of sheets) await house.anyone.do(`/api/ratings/${token}`, good)
    expect((await sheetsOf(house, served)).map((sheet: { state: string }) => sheet.state)).toEqual([
      'RATED',
      'RATED',
    ])
  })
})
