import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { PooledMark, ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { beginService, openWindow } from '../../tests/harness/at-window.ts'
import { appoint } from '../../tests/harness/bad-rating.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchThemeCases } from './jobs.ts'

const theme = '开办餐馆、饭店'
const company = { HAS_LICENCE: 'NO', LEGAL_FORM: 'COMPANY' }
const sitIn = { ...company, DINE_IN: 'YES', AREA: 'SMALL', MAIL: 'PICKUP' }
const person = {
  kind: 'NATURAL',
  name: '演示甲',
  paper: 'RESIDENT_ID',
  idNo: '410902198001010011',
  phone: '13800000001',
  agent: null,
}

type Sheet = Pick<ThemeCaseSheet, 'id' | 'no' | 'status' | 'mayIssue' | 'parts' | 'materials'> &
  Pick<ThemeCaseSheet, 'surveys' | 'surveyable' | 'mayEndSurvey'>

const addressOf = (answers: Record<string, string>): string =>
  Object.entries(answers)
    .map((pair) => pair.join('.'))
    .join('~')

type Wanted = { service: string; themeNo: number; answers: Record<string, string> }
const restaurant: Wanted = { service: theme, themeNo: 1, answers: sitIn }
const clinic: Wanted = {
  service: '开办诊所',
  themeNo: 7,
  answers: { ...company, BUILDING: 'YES', REVIEW: 'YES', MAIL: 'PICKUP' },
}

async function atThemeWindow(house: House, { service, themeNo, answers } = restaurant) {
  const at = await openWindow(house, 'hl010')
  const number = await beginService(house, at, { service })
  const path = `/api/halls/${house.hallId}`
  const list = await house.anyone.get(`${path}/themes/${themeNo}/list?answers=${addressOf(answers)}`)
  const marks: PooledMark[] = list.materials.map(({ name, form }: PooledMark) => {
    return { name, form, state: 'RECEIVED' }
  })
  const body = {
    windowId: at.windowId,
    ticketId: number.ticketId,
    themeNo,
    answers,
    applicant: person,
    materials: marks,
    toleratedUntil: null,
    byMail: false,
  }
  return { ...at, number, path, list, body }
}

const caseOf = (sheet: Sheet, itemName: string): number =>
  sheet.parts.find((part) => part.itemName === itemName)?.caseId ?? 0

const decide = (who: Caller, caseId: number, isApproved = true) =>
  who.do(`/api/cases/${caseId}/steps`, { type: 'DECIDE', isApproved, words: '经审查，决定如上。' })

describe('theme cases', { timeout: 120_000 }, () => {
  it('one form becomes cases of several departments, one after another, and goes out in one step', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body, list } = await atThemeWindow(house)
    expect(list).toMatchObject({ name: theme, limitDays: 5, leadDepartmentName: '区市场监管局' })
    const idCard = list.materials.filter(({ name }: { name: string }) => name === '经办人居民身份证')
    expect(idCard).toHaveLength(1)
    expect(idCard[0].usedFor).toHaveLength(3)

    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    expect(sheet).toMatchObject({ no: 'YJS20261123001', status: 'WAITING', mayIssue: 'NOTHING' })
    expect(sheet.parts.map(({ status }) => status)).toEqual(['ACCEPTED', 'WAITING', 'WAITING'])

    await decide(clerk, caseOf(sheet, '公司登记'))
    await watchThemeCases.run(house.ctx, {})
    const grown: Sheet = await clerk.get(`/api/theme-cases/${sheet.id}`)
    expect(grown.parts.map(({ status }) => status)).toEqual(['DECIDED', 'ACCEPTED', 'ACCEPTED'])
    expect(grown).toMatchObject({ status: 'ACCEPTED', mayIssue: 'PART' })

    const issue = (isPartial: boolean) =>
      clerk.command(`/api/theme-cases/${sheet.id}/issue`, { by: 'PICKUP', isPartial, words: '本人领取' })
    expect((await issue(false)).body.code).toBe('theme-undecided')

    // The published list gives the hygiene licence to another department than the hall's own item does.
    expect(grown.parts[2]).toMatchObject({ departmentName: '区卫生健康委' })
    for (const [account, code, item] of [
      ['hl012', 'SCJG', '食品（含保健食品）经营许可核发'],
      ['hl027', 'WJ', '公共场所卫生许可'],
    ] as const) {
      await appoint(house, { account, role: 'DEPT_LEADER', department: code })
      await decide(await house.loginAs(account), caseOf(grown, item))
    }
    const issued = (await issue(false)).body
    expect(issued).toMatchObject({ status: 'ISSUED', dueAt: null, issues: [{ isPartial: false }] })
    expect(issued.issues[0].items).toHaveLength(3)
    expect((await issue(true)).body.code).toBe('theme-nothing-to-issue')
    expect(await clerk.get(`${path}/theme-cases`)).toEqual([])
    expect(await clerk.get(`${path}/theme-cases?over=true`)).toHaveLength(1)

    const director = await house.loginAs('hl001')
    const rows = await director.get(`${path}/theme-statistics?from=2026-11-23&to=2026-11-23`)
    expect(rows).toHaveLength(13)
    expect(rows[0]).toMatchObject({ received: 1, decided: 1, onTime: 1, overdue: 0 })
    const { rows: events } = await sql<{ event: string }>`select event::text as event from hall_event
      where event->>'type' like 'theme-%'`.execute(house.ctx.db)
    expect(events).toHaveLength(5)
    for (const { event } of events) expect(event).not.toMatch(/演示|1380000|19800101/)
  })

  it('what depends on a refused registration is given up, and the theme case ends', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    await decide(clerk, caseOf(sheet, '公司登记'), false)
    const refused: Sheet = await clerk.get(`/api/theme-cases/${sheet.id}`)
    expect(refused.parts.map(({ status }) => status)).toEqual(['DECIDED', 'DROPPED', 'DROPPED'])
    expect(refused.mayIssue).toBe('ALL')
  })

  it('asks for everything once: no paper unmarked, none beside the list, nothing unanswered', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const code = async (more: object) =>
      (await clerk.command(`${path}/theme-cases`, { ...body, ...more })).body.code
    const [, ...others] = body.materials
    expect(await code({ materials: others })).toBe('case-materials-unmarked')
    expect(
      await code({ materials: [...body.materials, { name: '其他材料', form: 'COPY', state: 'RECEIVED' }] }),
    ).toBe('case-material-unlisted')
    expect(await code({ answers: company })).toBe('theme-unanswered')
    expect(await code({ themeNo: 99 })).toBe('theme-unknown')
    expect(await code({ ticketId: null, windowId: 1 })).toBe('window-not-open')
    expect(await clerk.get(`${path}/theme-cases`)).toEqual([])
  })

  it('a missing paper leaves its parts received and the others accepted', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const materials = body.materials.map((mark) =>
      mark.name === '公司章程' ? { ...mark, state: 'MISSING' } : mark,
    )
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, { ...body, materials })
    expect(sheet.parts[0]?.status).toBe('RECEIVED')
  })

  it('what comes in for one part is in the pool, and there for the others and for those that wait', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house, clinic)
    const shared = '经办人居民身份证'
    const without = (names: string[]) =>
      body.materials.map((mark) => (names.includes(mark.name) ? { ...mark, state: 'MISSING' } : mark))
    const missing = { ...body, materials: without([shared, '消防验收申请表']) }
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, missing)
    const standing = async () => {
      const { parts, materials }: Sheet = await clerk.get(`/api/theme-cases/${sheet.id}`)
      const pooled = materials.filter(({ name }) => name === shared).map(({ state }) => state)
      return [...parts.map(({ status }) => status), ...pooled]
    }
    expect(await standing()).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED', 'WAITING', 'MISSING'])
    const fire = caseOf(sheet, '建设工程消防验收')
    const company = caseOf(sheet, '公司登记')
    const step = (caseId: number, type: string, more = {}) =>
      clerk.do(`/api/cases/${caseId}/steps`, { type, ...more })
    house.clock.set('2026-11-23T09:20:00+08:00')
    const asked = { materials: [shared, '消防验收申请表'], words: '请补齐。' }
    await step(fire, 'REQUEST_SUPPLEMENT', asked)
    await step(company, 'REQUEST_SUPPLEMENT', { materials: [shared], words: '请补齐。' })
    house.clock.set('2026-11-23T09:25:00+08:00')
    await step(company, 'COMPLETE_SUPPLEMENT')
    await watchThemeCases.run(house.ctx, {})
    // The part that waited for nothing else goes on; the one that still lacks its form has the card by now.
    expect(await standing()).toEqual(['ACCEPTED', 'ACCEPTED', 'SUPPLEMENT_REQUESTED', 'WAITING', 'RECEIVED'])
    const { materials } = await clerk.get(`/api/cases/${fire}`)
    const lacks = materials.filter(({ state }: { state: string }) => state === 'MISSING')
    expect(lacks.map(({ name }: { name: string }) => name)).toEqual(['消防验收申请表'])
    const added = sql<{ event: { caseIds: number[] } }>`select event from hall_event
      where event->>'type' = 'theme-papers-added'`
    await watchThemeCases.run(house.ctx, {})
    expect((await added.execute(house.ctx.db)).rows).toMatchObject([{ event: { papers: 1 } }])
    expect((await step(fire, 'COMPLETE_SUPPLEMENT')).status).toBe('ACCEPTED')
  })

  it('several parts are surveyed together: begun once, ended once, each with its own limit', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    await decide(clerk, caseOf(sheet, '公司登记'))
    await watchThemeCases.run(house.ctx, {})
    const leader = await house.loginAs('hl048')
    const at = `/api/theme-cases/${sheet.id}`
    const before: Sheet = await leader.get(at)
    expect(before.surveyable).toEqual(before.parts.slice(1).map(({ caseId }) => caseId))
    const refused = async (who: Caller, caseIds: number[]) =>
      (await who.command(`${at}/surveys`, { caseIds, words: '' })).body.code
    expect(await refused(leader, before.surveyable.slice(0, 1))).toBe('theme-survey-few')
    const decided = caseOf(sheet, '公司登记')
    expect(await refused(leader, [decided, ...before.surveyable])).toBe('theme-survey-unfit')
    expect(await refused(leader, [...before.surveyable, 999_999])).toBe('theme-survey-unfit')
    expect(await refused(await house.loginAs('hl044'), before.surveyable)).toBe('case-other-department')

    const wish = { caseIds: before.surveyable, words: '周二上午到店，两家同去。' }
    const begun: Sheet = await leader.do(`${at}/surveys`, wish)
    expect(begun.parts.slice(1).map(({ status }) => status)).toEqual(['IN_SURVEY', 'IN_SURVEY'])
    expect(begun).toMatchObject({ surveyable: [], mayEndSurvey: true, surveys: [{ endedAt: null }] })
    const { clocks } = await leader.get(`/api/cases/${before.surveyable[1]}`)
    expect(clocks).toContainEqual(expect.objectContaining({ kind: 'SURVEY', days: 3, stoppedAt: null }))
    const colleague = await house.loginAs('hl043')
    expect((await colleague.command(`${at}/surveys/end`, { words: '好' })).body.code).toBe(
      'case-words-missing',
    )
    const ended: Sheet = await colleague.do(`${at}/surveys/end`, { words: '现场符合要求' })
    expect(ended.parts.slice(1).map(({ status }) => status)).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(ended.surveys).toMatchObject([{ result: '现场符合要求', startedBy: '演示水', endedBy: '演示为' }])
    expect((await leader.command(`${at}/surveys/end`, { words: '现场符合要求' })).body.code).toBe(
      'theme-not-in-survey',
    )
  })

  it('what was answered at the kiosk waits at the window with the number', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, number } = await atThemeWindow(house)
    const path = `/api/tickets/${number.ticketId}/theme`
    expect(await clerk.get(path)).toEqual({ themeNo: 1, answers: {} })
    await house.anyone.do(`/api/progress/${number.token}/theme-answers`, { answers: sitIn })
    expect(await clerk.get(path)).toEqual({ themeNo: 1, answers: sitIn })
    const unfinished = { answers: company }
    expect(
      (await house.anyone.command(`/api/progress/${number.token}/theme-answers`, unfinished)).body.code,
    ).toBe('theme-unanswered')
  })

  it('the list is a page for the phone, and a department that has no part in it sees nothing', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body, list } = await atThemeWindow(house)
    const { pathname, search } = new URL(list.phoneUrl)
    const page = await house.anyone.ask('GET', pathname + search)
    expect(page.text).toContain('一次性告知单')
    expect(page.text).toContain('用于：公司登记、食品（含保健食品）经营许可核发、公共场所卫生许可')
    const { id } = await clerk.do(`${path}/theme-cases`, body)
    const stranger = await house.loginAs('hl020')
    expect((await stranger.ask('GET', `/api/theme-cases/${id}`)).body.code).toBe('case-other-department')
    expect(await stranger.get(`${path}/theme-cases`)).toEqual([])
  })
})
