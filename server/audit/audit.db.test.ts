import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../contract/log.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const manager = 'hl004'
const clerkAccount = 'hl008'
const auditor = 'hl039'
const holder = { name: '演示老人', idCard: '410902194803150050', phone: '13900001234' }

/** Nobody looks for what is wrong there: the log holds only what the test does. */
const openQuietHouse = () => openHouse({ settings: { ROLES: 'web' } })

type Morning = { house: House; reader: Caller; path: string; windowId: number; clerkId: number }

/** A clerk calls a number, and a manager looks after a device: some entries of each kind. */
async function morning(house: House): Promise<Morning> {
  const clerk = await house.loginAs(clerkAccount)
  const { staffId: clerkId, openableWindows } = await clerk.get('/api/me')
  const { windowId } = openableWindows[0]
  const order = { serviceTypeId: house.serviceTypeId('咨询'), holder }
  await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
  await clerk.do(`/api/windows/${windowId}/open`)
  await clerk.do(`/api/windows/${windowId}/call-next`)
  const keeper = await house.loginAs(manager)
  const device = { kind: 'KIOSK', code: 'kiosk-9', name: '9号取号机' }
  const { deviceId } = await keeper.post(`/api/halls/${house.hallId}/devices`, device)
  expect(await keeper.post(`/api/halls/${house.hallId}/devices`, device)).toEqual({ deviceId })
  await keeper.post(`/api/devices/${deviceId}/rename`, { name: '东门取号机' })
  const reader = await house.loginAs(auditor)
  return { house, reader, path: `/api/halls/${house.hallId}/log`, windowId, clerkId }
}

const said = ({ entries }: { entries: LogEntry[] }) => entries.map(({ who, what }) => `${who} ${what}`)

describe('the log for the auditor', () => {
  it('says who did what, from what to what and from where; numbers, never a citizen', async () => {
    await using house = await openQuietHouse()
    const { reader, path } = await morning(house)
    const page = await reader.get(path)
    expect(said(page)).toEqual([
      expect.stringMatching(/（HL039） 登录$/),
      expect.stringMatching(/（HL004） 设备改名：9号取号机 → 东门取号机$/),
      expect.stringMatching(/（HL004） 登记取号机：9号取号机（kiosk-9）$/),
      expect.stringMatching(/（HL004） 登录$/),
      expect.stringMatching(/（HL008） 1号窗口呼叫A001号，已等候0秒$/),
      expect.stringMatching(/（HL008） 开放1号窗口$/),
      '办事群众 A001号取号：咨询（手机，老年人优先），前面0人',
      expect.stringMatching(/（HL008） 登录$/),
    ])
    const addresses = page.entries.map(({ address }: LogEntry) => address)
    expect(addresses.filter((address: string | null) => address === '127.0.0.1')).toHaveLength(7)
    const everything = JSON.stringify(page)
    for (const secret of Object.values(holder)) expect(everything).not.toContain(secret)
  })

  it('is looked through by day, person, kind, window and number, page by page', async () => {
    await using house = await openQuietHouse()
    const { reader, path, windowId, clerkId } = await morning(house)
    const found = async (query: string) => (await reader.get(`${path}?${query}`)).entries.length
    expect(await found('from=2026-11-23&to=2026-11-23')).toBe(8)
    expect(await found('from=2026-11-24')).toBe(0)
    expect(await found(`staffId=${clerkId}`)).toBe(3)
    expect(await found('kind=DEVICE')).toBe(2)
    expect(await found('kind=ACCOUNT')).toBe(3)
    expect(await found(`windowId=${windowId}`)).toBe(2)
    expect(await found('ticketNo=a001')).toBe(2)
    const seqs: number[] = []
    for (let before = ''; ;) {
      const page = await reader.get(`${path}?limit=3${before}`)
      seqs.push(...page.entries.map(({ seq }: LogEntry) => seq))
      if (page.before === null) break
      before = `&before=${page.before}`
    }
    expect(seqs).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
    expect((await reader.ask('GET', `${path}?colour=red`)).status).toBe(400)
  })

  it('is taken away as a table in which nothing is a formula', async () => {
    await using house = await openQuietHouse()
    const { reader, path } = await morning(house)
    const keeper = await house.loginAs(manager)
    const device = { kind: 'WALL', code: 'wall-9', name: '=HYPERLINK("http://x")' }
    await keeper.post(`/api/halls/${house.hallId}/devices`, device)
    const { text } = await reader.ask('GET', `${path}.csv?kind=DEVICE`)
    const lines = text.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toBe('序号,日期,时间,人员,操作,来源地址,原始记录')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain('2026-11-23,09:15:00')
    const kept = await reader.get(`${path}?kind=HALL`)
    expect(said(kept)).toEqual([expect.stringMatching(/（HL039） 下载审计日志：最早 至 最新$/)])
    expect(lines[1]).not.toMatch(/(^|,)"?[=+@-]/)
  })

  it('is proven whole step by step, and where it is not, says where', async () => {
    await using house = await openQuietHouse()
    const { reader, path } = await morning(house)
    const verify = (after: number) => reader.post(`${path}/verify`, { after })
    const whole = { checked: 8, head: 8, isDone: true, fault: null }
    expect(await verify(0)).toEqual(whole)
    expect(await verify(5)).toEqual(whole)
    const { db } = house.ctx
    await sql`update hall_event set actor = '{"kind":"HALL"}' where hall_id = ${house.hallId} and seq = 6`.execute(
      db,
    )
    expect(await verify(0)).toEqual({ ...whole, checked: 5, fault: { seq: 6, kind: 'ALTERED' } })
    expect(await verify(4)).toMatchObject({ fault: { seq: 6, kind: 'ALTERED' } })
    await sql`delete from hall_event where hall_id = ${house.hallId} and seq = 6`.execute(db)
    expect(await verify(0)).toMatchObject({ checked: 5, fault: { seq: 6, kind: 'MISSING' } })
    await sql`delete from hall_event where hall_id = ${house.hallId} and seq >= 6`.execute(db)
    expect(await verify(0)).toMatchObject({ checked: 5, fault: { seq: 6, kind: 'CUT_OFF' } })
  })

  it('leaves what was recorded of accounts before it where it is: readable, and nobody adds to it', async () => {
    await using house = await openQuietHouse()
    const { db } = house.ctx
    expect(await db.selectFrom('former_account_event').selectAll().execute()).toEqual([])
    await expect(db.deleteFrom('former_account_event').execute()).rejects.toThrow('append only')
  })
})
