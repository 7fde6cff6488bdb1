import { describe, expect, it } from 'vitest'
import { atSetup, put, remove, type SetupDesk } from '../../tests/harness/at-setup.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import type { SetupEdit } from '../../contract/setup.ts'

/** A hall with the clerk of window 1 and people of queue A, and the system administrator at its set-up. */
async function atWork() {
  const house = await openHouse()
  const desk = await atSetup(house)
  const clerk = await house.loginAs('hl008')
  const { openableWindows } = await clerk.get('/api/me')
  return { house, desk, clerk, windowId: openableWindows[0].windowId }
}

const take = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

const open = (clerk: Caller, windowId: number) => clerk.do(`/api/windows/${windowId}/open`)

/** Previewed and tried: refused for these reasons, and nothing has changed. */
async function expectRefused(desk: SetupDesk, edits: SetupEdit[], reasons: string[]): Promise<void> {
  const { body } = await desk.preview(...edits)
  expect(body.mistakes.map((mistake: { reason: string }) => mistake.reason)).toEqual(reasons)
  const answer = await desk.change(...edits)
  expect(answer).toMatchObject({ status: 422, body: { code: 'setup-invalid' } })
  expect(answer.body.message).toContain(reasons[0])
  expect((await desk.read()).version).toBe(1)
}

const without = async (desk: SetupDesk, no: string): Promise<SetupEdit[]> => {
  const bindings = await desk.rows('bindings')
  const own = bindings.filter((row) => row['windowNo'] === no)
  return own.map((row) => remove('bindings', `${no}/${row['queue']}`))
}

describe('while the hall is running', { timeout: 30_000 }, () => {
  it('a window with somebody at it, or with a number in hand, stays', async () => {
    const { house, desk, clerk, windowId } = await atWork()
    await using _ = house
    await open(clerk, windowId)
    const inUse = '1号窗口正由演示辛使用，请先关闭窗口再删除。'
    const grant = '演示辛正在使用1号窗口，请先关闭窗口再取消授权。'
    await expectRefused(desk, [remove('windows', '1')], [inUse, grant])
    await take(house)
    await clerk.do(`/api/windows/${windowId}/call-next`)
    const inHand = '1号窗口有1个号码未办结（在办、挂起或指定到该窗口），不能删除。'
    await expectRefused(desk, [remove('windows', '1')], [inUse, inHand, grant])
  })

  it('a free window goes, and nobody can open it any more', async () => {
    const { house, desk, clerk, windowId } = await atWork()
    await using _ = house
    expect((await desk.change(remove('windows', '1'))).status).toBe(200)
    expect((await clerk.command(`/api/windows/${windowId}/open`)).status).toBeGreaterThanOrEqual(400)
    const { openableWindows } = await clerk.get('/api/me')
    expect(openableWindows.map(({ no }: { no: string }) => no)).toEqual(['2'])
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(board.windows.map(({ no }: { no: string }) => no)).not.toContain('1')
    expect((await house.anyone.ask('GET', `/api/windows/${windowId}/sign`)).status).toBe(404)
  })

  it('a service or queue with numbers that are not over stays', async () => {
    const { house, desk } = await atWork()
    await using _ = house
    await take(house)
    const reason = '业务“咨询”有1个号码未办结，不能删除。'
    await expectRefused(desk, [remove('service-types', 'A01')], [reason])
  })

  it('a queue that gave numbers today keeps its letter and range, another does not have to', async () => {
    const { house, desk } = await atWork()
    await using _ = house
    await take(house)
    const reason = '队列“综合受理”今日已取号，号码字母和号段请在当日取号之前修改。'
    await expectRefused(desk, [put('queues', 'A', { prefix: 'AA' })], [reason])
    await expectRefused(desk, [put('queues', 'A', { numberTo: '500' })], [reason])
    expect(
      (await desk.change(put('queues', 'A', { name: '综合' }), put('queues', 'Y', { prefix: 'YY' }))).status,
    ).toBe(200)
  })

  it('a queue with numbers keeps a window, though its services may move elsewhere', async () => {
    const { house, desk } = await atWork()
    await using _ = house
    await take(house)
    const services = (await desk.rows('service-types')).filter((row) => row['queue'] === 'A')
    const move = services.map((row) => put('service-types', row['code'] ?? '', { queue: 'M' }))
    const windows = (await desk.rows('bindings'))
      .filter((row) => row['queue'] === 'A')
      .map((row) => row['windowNo'] ?? '')
    const unbind = windows.map((no) => remove('bindings', `${no}/A`))
    const rebind = windows.map((windowNo) =>
      put('bindings', null, { windowNo, queue: 'L', handicapMin: '0' }),
    )
    const waiting = '队列“综合受理”有1个号码未办结，至少应有一个窗口叫号。'
    await expectRefused(desk, [...move, ...unbind, ...rebind], [waiting])
    await expectRefused(
      desk,
      [...move, remove('queues', 'A'), ...rebind],
      ['队列“综合受理”有1个号码未办结，不能删除。'],
    )
    expect((await desk.change(...move)).status).toBe(200)
    const board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(board.queues.find(({ name }: { name: string }) => name === '综合受理').waiting).toBe(1)
  })

  it('a window that a number was sent to keeps its queue', async () => {
    const { house, desk, clerk, windowId } = await atWork()
    await using _ = house
    await take(house)
    await open(clerk, windowId)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    const { openableWindows } = await clerk.get('/api/me')
    const to = {
      serviceTypeId: house.serviceTypeId('咨询'),
      windowId: openableWindows[1].windowId,
      reason: '转二号',
      position: 'HEAD',
    }
    await clerk.do(`/api/tickets/${current.id}/start`)
    await clerk.do(`/api/tickets/${current.id}/transfer`, to)
    const edits = [remove('bindings', '2/A')]
    await expectRefused(desk, edits, ['有号码指定到2号窗口，不能取消它与队列“综合受理”的绑定。'])
    const sent = '2号窗口有1个号码未办结（在办、挂起或指定到该窗口），不能删除。'
    await expectRefused(desk, [...(await without(desk, '2')), remove('windows', '2')], [sent])
  })

  it('a number sent to a window that only helps out keeps nobody from changing something else', async () => {
    const { house, desk } = await atWork()
    await using _ = house
    await take(house)
    const { db } = house.ctx
    const four = db.selectFrom('service_window').select('id').where('hall_id', '=', house.hallId)
    const { id } = await four.where('no', '=', '4').executeTakeFirstOrThrow()
    await db.updateTable('ticket').set({ reserved_window_id: id }).execute()
    expect(
      (await desk.rows('bindings')).filter(({ windowNo, queue }) => windowNo === '4' && queue === 'A'),
    ).toEqual([])
    expect((await desk.change(put('queues', 'A', { name: '综合' }))).status).toBe(200)
  })
})

describe('the rules for the files of a hall hold', { timeout: 30_000 }, () => {
  it.each<[string, SetupEdit[], string]>([
    ['a window without a queue', [remove('bindings', '3/Y')], '3号窗口没有绑定任何队列（潮汐窗口除外）。'],
    ['a second window of a number', [put('windows', null, { no: '3' })], '窗口号“3”与第5行重复。'],
    [
      'hours that overlap',
      [put('opening-hours', '10-01/04-30/1/08:30', { closes: '13:00' })],
      '开放时间12:00–14:00与第2行重叠。',
    ],
    ['no service at all', [], '至少应有一行内容。'],
  ])('%s is refused', async (name, given, reason) => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const all = await desk.rows('service-types')
    const everyType = all.map((row) => remove('service-types', row['code'] ?? ''))
    const { body } = await desk.preview(...(name === 'no service at all' ? everyType : given))
    expect(body.mistakes.map((mistake: { reason: string }) => mistake.reason)).toContain(reason)
  })
})
