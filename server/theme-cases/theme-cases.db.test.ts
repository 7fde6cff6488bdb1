import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { finishService } from '../../tests/harness/at-window.ts'
import { appoint } from '../../tests/harness/bad-rating.ts'
import { openHouse } from '../../tests/harness/house.ts'
import { watchAlerts } from '../alerts/index.ts'
import { watchThemeCases } from './jobs.ts'
import {
  theme,
  company,
  sitIn,
  person,
  atThemeWindow,
  caseOf,
  decide,
  type Sheet,
} from './theme-case-example.ts'

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
    expect(await clerk.list(`${path}/theme-cases`)).toEqual([])
    expect(await clerk.list(`${path}/theme-cases?over=true`)).toHaveLength(1)

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
    expect(await code({ answers: { ...sitIn, 'a\u0000': {} } })).toBe('request-invalid')
    expect(await code({ themeNo: 99 })).toBe('theme-unknown')
    expect(await code({ applicant: { ...person, name: ' ' } })).toBe('case-applicant-blank')
    expect(await code({ ticketId: null, windowId: 1 })).toBe('window-not-open')
    expect(await clerk.list(`${path}/theme-cases`)).toEqual([])
  })

  it('a part that is received later is as little tolerated as one at once', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const press = (paper: string, state: string, toleratedUntil: string | null) => {
      const materials = body.materials.map((mark: { name: string }) =>
        mark.name === paper ? { ...mark, state } : mark,
      )
      return clerk.command(`${path}/theme-cases`, { ...body, materials, toleratedUntil })
    }
    const code = async (...wish: Parameters<typeof press>) => (await press(...wish)).body.code
    expect(await code('食品经营许可申请书', 'TOLERATED', '2026-11-25')).toBe('case-tolerance-refused')
    expect(await code('食品经营许可申请书', 'COMMITTED', null)).toBe('case-tolerance-refused')
    for (const day of [null, '2026-13-99', '2026-11-22', '2026-11-28'])
      expect([day, await code('食品安全管理制度', 'TOLERATED', day)]).toEqual([day, 'case-tolerance-undated'])
    expect(await clerk.list(`${path}/theme-cases`)).toEqual([])

    // By when nothing is brought is nobody's date.
    const { body: sheet } = await press('食品安全管理制度', 'RECEIVED', '2026-13-99')
    await decide(clerk, caseOf(sheet, '公司登记'))
    await watchThemeCases.run(house.ctx, {})
    expect((await clerk.get(`/api/theme-cases/${sheet.id}`)).parts[1].status).toBe('ACCEPTED')
  })

  it('what may wait no longer when its part is received is missing', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const materials = body.materials.map((mark: { name: string }) =>
      mark.name === '食品安全管理制度' ? { ...mark, state: 'TOLERATED' } : mark,
    )
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, {
      ...body,
      materials,
      toleratedUntil: '2026-11-25',
    })
    await sql`update service_item set materials = replace(materials::text, '"toleranceAllowed": true',
      '"toleranceAllowed": false')::jsonb`.execute(house.ctx.db)
    await decide(clerk, caseOf(sheet, '公司登记'))
    await watchThemeCases.run(house.ctx, {})
    expect((await clerk.get(`/api/theme-cases/${sheet.id}`)).parts[1].status).toBe('RECEIVED')
  })

  it('a part is received although its item has left the guide and its window has changed hands', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    await decide(clerk, caseOf(sheet, '公司登记'))
    const { db } = house.ctx
    await sql`update service_item set retired_at = now() where name = '公共场所卫生许可'`.execute(db)
    const other = sql`(select id from department where hall_id = ${house.hallId} and code = 'GA')`
    await sql`update service_window set department_id = ${other} where id = ${body.windowId}`.execute(db)
    await sql`update hall set plan_version = plan_version + 1 where id = ${house.hallId}`.execute(db)
    await watchThemeCases.run(house.ctx, {})
    const grown: Sheet = await (await house.loginAs('hl001')).get(`/api/theme-cases/${sheet.id}`)
    expect(grown.parts.map(({ status }) => status)).toEqual(['DECIDED', 'ACCEPTED', 'ACCEPTED'])
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

  it('what was answered at the kiosk waits at the window with the number', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, windowId, number } = await atThemeWindow(house)
    const path = `/api/tickets/${number.ticketId}/theme`
    expect(await clerk.get(path)).toEqual({ themeNo: 1, answers: {} })
    // Told once or ten times, it is one entry in the log.
    for (const _ of [1, 2])
      await house.anyone.do(`/api/progress/${number.token}/theme-answers`, { answers: sitIn })
    expect(await clerk.get(path)).toEqual({ themeNo: 1, answers: sitIn })
    const { rows } = await sql`select from hall_event where event->>'type' = 'theme-answered'`.execute(
      house.ctx.db,
    )
    expect(rows).toHaveLength(1)
    const unfinished = { answers: company }
    expect(
      (await house.anyone.command(`/api/progress/${number.token}/theme-answers`, unfinished)).body.code,
    ).toBe('theme-unanswered')
    const junk = { answers: { ...sitIn, note: { long: 'x'.repeat(1000) } } }
    expect((await house.anyone.command(`/api/progress/${number.token}/theme-answers`, junk)).body.code).toBe(
      'request-invalid',
    )
    const changed = { answers: { ...sitIn, MAIL: 'POST' } }
    await finishService({ clerk, windowId }, number)
    expect(
      (await house.anyone.command(`/api/progress/${number.token}/theme-answers`, changed)).body.code,
    ).toBe('ticket-state')
  })

  it('the list is a page for the phone, and a department that has no part in it sees nothing', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body, list } = await atThemeWindow(house)
    const { pathname, search } = new URL(list.phoneUrl)
    const page = await house.anyone.ask('GET', pathname + search)
    expect(page.text).toContain('一次性告知单')
    expect(page.text).toContain('用于：公司登记、食品（含保健食品）经营许可核发、公共场所卫生许可')
    // What the list does not say stands in the guide of each item.
    const guides = [...page.text.matchAll(/href="(\/guide\/item\/\d+)"/g)].map(([, address]) => address)
    expect(guides).toHaveLength(3)
    expect((await house.anyone.ask('GET', guides[0] ?? '')).text).toContain('办理依据')
    const { id } = await clerk.do(`${path}/theme-cases`, body)
    const stranger = await house.loginAs('hl020')
    expect((await stranger.ask('GET', `/api/theme-cases/${id}`)).body.code).toBe('case-other-department')
    expect(await stranger.list(`${path}/theme-cases`)).toEqual([])
  })

  it('one past its own limit is carded and warned of by itself, each colour once, whoever looks how often', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, path, body } = await atThemeWindow(house)
    const sheet: Sheet = await clerk.do(`${path}/theme-cases`, body)
    const told = async (when: string): Promise<string[]> => {
      house.clock.set(new Date(`2026-${when}:00+08:00`))
      const look = () => watchThemeCases.run(house.ctx, {})
      await Promise.all([look(), look()])
      await watchAlerts.run(house.ctx, {})
      const alerts = house.ctx.db.selectFrom('alert').select(['rule', 'subject', 'about'])
      const rows = await alerts.where('subject', 'like', 'theme:%').orderBy('id').execute()
      return rows.map(({ rule, subject, about }) => `${rule} ${subject} ${about}`)
    }
    // Five working days from Monday: yellow from the last but one morning on, red after the last closing.
    const about = `theme:${sheet.id} ${theme}（${sheet.no}）`
    expect(await told('11-26T17:00')).toEqual([])
    expect(await told('11-27T09:00')).toEqual([`THEME_YELLOW ${about}`])
    expect(await told('11-30T17:30')).toEqual([`THEME_YELLOW ${about}`])
    const both = [`THEME_YELLOW ${about}`, `THEME_RED ${about}`]
    expect(await told('11-30T17:31')).toEqual(both)
    expect(await told('12-01T10:00')).toEqual(both)
    const cards = await house.ctx.db.selectFrom('theme_card').select(['color', 'at']).orderBy('at').execute()
    expect(cards.map(({ color, at }) => `${color} ${at.toISOString()}`)).toEqual([
      'YELLOW 2026-11-27T00:30:00.000Z',
      'RED 2026-11-30T09:30:00.001Z',
    ])
    const back = await house.loginAs('hl010')
    await decide(back, caseOf(sheet, '公司登记'), false)
    await watchAlerts.run(house.ctx, {})
    const open = house.ctx.db.selectFrom('alert').select('id').where('closed_at', 'is', null)
    expect(await open.where('subject', '=', `theme:${sheet.id}`).execute()).toEqual([])
  })
})
