import { describe, expect, it } from 'vitest'
import { atWindow } from '../../tests/harness/at-rating.ts'
import { written } from '../../tests/harness/at-sms.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { sweepQueueMessages, writeQueueMessages } from './index.ts'

const settings = { ROLES: 'web' }

const look = ({ ctx, hallId }: House) => writeQueueMessages.run(ctx, { hallId })

const later = (house: House, seconds: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + seconds * 1000))

const take = (house: House, phone?: string) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
    ...(phone ? { holder: { phone, name: '演示某' } } : {}),
  })

const set = ({ ctx, hallId }: House, values: object) =>
  ctx.db
    .updateTable('hall')
    .set((row) => ({ settings: JSON.stringify(values), plan_version: row('plan_version', '+', 1) }))
    .where('id', '=', hallId)
    .execute()

describe('who left a telephone', { timeout: 90_000 }, () => {
  it('hears of the number, the near turn, the call and the missed one, each once', async () => {
    await using house = await openHouse({ settings })
    const { caller, windowId } = await atWindow(house)
    for (let n = 0; n < 4; n += 1) await take(house)
    await take(house, '13800000001')
    const seen: string[] = []
    const news = async () => {
      await Promise.all([look(house), look(house), sweepQueueMessages.run(house.ctx, {})])
      const all = await written(house)
      return all.slice(seen.length, (seen.length = all.length))
    }
    expect(await news()).toEqual([
      expect.stringMatching(/^TICKET_TAKEN 13800000001 A005 咨询 4 \d+(至\d+)?$/),
    ])
    const next = async (): Promise<number> => {
      const { current } = await caller.do(`/api/windows/${windowId}/call-next`)
      return current.id
    }
    const serveNext = async () => {
      const id = await next()
      await caller.do(`/api/tickets/${id}/start`)
      await caller.do(`/api/tickets/${id}/finish`, { outcome: 'CONSULT' })
    }
    await serveNext()
    expect(await news()).toEqual(['TICKET_NEAR 13800000001 A005 3 一楼A区'])
    await serveNext()
    await serveNext()
    await serveNext()
    expect(await news()).toEqual([])
    const id = await next()
    expect(await news()).toEqual(['TICKET_CALLED 13800000001 A005 1 一楼A区'])
    later(house, 30)
    await caller.do(`/api/tickets/${id}/recall`)
    expect(await news()).toEqual([])
    await caller.do(`/api/tickets/${id}/pass`, { reason: '无人应答' })
    expect(await news()).toEqual(['TICKET_PASSED 13800000001 A005 30'])
    await caller.do(`/api/tickets/${id}/restore`)
    expect(await news()).toEqual([])
  })

  it('hears nothing where the hall wants none, and nothing when no number was left or it wants none', async () => {
    await using house = await openHouse({ settings })
    const { caller, windowId } = await atWindow(house)
    await take(house)
    await caller.do(`/api/windows/${windowId}/call-next`)
    await look(house)
    await set(house, { queueMessages: false })
    await take(house, '13800000002')
    await look(house)
    expect(await written(house)).toEqual([])
    await set(house, {})
    const admin = await house.loginAs('hl037')
    await admin.do(`/api/halls/${house.hallId}/sms/opt-outs`, { phone: '13800000002' })
    await look(house)
    await look(house)
    expect(await written(house)).toEqual([])
    // Noted all the same: nobody is looked at again for it.
    const noted = await house.ctx.db.selectFrom('queue_message').select(['kind', 'sms_id']).execute()
    expect(noted).toEqual([{ kind: 'TAKEN', sms_id: null }])
  })

  it('hears of a call that was taken back and made again, since it leads somewhere else', async () => {
    await using house = await openHouse({ settings })
    const { caller, windowId } = await atWindow(house)
    await take(house, '13800000003')
    const { current } = await caller.do(`/api/windows/${windowId}/call-next`)
    await look(house)
    await caller.do(`/api/tickets/${current.id}/undo-call`)
    later(house, 5)
    await caller.do(`/api/windows/${windowId}/call-next`)
    await look(house)
    const calls = (await written(house)).filter((message) => message.startsWith('TICKET_CALLED'))
    expect(calls).toHaveLength(2)
    const rows = await house.ctx.db.selectFrom('sms_message').select('dedup_key').execute()
    expect(JSON.stringify(rows)).not.toContain('13800000003')
    expect(house.logged()).not.toContain('13800000003')
  })
})
