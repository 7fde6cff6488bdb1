import { expect, it } from 'vitest'
import type { SelfCheck, SelfCheckFinding } from '../../contract/self-check.ts'
import { beginService, openWindow } from '../../tests/harness/at-window.ts'
import { badMonday, untilChecked } from '../../tests/harness/bad-rating.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchCases } from '../cases/index.ts'

const watchedByHand = { ROLES: 'web' }
const addressOf = (house: House) => `/api/halls/${house.hallId}/self-check`
const unmet = ({ findings }: SelfCheck) => findings.filter(({ result }) => result === 'UNMET')
const planted = ['R10', 'R12', 'R29 R100', 'R63 R93']
const numbers = (findings: SelfCheckFinding[]) => findings.map((each) => each.numbers.join(' '))

it(
  'the self-check page lists the planted faults of the demo hall and no others',
  { timeout: 60_000 },
  async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const director = await house.loginAs('hl001')
    const checked: SelfCheck = await director.get(addressOf(house))
    expect(checked).toMatchObject({ hallName: '濮阳市华龙区政务服务中心', day: '2026-11-23' })
    expect(numbers(unmet(checked))).toEqual(planted)
    expect(unmet(checked).flatMap(({ evidence }) => evidence)).toEqual([
      '演示辰（HL015，17、6号窗口）缺照片。',
      '演示辰（HL015，17、6号窗口）没有考核通过日期。',
      '15号窗口的业务都没有办事指南（事项）。',
      expect.stringContaining('“其他材料”含兜底条款'),
    ])
  },
)

it(
  'those who answer for the hall, supervise it or set it up may see it, nobody else',
  { timeout: 60_000 },
  async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const statusFor = async (account: string, ending = '') => {
      const caller = await house.loginAs(account)
      return (await caller.ask('GET', addressOf(house) + ending)).status
    }
    for (const account of ['hl001', 'hl004', 'hl041', 'hl037']) expect(await statusFor(account)).toBe(200)
    for (const account of ['hl008', 'hl032', 'hl039'])
      expect([await statusFor(account), await statusFor(account, '.csv')]).toEqual([403, 403])
    expect((await house.anyone.ask('GET', `${addressOf(house)}.csv`)).status).toBe(401)
  },
)

it(
  'the list of evidence is a table no cell of which a spreadsheet calculates',
  { timeout: 60_000 },
  async () => {
    await using house = await openHouse({ settings: watchedByHand })
    await house.ctx.db.updateTable('hall').set({ name: '=1+1' }).where('id', '=', house.hallId).execute()
    const director = await house.loginAs('hl001')
    const { text } = await director.ask('GET', `${addressOf(house)}.csv`)
    const lines = text.split('\r\n')
    expect(lines[0]).toBe('日期,大厅,编号,要求,结果,证据,口径')
    expect(lines).toHaveLength(numbers((await director.get(addressOf(house))).findings).length + 2)
    expect(lines.slice(1, -1).every((line) => line.startsWith("2026-11-23,'=1+1,R"))).toBe(true)
    expect(text).toContain('R63 R93,材料逐项列明，没有兜底条款,不符合,事项“公办养老机构')
  },
)

it('what happened this year is counted, and names nobody of the public', { timeout: 120_000 }, async () => {
  await using house = await openHouse({ settings: watchedByHand })
  const bad = await badMonday(house)
  await untilChecked(bad)
  const director = await house.loginAs('hl001')
  const before: SelfCheck = await director.get(addressOf(house))
  const of = ({ findings }: SelfCheck, number: string) =>
    findings.find((each) => each.numbers.includes(number))
  expect(of(before, 'R46')).toMatchObject({ result: 'MET', evidence: ['本年差评1件，都做到。'] })
  expect(of(before, 'R27')).toMatchObject({ result: 'UNMET', evidence: ['服务对象满意率0%（0/1）'] })
  expect(of(before, 'R48')).toMatchObject({ result: 'MET' })
  house.clock.set('2026-12-14T09:00:00+08:00')
  const later = await house.loginAs('hl001')
  const overdue: SelfCheck = await later.get(addressOf(house))
  expect(of(overdue, 'R48')).toMatchObject({
    result: 'UNMET',
    evidence: [expect.stringMatching(/^\d+号窗口的差评有1件超过整改期限。$/)],
  })
  expect(JSON.stringify(overdue)).not.toMatch(/\d{17}[\dX]|1\d{2}0000\d{4}|138\d{8}/)
})

const applicant = {
  kind: 'NATURAL',
  name: '演示甲',
  paper: 'RESIDENT_ID',
  idNo: '410902198001010011',
  phone: '13800000001',
  agent: null,
}

it(
  'an instant case left lying is told with its item, its card counts, and nobody is named',
  {
    timeout: 60_000,
  },
  async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId } = await openWindow(house)
    const { ticketId } = await beginService(house, { clerk, windowId })
    const items = house.ctx.db.selectFrom('service_item').select(['id', 'materials'])
    const item = await items
      .where('hall_id', '=', house.hallId)
      .where('code', '=', 'A02-1')
      .executeTakeFirstOrThrow()
    await clerk.do(`/api/halls/${house.hallId}/cases`, {
      windowId,
      ticketId,
      itemId: item.id,
      applicant,
      toleratedUntil: null,
      externalNo: '',
      urgentReason: '',
      channel: 'WINDOW',
      accept: true,
      materials: item.materials.map(({ name }) => ({ name, state: 'RECEIVED' })),
    })
    house.clock.set('2026-11-24T09:00:00+08:00')
    await watchCases.run(house.ctx, {})
    const director = await house.loginAs('hl001')
    const checked: SelfCheck = await director.get(addressOf(house))
    const of = (number: string) => checked.findings.find((each) => each.numbers.includes(number))
    expect(of('R23')).toMatchObject({ result: 'UNMET', evidence: ['“综合窗口代收申请”超时1件。'] })
    expect(of('R40')?.evidence).toEqual(['100%（1/1）', '“综合窗口代收申请”红牌1件。'])
    expect(of('R21')).toMatchObject({ result: 'MET', evidence: ['1件都没有第二次补正。'] })
    expect(of('R99')?.result).toBe('MET')
    expect(JSON.stringify(checked)).not.toMatch(/演示甲|13800000001|410902198001010011/)
  },
)

it(
  'the public card of who serves shows the picture that the hall has of them (R10)',
  { timeout: 60_000 },
  async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId } = await openWindow(house)
    const { staffCard } = await house.anyone.get(`/api/windows/${windowId}/sign`)
    const picture = await house.anyone.ask('GET', staffCard.photoUrl)
    expect([picture.status, picture.text.slice(0, 4)]).toEqual([200, '<svg'])
    expect((await house.anyone.ask('GET', '/photos/..%2f..%2fpackage.json')).status).toBe(404)
  },
)
