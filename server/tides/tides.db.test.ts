import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { BoardChanged } from '../../contract/messages.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchTides } from './index.ts'

const manager = 'hl004'
const watchedByHand = { ROLES: 'web' }
const inHalfAnHour = '2026-11-23T09:45:00+08:00'

/** Somebody at window 4, which is set up for 企业登记 alone, and the hall's queues by their letter. */
async function atWindow4(house: House) {
  const { rows } = await sql<{ account: string; windowId: number }>`
    select account, service_window.id as "windowId" from staff_window
    join staff on staff.id = staff_id and qualified_at is not null
    join service_window on service_window.id = window_id
    where service_window.hall_id = ${house.hallId} and no = '4' limit 1`.execute(house.ctx.db)
  const [post] = rows
  if (!post) throw new Error('nobody may serve at window 4')
  const { account, windowId } = post
  const clerk = await house.loginAs(account)
  await clerk.do(`/api/windows/${windowId}/open`)
  const boss = await house.loginAs(manager)
  return { clerk, windowId, boss, queueId: await queueId(house, 'A') }
}

const queueId = async ({ ctx, hallId }: House, prefix: string): Promise<number> => {
  const queues = ctx.db.selectFrom('queue').select('id').where('hall_id', '=', hallId)
  return (await queues.where('prefix', '=', prefix).executeTakeFirstOrThrow()).id
}

const take = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

const open = (boss: Caller, windowId: number, queueIds: number[], untilAt = inHalfAnHour) =>
  boss.command(`/api/windows/${windowId}/tide`, { queueIds, untilAt })

const windowIn = async (house: House, boss: Caller, windowId: number) => {
  const { windows } = await boss.get(`/api/halls/${house.hallId}/overview`)
  return windows.find((window: { windowId: number }) => window.windowId === windowId)
}

describe('a window that helps out', () => {
  it('calls the queue of others, counts in the wait, and is named where to wait', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, boss, queueId: queue } = await atWindow4(house)
    const { token, estimatedWaitMin } = await take(house)
    expect(estimatedWaitMin).toBeNull()
    expect((await clerk.command(`/api/windows/${windowId}/call-next`)).body.code).toBe('queue-empty')
    expect((await open(boss, windowId, [queue])).body).toEqual({
      windowId,
      tide: { queueIds: [queue], untilAt: '2026-11-23T01:45:00.000Z' },
    })
    const progress = await house.anyone.get(`/api/progress/${token}`)
    expect(progress.estimatedWaitMin).toBe(0)
    expect(progress.windows.map(({ no }: { no: string }) => no)).toContain('4')
    expect(await windowIn(house, boss, windowId)).toMatchObject({ tide: { queueIds: [queue] } })
    const called = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect(called.current).toMatchObject({ ticketNo: 'A001', serviceTypeName: '咨询' })
  })

  it('goes back to its own by itself when the time is over, and every screen reads the plan anew', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, boss, queueId: queue } = await atWindow4(house)
    const told: string[] = []
    const socket = io(house.url, { transports: ['websocket'], forceNew: true })
    try {
      await socket.timeout(5000).emitWithAck('join', { room: 'board', hallId: house.hallId })
      socket.on('board:changed', ({ changes }: BoardChanged) => told.push(...changes.map(({ type }) => type)))
      await open(boss, windowId, [queue])
      await take(house)
      house.clock.set('2026-11-23T09:44:59+08:00')
      await watchTides(house.ctx)
      expect((await windowIn(house, boss, windowId)).tide).not.toBeNull()
      house.clock.set(inHalfAnHour)
      await watchTides(house.ctx)
      await watchTides(house.ctx)
      expect((await windowIn(house, boss, windowId)).tide).toBeNull()
      await expect.poll(() => told).toEqual(['plan-changed', 'ticket-waits', 'plan-changed'])
      expect((await clerk.command(`/api/windows/${windowId}/call-next`)).body.code).toBe('queue-empty')
    } finally {
      socket.disconnect()
    }
  })

  it('leaves nobody behind who was sent to it', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId, boss, queueId: queue } = await atWindow4(house)
    await open(boss, windowId, [queue])
    await take(house)
    const { ctx } = house
    await ctx.db.updateTable('ticket').set({ reserved_window_id: windowId }).execute()
    await boss.do(`/api/windows/${windowId}/tide/end`)
    const tickets = ctx.db.selectFrom('ticket').select('reserved_window_id')
    expect(await tickets.executeTakeFirst()).toEqual({ reserved_window_id: null })
    expect((await boss.command(`/api/windows/${windowId}/tide/end`)).body.code).toBe('tide-unknown')
  })

  it('gets nobody back whom it called while it helped', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, boss, queueId: queue } = await atWindow4(house)
    const { ctx, hallId, clock } = house
    const settings = JSON.stringify({ restorePolicy: 'HEAD_AT_SAME_WINDOW' })
    await sql`
      update hall set settings = settings || ${settings}::jsonb, plan_version = plan_version + 1
      where id = ${hallId}`.execute(ctx.db)
    await open(boss, windowId, [queue])
    await take(house)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    clock.set('2026-11-23T09:25:00+08:00')
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    await boss.do(`/api/windows/${windowId}/tide/end`)
    await clerk.do(`/api/tickets/${current.id}/restore`)
    const tickets = ctx.db.selectFrom('ticket').select(['status', 'reserved_window_id'])
    expect(await tickets.executeTakeFirst()).toEqual({ status: 'WAITING', reserved_window_id: null })
  })

  it('does not keep a number to itself whose call it takes back', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, boss, queueId: queue } = await atWindow4(house)
    const { ctx } = house
    await open(boss, windowId, [queue])
    await take(house)
    await ctx.db.updateTable('ticket').set({ reserved_window_id: windowId }).execute()
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    await boss.do(`/api/windows/${windowId}/tide/end`)
    await clerk.do(`/api/tickets/${current.id}/undo-call`)
    const tickets = ctx.db.selectFrom('ticket').select(['status', 'reserved_window_id'])
    expect(await tickets.executeTakeFirst()).toEqual({ status: 'WAITING', reserved_window_id: null })
  })

  it('helps with what it was last told, longer if it is told again', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId, boss, queueId: queue } = await atWindow4(house)
    const other = await queueId(house, 'J')
    await open(boss, windowId, [queue])
    await open(boss, windowId, [other], '2026-11-23T10:15:00+08:00')
    expect((await windowIn(house, boss, windowId)).tide).toEqual({
      queueIds: [other],
      untilAt: '2026-11-23T02:15:00.000Z',
    })
  })

  it('is for managers to open, today, for known queues that are not its own', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, boss, queueId: queue } = await atWindow4(house)
    const code = async (answer: ReturnType<typeof open>) => (await answer).body.code
    expect(await code(open(clerk, windowId, [queue]))).toBe('not-allowed')
    expect(await code(open(boss, windowId, [queue], '2026-11-23T09:15:00+08:00'))).toBe('tide-until')
    expect(await code(open(boss, windowId, [queue], '2026-11-24T09:15:00+08:00'))).toBe('tide-until')
    expect(await code(open(boss, windowId, [await queueId(house, 'C')]))).toBe('tide-own-queue')
    expect(await code(open(boss, windowId, [2_147_483_647]))).toBe('queue-unknown')
    expect(await code(open(boss, 2_147_483_647, [queue]))).toBe('window-unknown')
  })
})
