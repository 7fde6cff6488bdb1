import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { JoinRequest } from '../../contract/messages.ts'
import { openHouse } from '../../tests/harness/house.ts'

const watchedByHand = { ROLES: 'web' }

describe('what no table can hold', () => {
  it('is refused as bad input, never answered as a fault of the server', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { hallId } = house
    const reader = await house.loginAs('hl039')
    const log = `/api/halls/${hallId}/log`
    const queries = ['from=2026-02-30', 'to=2026-13-01', 'from=0000-01-01', 'before=1e30']
    for (const query of queries) {
      expect([query, (await reader.ask('GET', `${log}?${query}`)).status]).toEqual([query, 400])
      expect([query, (await reader.ask('GET', `${log}.csv?${query}`)).status]).toEqual([query, 400])
    }
    expect((await reader.ask('POST', `${log}/verify`, { after: 1e30 })).status).toBe(400)
    const boss = await house.loginAs('hl004')
    for (const path of ['days/0000-01-01', 'days/0000-01-01/csv', 'months/0000-01']) {
      const answer = await boss.ask('GET', `/api/halls/${hallId}/attendance/${path}`)
      expect([path, answer.body.code]).toEqual([path, 'date-invalid'])
    }
    const kind = { kind: 'PERSONAL', fromHalf: 'AM', toHalf: 'PM', reason: '有事' }
    const ancient = { ...kind, fromDate: '0000-01-01', toDate: '0000-01-01' }
    expect((await boss.command('/api/me/leave', ancient)).body.code).toBe('date-invalid')
    const leave = { ...kind, fromDate: '2026-12-01', toDate: '2026-12-01' }
    const { id } = await (await house.loginAs('hl008')).do('/api/me/leave', leave)
    const note = 'a\u0000b'
    expect((await boss.command(`/api/leave/${id}/decide`, { approve: true, note })).status).toBe(400)
    const leap = { queueIds: [1], untilAt: '2026-12-31T23:59:60Z' }
    expect((await boss.command('/api/windows/1/tide', leap)).body.code).toBe('tide-until')
  })

  it('is refused by whoever looks up ratings, indicators and messages', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { hallId } = house
    const director = await house.loginAs('hl001')
    const administrator = await house.loginAs('hl037')
    for (const day of ['0000-01-01', '2026-02-31', '2026-13-01']) {
      const found = await house.anyone.ask('POST', '/api/windows/1/find-rating', {
        ticketNo: 'A001',
        servedOn: day,
      })
      const sms = { state: null, code: null, day }
      const listed = await administrator.ask('POST', `/api/halls/${hallId}/sms/find`, sms)
      const counted = await director.ask('GET', `/api/halls/${hallId}/indicators?from=${day}&to=${day}`)
      const told = await director.ask('GET', `/api/halls/${hallId}/province/reconciliation?day=${day}`)
      expect(
        [day, found, listed, counted, told].map((each) => (typeof each === 'string' ? each : each.body.code)),
      ).toEqual([day, 'date-invalid', 'date-invalid', 'span-invalid', 'day-unknown'])
    }
  })

  it('is refused of a socket too', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const socket = io(house.url, { transports: ['websocket'], forceNew: true })
    try {
      const join = (request: JoinRequest) => socket.timeout(5000).emitWithAck('join', request)
      const ticket = await join({ room: 'ticket', token: 'a\u0000' })
      expect(ticket.error.code).toBe('request-invalid')
      const device = { kind: 'WALL' as const, code: 'a\u0000' }
      expect(await join({ room: 'board', hallId: house.hallId, device })).toEqual({ ok: true })
    } finally {
      socket.disconnect()
    }
  })
})
