import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'

/** Two colleagues who may both serve at window 1; the first has it open. */
async function twoAtOneWindow(house: House) {
  const leaving = await house.loginAs('hl008')
  const coming = await house.loginAs('hl009')
  const { openableWindows } = await leaving.get('/api/me')
  const windowId: number = openableWindows[0].windowId
  await leaving.do(`/api/windows/${windowId}/open`)
  return { leaving, coming, windowId }
}

const takeNumber = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

describe('taking over a window', () => {
  it('closes the session of the colleague who left, and opens the own one', async () => {
    await using house = await openHouse()
    const { leaving, coming, windowId } = await twoAtOneWindow(house)
    const refused = await coming.command(`/api/windows/${windowId}/open`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'window-taken' } })
    const { seq, state, session } = await coming.do(`/api/windows/${windowId}/take-over`)
    expect({ state, staffName: session.staffName }).toEqual({ state: 'IDLE', staffName: '演示壬' })
    const logged = await house.ctx.db
      .selectFrom('hall_event')
      .select('event')
      .where('hall_id', '=', house.hallId)
      .where('seq', '>=', seq - 1)
      .orderBy('seq')
      .execute()
    const events = logged.map(({ event }) => event)
    expect(events).toMatchObject([{ type: 'window-closed' }, { type: 'window-opened' }])
    expect((await leaving.get('/api/me')).windowId).toBeNull()
    expect((await leaving.command(`/api/windows/${windowId}/call-next`)).body.code).toBe('window-not-open')
  })

  it('inherits the number in the colleague’s hands, called or served, and the log tells who had it', async () => {
    await using house = await openHouse()
    const { leaving, coming, windowId } = await twoAtOneWindow(house)
    await takeNumber(house)
    const { current } = await leaving.do(`/api/windows/${windowId}/call-next`)
    const shown = (await coming.get('/api/me')).openableWindows[0]
    expect(shown).toMatchObject({ ticketNo: 'A001', lostSince: null })
    const taken = await coming.do(`/api/windows/${windowId}/take-over`)
    expect(taken).toMatchObject({ state: 'CALLING', current: { id: current.id, ticketNo: 'A001' } })
    expect((await leaving.command(`/api/tickets/${current.id}/start`)).body.code).toBe('window-not-open')
    await coming.do(`/api/tickets/${current.id}/start`)
    expect(await leaving.do(`/api/windows/${windowId}/take-over`)).toMatchObject({ state: 'SERVING' })
    await leaving.do(`/api/tickets/${current.id}/finish`, { outcome: 'ACCEPTED' })
    const log = house.ctx.db.selectFrom('hall_event').select('event').orderBy('seq')
    const entries = (await log.execute()).map(({ event }) => event)
    const events = entries.filter(({ type }) => !type.startsWith('rating-'))
    const takenOver = { type: 'window-taken-over', windowId, ticketId: current.id }
    expect(events.slice(-4)).toMatchObject([
      takenOver,
      { type: 'ticket-started' },
      takenOver,
      { type: 'ticket-finished' },
    ])
  })

  it('of the own window goes on where it was, with the number in hand', async () => {
    await using house = await openHouse()
    const { leaving, windowId } = await twoAtOneWindow(house)
    await takeNumber(house)
    await leaving.do(`/api/windows/${windowId}/call-next`)
    expect(await leaving.do(`/api/windows/${windowId}/take-over`)).toMatchObject({
      state: 'CALLING',
      current: { ticketNo: 'A001' },
    })
  })

  it('needs the right to serve there, and no other window open', async () => {
    await using house = await openHouse()
    const { coming, windowId } = await twoAtOneWindow(house)
    const stranger = await house.loginAs('hl012')
    expect((await stranger.command(`/api/windows/${windowId}/take-over`)).body.code).toBe('not-allowed')
    const own: number = (await coming.get('/api/me')).openableWindows[1].windowId
    await coming.do(`/api/windows/${own}/open`)
    expect((await coming.command(`/api/windows/${windowId}/take-over`)).body.code).toBe(
      'staff-at-other-window',
    )
  })
})
