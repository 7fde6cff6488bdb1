import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { itemAt, person, receive } from '../../tests/harness/at-cases.ts'
import { written } from '../../tests/harness/at-sms.ts'
import { openWindow } from '../../tests/harness/at-window.ts'
import { appoint } from '../../tests/harness/bad-rating.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchCases } from '../cases/index.ts'
import { atThemeWindow, caseOf, decide, type Sheet } from '../theme-cases/theme-case-example.ts'
import { watchThemeCases } from '../theme-cases/index.ts'
import { sweepCaseMessages, writeCaseMessages } from './index.ts'

/** No worker beside the test: it writes when it wants to. */
const byHand = { settings: { ROLES: 'web' } }
/** An item whose promise takes days, decided by another department than the window's. */
const promised = 'C05-1'

/** Everybody looks at once, as after a loss of all jobs, and what is new is told. */
function newsOf(house: House) {
  let seen = 0
  return async (): Promise<string[]> => {
    const { ctx, hallId } = house
    const look = () => writeCaseMessages.run(ctx, { hallId })
    await Promise.all([look(), look(), sweepCaseMessages.run(ctx, {})])
    const all = await written(house)
    return all.slice(seen, (seen = all.length))
  }
}

const later = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

const step = (who: Caller, caseId: number, type: string, more: object = {}) =>
  who.do(`/api/cases/${caseId}/steps`, { type, ...more })

const set = ({ ctx, hallId }: House, values: object) =>
  ctx.db
    .updateTable('hall')
    .set((row) => ({ settings: JSON.stringify(values), plan_version: row('plan_version', '+', 1) }))
    .where('id', '=', hallId)
    .execute()

describe('the applicant of a case', { timeout: 120_000 }, () => {
  it('hears of acceptance and result, each once, with the whole number and nobody’s name', async () => {
    await using house = await openHouse(byHand)
    const news = newsOf(house)
    const { clerk, windowId } = await openWindow(house)
    const { id, projectNo } = await receive(house, clerk, { windowId, code: promised })
    const { name, promised_days: days } = await house.ctx.db
      .selectFrom('service_item')
      .select(['name', 'promised_days'])
      .where('id', '=', (await itemAt(house, promised)).id)
      .executeTakeFirstOrThrow()
    const number = `${projectNo.slice(0, 14)} ${projectNo.slice(14)}`
    expect(await news()).toEqual([
      expect.stringMatching(new RegExp(`^CASE_ACCEPTED 13800000001 ${name} ${number} ${days} \\d+月\\d+日$`)),
    ])
    expect(await news()).toEqual([])
    const department = await house.loginAs('hl043')
    await step(department, id, 'DECIDE', { isApproved: true, words: '' })
    expect(await news()).toEqual([])
    later(house, 3)
    expect(await news()).toEqual([`CASE_DONE 13800000001 ${number} 14号窗口`])
    expect(await news()).toEqual([])
    const rows = await house.ctx.db.selectFrom('sms_message').select('dedup_key').execute()
    expect(JSON.stringify(rows)).not.toMatch(/1380000|演示/)
    expect(house.logged()).not.toMatch(/13800000001|演示甲/)
    const { rows: events } = await sql<{
      event: string
    }>`select event::text as event from hall_event`.execute(house.ctx.db)
    expect(JSON.stringify(events)).not.toMatch(/13800000001|演示甲/)
  })

  it('hears of 一件事 once when it is accepted and once when all of it is decided, whatever its parts do', async () => {
    await using house = await openHouse(byHand)
    const news = newsOf(house)
    const { clerk, path, body } = await atThemeWindow(house)
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    const accepted = 'THEME_ACCEPTED 13800000001 开办餐馆、饭店 YJS20261123001 3 11月30日'
    expect(await news()).toEqual([accepted])
    later(house, 1)
    await decide(clerk, caseOf(sheet, '公司登记'))
    await watchThemeCases.run(house.ctx, {})
    const { parts }: Sheet = await clerk.get(`/api/theme-cases/${sheet.id}`)
    expect(parts.map(({ status }) => status)).toEqual(['DECIDED', 'ACCEPTED', 'ACCEPTED'])
    later(house, 5)
    expect(await news()).toEqual([])
    const answers: string[][] = []
    for (const [account, code, item] of [
      ['hl012', 'SCJG', '食品（含保健食品）经营许可核发'],
      ['hl027', 'WJ', '公共场所卫生许可'],
    ] as const) {
      await appoint(house, { account, role: 'DEPT_LEADER', department: code })
      await decide(await house.loginAs(account), parts.find(({ itemName }) => itemName === item)?.caseId ?? 0)
      later(house, 5)
      answers.push(await news())
    }
    expect(answers).toEqual([[], ['CASE_DONE 13800000001 YJS2026 1123001 14号窗口']])
  })

  it('hears what to do about missing papers, and is reminded once', async () => {
    await using house = await openHouse(byHand)
    const news = newsOf(house)
    const { clerk, windowId } = await openWindow(house)
    const { materials } = await itemAt(house, promised)
    const [first = ''] = materials.map(({ name }) => name)
    const marks = materials.map(({ name }) => ({ name, state: name === first ? 'MISSING' : 'RECEIVED' }))
    const agent = { name: '演示乙', idNo: '410902199205060031', phone: '13800000002' }
    const sheet = await receive(house, clerk, {
      windowId,
      code: promised,
      more: {
        accept: false,
        materials: marks,
        supplement: { materials: [first], words: '请到社区开具' },
        applicant: { ...person, phone: '', agent },
      },
    })
    const [said] = await news()
    expect(said).toMatch(
      new RegExp(`^CASE_SUPPLEMENT 13800000002 .+ 1 12月14日 ${sheet.supplementCode} 0393-`),
    )
    expect(await news()).toEqual([])
    house.clock.set(new Date('2026-12-11T10:00:00+08:00'))
    await watchCases.run(house.ctx, {})
    expect(await news()).toEqual([said])
    expect(await news()).toEqual([])
  })

  it('hears nothing when it is issued on the spot, where the hall wants none, or without a telephone', async () => {
    await using house = await openHouse(byHand)
    const news = newsOf(house)
    const { clerk, windowId } = await openWindow(house)
    await receive(house, clerk, { windowId, code: 'A02-1', more: { finish: 'ISSUED' } })
    await set(house, { caseAcceptedMessages: false })
    await receive(house, clerk, { windowId, code: promised })
    later(house, 5)
    expect(await news()).toEqual([])
    await set(house, {})
    await receive(house, clerk, { windowId, code: promised, more: { applicant: { ...person, phone: '' } } })
    expect(await news()).toEqual([expect.stringMatching('CASE_ACCEPTED 13800000001')])
    const noted = await house.ctx.db.selectFrom('case_message').select(['kind', 'sms_id']).execute()
    expect(noted).toContainEqual({ kind: 'ACCEPTED', sms_id: null })
  })
})
