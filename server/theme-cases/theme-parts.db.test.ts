import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { finishService } from '../../tests/harness/at-window.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse } from '../../tests/harness/house.ts'
import { watchThemeCases } from './jobs.ts'
import { clinic, atThemeWindow, caseOf, decide, type Sheet } from './theme-case-example.ts'

describe('parts of one theme case', { timeout: 120_000 }, () => {
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

  it('are one matter: rated once, under the name of the theme, however many were received at once', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const at = await atThemeWindow(house, clinic)
    const { clerk, path, body, number } = at
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    const ids = sheet.parts.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]))
    expect(ids).toHaveLength(3)
    await finishService(at, number, { outcome: 'ACCEPTED' })
    const asked = house.ctx.db.selectFrom('rating_request').select(['case_id as caseId', 'token'])
    const requests = await asked.execute()
    expect(requests.map(({ caseId }) => caseId)).toEqual([Math.min(...ids)])
    const rating = await house.anyone.get(`/api/ratings/${requests[0]?.token}`)
    expect(rating.serviceTypeName).toBe(clinic.service)
    for (const id of ids)
      expect((await clerk.get(`/api/cases/${id}`)).services).toMatchObject([{ state: 'ON_SITE' }])
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
})
