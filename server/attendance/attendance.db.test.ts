import { describe, expect, it } from 'vitest'
import type { DaySheet } from '../../contract/attendance.ts'
import { atSetup, remove } from '../../tests/harness/at-setup.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const director = 'hl001'
const manager = 'hl004'
const clerk = 'hl008'
const watchedByHand = { ROLES: 'web' }
const monday = '2026-11-23'

const at = (house: House, time: string, date = monday) => house.clock.set(`${date}T${time}:00+08:00`)

const rowOf = (sheet: DaySheet, staffId: number) => sheet.rows.find((row) => row.staffId === staffId)

const sheetOf = (house: House, caller: Caller, date = monday): Promise<DaySheet> =>
  caller.get(`/api/halls/${house.hallId}/attendance/days/${date}`)

async function people(house: House) {
  const staff = await house.loginAs(clerk)
  const { staffId, openableWindows } = await staff.get('/api/me')
  const windowId: number = openableWindows[0].windowId
  return { staff, staffId: Number(staffId), windowId, boss: await house.loginAs(manager) }
}

/** Expected all day, at no window. */
const expectAllDay = (house: House, boss: Caller, staffId: number) =>
  boss.do(`/api/halls/${house.hallId}/roster/${monday}`, {
    shifts: [shift(staffId, 'AM', null), shift(staffId, 'PM', null)],
  })

const shift = (staffId: number, half: 'AM' | 'PM', windowId: number | null, date = monday) => ({
  staffId,
  half,
  windowId,
  date,
})

describe('a day of attendance', () => {
  it('is read from when windows opened and closed, and from punches', async () => {
    await using house = await openHouse({ at: `${monday}T08:25:00+08:00`, settings: watchedByHand })
    const { staff, staffId, windowId } = await people(house)
    await staff.do(`/api/windows/${windowId}/open`)
    at(house, '12:02')
    await staff.do(`/api/windows/${windowId}/close`)
    at(house, '14:10')
    await (await house.loginAs(clerk)).do('/api/me/punch', { kind: 'PM_IN' })
    at(house, '17:40')
    const leaving = await house.loginAs(clerk)
    await leaving.do('/api/me/punch', { kind: 'PM_OUT' })
    const boss = await house.loginAs(manager)
    const sheet = await sheetOf(house, boss)
    expect(sheet).toMatchObject({ isWorkday: true, hasRoster: false })
    expect(rowOf(sheet, staffId)).toMatchObject({
      result: 'LATE',
      halves: [
        { half: 'AM', inAt: '2026-11-23T00:25:00.000Z', outAt: '2026-11-23T04:02:00.000Z', result: 'NORMAL' },
        { half: 'PM', lateMin: 10, result: 'LATE' },
      ],
    })
    const own = await leaving.get('/api/me/attendance/2026-11')
    expect(own.days[0]).toMatchObject({ date: monday, halves: [{ result: 'NORMAL' }, { result: 'LATE' }] })
    const month = await boss.get(`/api/halls/${house.hallId}/attendance/months/2026-11`)
    const counted = month.rows.find((row: { staffId: number }) => row.staffId === staffId)
    expect(counted.counts).toMatchObject({ NORMAL: 1, LATE: 1 })
  })

  it('can be taken home as a table, by those who answer for the hall alone', async () => {
    await using house = await openHouse({ at: `${monday}T18:00:00+08:00`, settings: watchedByHand })
    const { staff, staffId, boss } = await people(house)
    await expectAllDay(house, boss, staffId)
    const path = `/api/halls/${house.hallId}/attendance/days/${monday}/csv`
    const { text, status } = await boss.ask('GET', path)
    expect(status).toBe(200)
    expect(text).toContain('日期,工号,姓名,半天')
    expect(text).toContain('半天旷工')
    const month = await boss.ask('GET', `/api/halls/${house.hallId}/attendance/months/2026-11/csv`)
    expect(month.text).toContain('月份,工号,姓名')
    expect((await staff.ask('GET', path)).status).toBe(403)
    const impossible = await boss.ask('GET', `/api/halls/${house.hallId}/attendance/days/2026-02-30`)
    expect(impossible.body.code).toBe('date-invalid')
  })
})

describe('a roster', () => {
  it('says who is expected; whoever opens a window without standing in it is told, not refused', async () => {
    await using house = await openHouse({ at: `${monday}T08:00:00+08:00`, settings: watchedByHand })
    const { staff, staffId, windowId, boss } = await people(house)
    expect(await staff.do(`/api/windows/${windowId}/open`)).not.toHaveProperty('warning')
    await staff.do(`/api/windows/${windowId}/close`)
    const path = `/api/halls/${house.hallId}/roster/${monday}`
    await boss.do(path, { shifts: [shift(staffId, 'PM', windowId)] })
    expect((await staff.command(path, { shifts: [] })).body.code).toBe('not-allowed')
    const opened = await staff.do(`/api/windows/${windowId}/open`)
    expect(opened).toMatchObject({ state: 'IDLE', warning: expect.stringContaining('排班') })
    at(house, '18:00')
    const sheet = await sheetOf(house, await house.loginAs(manager))
    expect(sheet.rows.map((row) => row.halves.map(({ half }) => half))).toEqual([['PM']])
  })

  it('is copied from the week before, and refuses what cannot be', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { staffId, windowId, boss } = await people(house)
    const next = `/api/halls/${house.hallId}/roster/2026-11-30`
    const refusal = async (path: string, shifts: object[]) => (await boss.command(path, { shifts })).body.code
    expect((await boss.command(`${next}/copy`)).body.code).toBe('roster-empty')
    const path = `/api/halls/${house.hallId}/roster/${monday}`
    await boss.do(path, { shifts: [shift(staffId, 'AM', windowId), shift(staffId, 'PM', null)] })
    await boss.do(`${next}/copy`)
    expect((await boss.get(next)).shifts).toEqual([
      shift(staffId, 'AM', windowId, '2026-11-30'),
      shift(staffId, 'PM', null, '2026-11-30'),
    ])
    const one = shift(staffId, 'AM', windowId)
    expect(await refusal(path, [one, one])).toBe('roster-twice')
    expect(await refusal(path, [{ ...one, date: '2026-11-30' }])).toBe('roster-week')
    expect(await refusal(path, [{ ...one, staffId: 2_147_483_647 }])).toBe('staff-unknown')
    expect(await refusal(path, [{ ...one, windowId: 2_147_483_647 }])).toBe('window-unknown')
    expect(await refusal(`/api/halls/${house.hallId}/roster/2026-11-24`, [])).toBe('roster-week')
  })
})

describe('a change of the set-up', () => {
  it('takes a window away, and its shifts may still be read, saved and copied', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { staffId, windowId, boss } = await people(house)
    const path = `/api/halls/${house.hallId}/roster/${monday}`
    await boss.do(path, { shifts: [shift(staffId, 'AM', windowId)] })
    const { no } = await house.ctx.db
      .selectFrom('service_window')
      .select('no')
      .where('id', '=', windowId)
      .executeTakeFirstOrThrow()
    expect((await (await atSetup(house)).change(remove('windows', no))).status).toBe(200)
    const { shifts } = await boss.get(path)
    expect(shifts).toEqual([shift(staffId, 'AM', null)])
    await boss.do(`/api/halls/${house.hallId}/roster/2026-11-30/copy`)
    await boss.do(path, { shifts })
  })

  it('takes somebody away, who stays in the sheets of the days before', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { staffId, boss } = await people(house)
    await expectAllDay(house, boss, staffId)
    const desk = await atSetup(house)
    const { workNo } = await house.ctx.db
      .selectFrom('staff')
      .select('work_no as workNo')
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow()
    expect((await desk.change(remove('staff', workNo))).status).toBe(200)
    const path = `/api/halls/${house.hallId}/roster/${monday}`
    const { shifts } = await boss.get(path)
    expect(shifts).toEqual([])
    await boss.do(path, { shifts })
    at(house, '18:00')
    expect(rowOf(await sheetOf(house, await house.loginAs(manager)), staffId)?.result).toBe('ABSENT')
  })
})

describe('leave and corrections', () => {
  const half = { fromDate: monday, fromHalf: 'AM', toDate: monday, toHalf: 'AM' } as const
  const sick = { kind: 'SICK', ...half, reason: '感冒就医' } as const

  it('count once granted by somebody who may, once', async () => {
    await using house = await openHouse({ at: `${monday}T18:00:00+08:00`, settings: watchedByHand })
    const { staff, staffId, boss } = await people(house)
    expect(rowOf(await sheetOf(house, boss), staffId)).toBeUndefined()
    await expectAllDay(house, boss, staffId)
    const { id } = await staff.do('/api/me/leave', sick)
    const { id: correctionId } = await staff.do('/api/me/corrections', {
      date: monday,
      kind: 'PM_IN',
      time: '13:58',
      reason: '取号机故障处置，未及打卡',
    })
    const before = rowOf(await sheetOf(house, boss), staffId)
    expect(before?.result).toBe('ABSENT')
    const pending = await boss.get(`/api/halls/${house.hallId}/attendance/requests`)
    expect(pending).toMatchObject({ leave: [{ id, days: 0.5 }], corrections: [{ id: correctionId }] })
    const grant = { approve: true, note: '' }
    expect((await staff.command(`/api/leave/${id}/decide`, grant)).body.code).toBe('not-allowed')
    await boss.do(`/api/leave/${id}/decide`, grant)
    await boss.do(`/api/corrections/${correctionId}/decide`, grant)
    expect((await boss.command(`/api/leave/${id}/decide`, grant)).body.code).toBe('request-decided')
    expect(rowOf(await sheetOf(house, boss), staffId)).toMatchObject({
      halves: [{ result: 'LEAVE' }, { inAt: '2026-11-23T05:58:00.000Z', result: 'EARLY' }],
    })
    const own = await staff.get('/api/me/attendance/2026-11')
    expect(own.leave).toMatchObject([{ state: 'APPROVED', decidedBy: '演示丁' }])
  })

  it('of more than three days is for the director; refused, it changes nothing', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { staff, boss } = await people(house)
    const { id } = await staff.do('/api/me/leave', { ...sick, toDate: '2026-11-27', toHalf: 'PM' })
    const refuse = { approve: false, note: '人手不足' }
    expect((await boss.get(`/api/halls/${house.hallId}/attendance/requests`)).leave).toEqual([])
    expect((await boss.command(`/api/leave/${id}/decide`, refuse)).body.code).toBe('not-allowed')
    const head = await house.loginAs(director)
    await head.do(`/api/leave/${id}/decide`, refuse)
    const own = await staff.get('/api/me/attendance/2026-11')
    expect(own.leave).toMatchObject([{ state: 'REFUSED', note: '人手不足', days: 5 }])
  })

  it('are asked for with times that exist and have passed', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { staff } = await people(house)
    const correction = { date: monday, kind: 'PM_IN', time: '13:58', reason: '忘记打卡' }
    expect((await staff.command('/api/me/corrections', correction)).body.code).toBe('correction-ahead')
    const backwards = { ...sick, fromHalf: 'PM' }
    expect((await staff.command('/api/me/leave', backwards)).body.code).toBe('leave-span')
    const never = { ...sick, fromDate: '2026-02-30' }
    expect((await staff.command('/api/me/leave', never)).body.code).toBe('date-invalid')
  })
})
