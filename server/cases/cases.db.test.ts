import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { copies } from '../../tests/harness/copies.ts'
import { beginService, finishService, openWindow } from '../../tests/harness/at-window.ts'
import { itemAt, person } from '../../tests/harness/at-cases.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

async function monday(house: House, code = 'A02-1') {
  const at = await openWindow(house)
  const number = await beginService(house, at)
  const { id: itemId, materials } = await itemAt(house, code)
  const body = {
    windowId: at.windowId,
    ticketId: number.ticketId,
    itemId,
    applicant: person,
    materials: materials.map(({ name }) => ({ name, state: 'RECEIVED' })),
    toleratedUntil: null,
    externalNo: '',
    channel: 'WINDOW',
    accept: true,
    urgentReason: '',
  }
  return { ...at, number, body, path: `/api/halls/${house.hallId}/cases` }
}

describe('cases', { timeout: 90_000 }, () => {
  it('an instant case is received, accepted, decided and issued at one window, each step in ledger and log', async () => {
    await using house = await openHouse()
    const { clerk, body, path, number } = await monday(house)
    const sheet = await clerk.do(path, body)
    expect(sheet.projectNo).toMatch(/^410902\d{15}$/)
    expect(sheet).toMatchObject({
      status: 'ACCEPTED',
      kind: 'INSTANT',
      light: 'GREEN',
      ticketNo: number.ticketNo,
      maskedApplicant: '演*甲',
      applicant: { maskedIdNo: '410902********0011', maskedPhone: '138****0001' },
    })
    const step = (type: string, more: object = {}) =>
      clerk.do(`/api/cases/${sheet.id}/steps`, { type, ...more })
    await step('DECIDE', { isApproved: true, words: '' })
    const issued = await step('ISSUE', { by: 'PICKUP', words: '本人领取' })
    expect(issued).toMatchObject({ status: 'ISSUED', isApproved: true, acts: ['ARCHIVE'] })
    expect(issued.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'RECEIVED',
      'ACCEPT',
      'DECIDE',
      'ISSUE',
    ])
    const { rows } = await sql<{ event: string }>`select event::text as event from hall_event
      where event->>'type' like 'case-%'`.execute(house.ctx.db)
    expect(rows).toHaveLength(4)
    for (const { event } of rows) expect(event).not.toMatch(/演示|1380000|19800101/)
  })

  it('whoever took the number with a card is the applicant in one press, decided and handed over at once', async () => {
    await using house = await openHouse()
    const { clerk, windowId, body, path, number } = await monday(house)
    const holder = { kind: 'HOLDER', phone: '', agent: null }
    expect((await clerk.command(path, { ...body, applicant: holder })).body.code).toBe('case-holder-unknown')
    await finishService({ clerk, windowId }, number)
    const known = { name: '演示乙', idCard: '410902199205060031' }
    const { ticketId } = await beginService(house, { clerk, windowId }, { holder: known })
    const inHand = await clerk.get(`/api/windows/${windowId}/cases`)
    expect(inHand.holder).toEqual({ maskedName: '演*乙', maskedIdNo: '410902********0031' })
    const done = await clerk.do(path, { ...body, ticketId, applicant: holder, finish: 'ISSUED' })
    expect(done).toMatchObject({ status: 'ISSUED', maskedApplicant: '演*乙', dueInDays: null })
    expect((await clerk.get(`/api/windows/${windowId}/cases`)).received).toMatchObject([{ id: done.id }])
  })

  it('a case may be withdrawn out of a special procedure', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house, 'C05-1')
    const { id } = await clerk.do(path, body)
    const department = await house.loginAs('hl013')
    const hearing = {
      procedure: 'HEARING',
      basis: '行政许可法第四十六条',
      days: 5,
      noticeNo: '听告〔2026〕1号',
    }
    await department.do(`/api/cases/${id}/steps`, { type: 'START_SPECIAL', ...hearing })
    const withdrawn = await clerk.do(`/api/cases/${id}/steps`, { type: 'WITHDRAW', words: '申请人撤回' })
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', acts: [] })
  })

  it('what takes days is decided by a 首席事务代表 of the department, not by a colleague', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house, 'C05-1')
    const accepted = await clerk.do(path, body)
    expect(accepted).toMatchObject({ holderName: null, dueInDays: 5, dueClock: 'PROMISE' })
    const decide = { type: 'DECIDE', isApproved: true, words: '' }
    const steps = `/api/cases/${accepted.id}/steps`
    const colleague = await house.loginAs('hl013')
    expect((await colleague.command(steps, decide)).body.code).toBe('not-allowed')
    const chief = await house.loginAs('hl012')
    expect(await chief.do(steps, decide)).toMatchObject({ status: 'DECIDED', isApproved: true })
    const director = await house.loginAs('hl001')
    const { departments } = await director.get(`${path}/supervision`)
    expect(departments).toEqual([
      expect.objectContaining({ departmentName: '区市场监管局', green: 1, red: 0 }),
    ])
    house.clock.set('2026-12-08T09:15:00+08:00')
    const later = await (await house.loginAs('hl001')).get(`${path}/supervision`)
    expect(later.watched).toMatchObject([{ id: accepted.id, light: 'RED', dueInDays: -1 }])
  })

  it('every open case counts in the supervision, however many there are', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, body, path } = await monday(house, 'C05-1')
    const { id } = await clerk.do(path, body)
    await copies(house, { table: 'service_case', id, numbered: 'project_no', count: 320 })
    const director = await house.loginAs('hl001')
    const { departments } = await director.get(`${path}/supervision`)
    expect(departments).toMatchObject([{ departmentName: '区市场监管局', green: 321 }])
    const { rows, more } = await director.get(path)
    expect([rows.length, more]).toEqual([100, 221])
    const all = await director.get(`${path}?first=400`)
    expect([all.rows.length, all.more]).toEqual([321, 0])
    expect(all.rows.slice(0, 100)).toEqual(rows)
    for (const first of [0, 2001, 'all'])
      expect((await director.ask('GET', `${path}?first=${first}`)).status).toBe(400)
  })

  it('nothing is asked for or left out beside the list, and a refused case leaves nothing', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house)
    const [first, ...others] = body.materials
    const code = async (more: object) => (await clerk.command(path, { ...body, ...more })).body.code
    expect(await code({ materials: others })).toBe('case-materials-unmarked')
    expect(await code({ materials: [...body.materials, { name: '其他材料', state: 'RECEIVED' }] })).toBe(
      'case-material-unlisted',
    )
    expect(await code({ materials: [{ ...first, state: 'MISSING' }, ...others] })).toBe(
      'case-materials-missing',
    )
    expect(await code({ applicant: { ...person, idNo: '410902198001010012' } })).toBe('id-card-invalid')
    for (const blank of [
      { name: '　 ' },
      { paper: 'PASSPORT', idNo: ' ' },
      { paper: 'PASSPORT', idNo: 'ß'.repeat(40) },
    ])
      expect(await code({ applicant: { ...person, ...blank } })).toBe('case-applicant-blank')
    expect(await code({ accept: false, finish: 'ISSUED' })).toBe('case-finish-unfit')
    expect(await code({ ticketId: 999 })).toBe('case-ticket-unfit')
    expect(await clerk.list(path)).toEqual([])
  })

  it('the same press twice is one case, and numbers have no gaps', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house)
    const commandId = 'receiving-0001'
    const once = await clerk.post(path, { ...body, commandId })
    expect(await clerk.post(path, { ...body, commandId })).toEqual(once)
    const next = await clerk.do(path, { ...body, ticketId: null })
    expect(Number(next.projectNo.slice(14, 20)) - Number(once.projectNo.slice(14, 20))).toBe(1)
  })

  it('is found by its numbers, and by the paper of its applicant, of whatever kind', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house)
    const { id, projectNo } = await clerk.do(path, body)
    const found = async (text: string) =>
      (await clerk.post(`${path}/find`, { text })).rows.map((row: { id: number }) => row.id)
    expect(await found(projectNo)).toEqual([id])
    expect(await found('410902 19800101 0011')).toEqual([id])
    expect(await found('410902195512120024')).toEqual([])
    const papers: number[] = []
    for (const paper of ['PASSPORT', 'HK_MACAO_PASS', 'TAIWAN_PASS', 'PERMANENT_RESIDENCE', 'OFFICER_CARD']) {
      const applicant = { ...person, paper, idNo: ` e 1234567${papers.length} ` }
      papers.push((await clerk.do(path, { ...body, applicant, externalNo: `QYKB-${papers.length}` })).id)
    }
    for (const [place, paper] of papers.entries()) {
      expect(await found(`E1234567${place}`)).toEqual([paper])
      expect(await found(`Ｅ 1234567${place}`)).toEqual([paper])
      expect(await found(`QYKB-${place}`)).toEqual([paper])
    }
    expect(await found('E12345679')).toEqual([])
  })

  it('counts as accepted in time though nobody looked before somebody pressed', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, body, path } = await monday(house)
    const { id } = await clerk.do(path, { ...body, accept: false })
    // Nobody works, and nobody told the applicant anything for five working days.
    house.clock.set('2026-12-01T09:00:00+08:00')
    const back = await house.loginAs('hl008')
    const late = await back.command(`/api/cases/${id}/steps`, { type: 'ACCEPT' })
    expect(late.body.code).toBe('case-state')
    await back.do(`/api/cases/${id}/steps`, { type: 'DECIDE', isApproved: true, words: '' })
    const sheet = await back.get(`/api/cases/${id}`)
    expect(sheet.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'RECEIVED',
      'DEEMED_ACCEPTED',
      'DECIDE',
    ])
    expect(sheet.acceptedAt).toBe('2026-11-30T09:30:00.001Z')
  })

  it('accepted by silence without a paper it is not approved, and the refusal names the paper', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, body, path } = await monday(house)
    const [first, ...others] = body.materials
    const materials = [{ ...first, state: 'MISSING' }, ...others]
    const { id } = await clerk.do(path, { ...body, accept: false, materials })
    house.clock.set('2026-12-01T09:00:00+08:00')
    const back = await house.loginAs('hl008')
    const approval = { type: 'DECIDE', isApproved: true, words: '' }
    const refused = await back.command(`/api/cases/${id}/steps`, approval)
    expect(refused).toMatchObject({ status: 422, body: { code: 'case-materials-missing' } })
    expect(refused.body.message).toContain(`材料不齐：${first?.name}。`)
    const supplied = { type: 'SUPPLY_TOLERATED', materials: [first?.name] }
    await back.do(`/api/cases/${id}/steps`, supplied)
    const sheet = await back.do(`/api/cases/${id}/steps`, approval)
    expect(sheet).toMatchObject({ status: 'DECIDED', isApproved: true })
  })

  it('another department neither sees nor moves a case, and a clerk without a window receives none', async () => {
    await using house = await openHouse()
    const { clerk, body, path } = await monday(house)
    const { id } = await clerk.do(path, body)
    const stranger = await house.loginAs('hl020')
    expect((await stranger.ask('GET', `/api/cases/${id}`)).body.code).toBe('case-other-department')
    expect(
      (await stranger.command(`/api/cases/${id}/steps`, { type: 'WITHDRAW', words: '' })).body.code,
    ).toBe('case-other-department')
    expect((await stranger.command(path, { ...body, ticketId: null })).body.code).toBe('window-not-open')
  })
})
