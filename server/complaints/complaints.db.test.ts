import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { receive } from '../../tests/harness/at-cases.ts'
import {
  aComplaint,
  atComplaintWindow,
  complaintsOf,
  steering,
  stepOf,
  untilHandled,
  whatHappened,
  whatWasDone,
} from '../../tests/harness/at-complaints.ts'
import { openWindow, beginService, finishService } from '../../tests/harness/at-window.ts'
import { appoint } from '../../tests/harness/bad-rating.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const quiet = { settings: { ROLES: 'web' } }

async function logOf(house: House): Promise<string[]> {
  const { rows } = await sql<{ event: string }>`select event::text as event from hall_event
    where event->>'type' like 'complaint-%' order by seq`.execute(house.ctx.db)
  return rows.map(({ event }) => event)
}

describe('a complaint', { timeout: 90_000 }, () => {
  it('goes from the number at the window through its department back to the citizen, each step in ledger and log', async () => {
    await using house = await openHouse(quiet)
    const people = await steering(house)
    const { officer, leader } = people
    const { ticketId, ticketNo } = await atComplaintWindow(house, officer)
    const told = { ...aComplaint, channel: 'WINDOW', ticketId, name: '', phone: '' }
    const { id, complaintNo, respondBy, dueAt } = await officer.do(complaintsOf(house), told)
    expect(complaintNo).toMatch(/^TS20261123001\d$/)
    expect([respondBy, dueAt]).toEqual(['2026-11-23T07:15:00.000Z', '2026-11-26T09:30:00.000Z'])
    // As the number was taken; in full for whoever calls, masked for others.
    const path = `/api/complaints/${id}`
    expect(await officer.get(path)).toMatchObject({
      ticketNo,
      complainant: { name: '演示甲', phone: '13800000001' },
    })
    expect((await leader.ask('GET', path)).body.code).toBe('complaint-other-department')

    await untilHandled(people, id)
    expect(await leader.get(path)).toMatchObject({
      status: 'RESOLVED',
      complainant: { name: '演*甲', phone: '138****0001' },
      departmentNames: ['濮阳市公安局华龙区分局'],
    })
    // It waits for the officer; the director may give more time, and is not waited for.
    expect(await officer.get(path)).toMatchObject({ isMine: true, acts: ['FEED_BACK', 'SEND_BACK'] })
    expect(await people.director.get(path)).toMatchObject({ isMine: false, acts: ['EXTEND'] })
    const step = stepOf(id)
    const unasked = { type: 'FEED_BACK', told: 'PHONE', isSatisfied: null, words: whatWasDone }
    expect((await officer.command(`${path}/steps`, unasked)).body.code).toBe('complaint-answer-missing')
    await step(officer, 'FEED_BACK', { told: 'PHONE', isSatisfied: true, words: whatWasDone })
    const closed = await step(officer, 'CLOSE', { isSatisfied: null, words: '三日后回访，本人满意。' })
    expect(closed).toMatchObject({
      status: 'CLOSED',
      light: 'DONE',
      isOnTime: true,
      isSatisfied: true,
      acts: [],
    })
    const kinds = ['REGISTERED', 'ACCEPT', 'RESPOND', 'ASSIGN', 'RESOLVE', 'FEED_BACK', 'CLOSE']
    expect(closed.steps.map(({ kind }) => kind)).toEqual(kinds)
    const log = await logOf(house)
    expect(log).toHaveLength(kinds.length)
    for (const event of log) expect(event).not.toMatch(/演示|1380000|材料/)
    expect(await officer.list(`${complaintsOf(house)}?shelf=OPEN`)).toEqual([])
    expect(await officer.list(`${complaintsOf(house)}?shelf=OVER`)).toMatchObject([{ complaintNo }])
  })

  it('that is taken on is told by text message where a mobile telephone is known, once', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const ids: number[] = []
    for (const more of [{}, { phone: '0393-1234567' }, { isAnonymous: true }])
      ids.push((await officer.do(complaintsOf(house), { ...aComplaint, ...more })).id)
    const messages = house.ctx.db.selectFrom('sms_message').select('dedup_key as key')
    expect(await messages.execute()).toEqual([])
    for (const id of ids) await stepOf(id)(officer, 'ACCEPT', { grade: 'COMPLEX' })
    expect(await messages.execute()).toEqual([{ key: `complaint-accepted:${ids[0]}` }])
  })

  it('of an anonymous citizen keeps nothing of them, whatever was typed', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const { ticketId } = await atComplaintWindow(house, officer)
    const hidden = { ...aComplaint, ticketId, isAnonymous: true }
    const { id } = await officer.do(complaintsOf(house), hidden)
    expect(await officer.get(`/api/complaints/${id}`)).toMatchObject({
      isAnonymous: true,
      complainant: null,
      ticketNo: null,
      canBeReached: false,
    })
    const complaints = house.ctx.db.selectFrom('complaint').select(['complainant_cipher', 'ticket_id'])
    expect(await complaints.execute()).toEqual([{ complainant_cipher: null, ticket_id: null }])
    expect(await logOf(house)).toEqual([expect.stringContaining('"ticketId": null')])
  })

  it('about a clerk is neither registered, read nor handled by them', async () => {
    await using house = await openHouse(quiet)
    const { officer, departmentId } = await steering(house)
    const at = await openWindow(house)
    const number = await beginService(house, at)
    const own = { ...aComplaint, ticketId: number.ticketId, aboutNo: number.ticketNo }
    expect((await at.clerk.command(complaintsOf(house), own)).body.code).toBe('complaint-about-self')
    await finishService(at, number)
    // Meanwhile they have become the leader of the department that it is given to.
    const accused = await appoint(house, { account: 'hl008', role: 'DEPT_LEADER', department: 'GA' })
    for (const about of [{ aboutNo: number.ticketNo.toLowerCase() }, { workNo: 'hl008' }]) {
      const { id } = await officer.do(complaintsOf(house), { ...aComplaint, ...about })
      const step = stepOf(id)
      await step(officer, 'ACCEPT', { grade: 'GENERAL' })
      await step(officer, 'RESPOND', { contact: 'REACHED', words: '已电话联系。' })
      await step(officer, 'ASSIGN', { departmentIds: [departmentId], words: '' })
      expect((await accused.ask('GET', `/api/complaints/${id}`)).body.code).toBe('complaint-about-self')
      const refused = await accused.command(`/api/complaints/${id}/steps`, {
        type: 'RESOLVE',
        words: whatWasDone,
      })
      expect(refused.body.code).toBe('complaint-about-self')
    }
    expect(await accused.list(complaintsOf(house))).toEqual([])
    const unknown = { ...aComplaint, aboutNo: 'Z999' }
    expect((await officer.command(complaintsOf(house), unknown)).body.code).toBe('complaint-about-unknown')
  })

  it('about the officer is steered by the director', async () => {
    await using house = await openHouse(quiet)
    const { officer, director } = await steering(house)
    const desk = await house.loginAs('hl006')
    const { id } = await desk.do(complaintsOf(house), { ...aComplaint, workNo: 'HL034' })
    expect((await officer.ask('GET', `/api/complaints/${id}`)).body.code).toBe('complaint-about-self')
    expect(await stepOf(id)(director, 'ACCEPT', { grade: 'GENERAL' })).toMatchObject({
      status: 'ACCEPTED',
      // Who steers also calls.
      complainant: { name: '演示甲', phone: '13800000001' },
    })
  })

  it('is called again after a while, not three times in one minute', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const { id } = await officer.do(complaintsOf(house), aComplaint)
    await stepOf(id)(officer, 'ACCEPT', { grade: 'GENERAL' })
    const call = { type: 'RESPOND', contact: 'NO_ANSWER', words: '' }
    const press = () => officer.command(`/api/complaints/${id}/steps`, call)
    expect((await press()).status).toBe(200)
    expect((await press()).body).toMatchObject({
      code: 'complaint-called-just-now',
      message: '距上次拨打不足30分钟，请稍后再拨。',
    })
  })

  it('about a case is not handled by whoever decided it', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const at = await openWindow(house)
    const { id: caseId, projectNo } = await receive(house, at.clerk, { windowId: at.windowId, code: 'C05-1' })
    const chief = await house.loginAs('hl012')
    const refusal = { type: 'DECIDE', isApproved: false, words: '场地不符合规定' }
    await chief.do(`/api/cases/${caseId}/steps`, refusal)
    const { id } = await officer.do(complaintsOf(house), { ...aComplaint, aboutNo: projectNo })
    const { aboutStaffNames } = await officer.get(`/api/complaints/${id}`)
    expect(aboutStaffNames).toContain((await chief.get('/api/me')).name)
  })

  it('is registered by a clerk at the number in their hands only, and by nobody who may only look', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const at = await openWindow(house)
    const code = async (ticketId: number | null) =>
      (await at.clerk.command(complaintsOf(house), { ...aComplaint, ticketId })).body.code
    expect(await code(null)).toBe('complaint-ticket-needed')
    const { ticketId } = await atComplaintWindow(house, officer)
    expect(await code(ticketId)).toBe('complaint-ticket-unfit')
    const own = await beginService(house, at)
    expect(await code(own.ticketId)).toBeUndefined()
    const manager = await house.loginAs('hl004')
    expect((await manager.command(complaintsOf(house), aComplaint)).body.code).toBe('not-allowed')
    expect(await manager.list(complaintsOf(house))).toHaveLength(1)
  })

  it('is one however often the same press arrives, and refused as bad input where it is none', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const pressed = { ...aComplaint, commandId: 'registering-0001' }
    const once = await officer.post(complaintsOf(house), pressed)
    expect(await officer.post(complaintsOf(house), pressed)).toEqual(once)
    const code = async (more: object) =>
      (await officer.command(complaintsOf(house), { ...aComplaint, ...more })).body.code
    expect(await code({ text: '不好' })).toBe('complaint-words-missing')
    expect(await code({ phone: '12345' })).toBe('phone-invalid')
    expect(await code({ windowId: 9999 })).toBe('window-unknown')
    expect(await code({ departmentId: 9999 })).toBe('department-unknown')
    expect(await code({ text: 'a\u0000bcdef' })).toBe('request-invalid')
    expect(await officer.list(complaintsOf(house))).toHaveLength(1)
    const assign = { type: 'ASSIGN', departmentIds: [9999], words: '' }
    const answer = await officer.command(`/api/complaints/${once.id}/steps`, assign)
    expect([answer.status, answer.body.code]).toEqual([404, 'department-unknown'])
  })

  it('is counted by the month without anything of whom or what', async () => {
    await using house = await openHouse(quiet)
    const people = await steering(house)
    const { officer, director } = people
    const { id } = await officer.do(complaintsOf(house), aComplaint)
    await officer.do(complaintsOf(house), { ...aComplaint, channel: 'BOX', isAnonymous: true })
    await untilHandled(people, id)
    await stepOf(id)(officer, 'FEED_BACK', { told: 'PHONE', isSatisfied: true, words: whatWasDone })
    const report = await director.ask('GET', `${complaintsOf(house)}/statistics?month=2026-11`)
    expect(report.body).toMatchObject({
      total: 2,
      open: 1,
      overdue: 0,
      onTime: { numerator: 1, denominator: 1 },
    })
    expect(report.body.byDepartment).toMatchObject([
      { departmentName: '濮阳市公安局华龙区分局', count: 1 },
      { departmentName: null },
    ])
    for (const secret of [whatHappened, '演示', '1380000', 'TS2026'])
      expect(report.text).not.toContain(secret)
    const renamed = house.ctx.db.updateTable('department').set({ name: '=1+1' }).where('code', '=', 'GA')
    await renamed.execute()
    await house.ctx.db
      .updateTable('hall')
      .set((eb) => ({ plan_version: eb('plan_version', '+', 1) }))
      .execute()
    const table = await director.ask('GET', `${complaintsOf(house)}/statistics.csv?month=2026-11`)
    expect(table.text.split('\r\n').slice(0, 2)).toEqual([
      '月份,类别,项目,件数,应计件数,比率',
      '2026-11,总体,登记诉求,2,,',
    ])
    for (const line of ['时限和满意,按期办结,1,1,100%', '按渠道,意见箱,1,,', "按承办单位（牵头）,'=1+1,1,,"])
      expect(table.text).toContain(`\r\n2026-11,${line}\r\n`)
    for (const secret of [whatHappened, '演示', '1380000', 'TS2026']) expect(table.text).not.toContain(secret)
    const clerk = await house.loginAs('hl008')
    const refused = await clerk.ask('GET', `${complaintsOf(house)}/statistics.csv?month=2026-11`)
    expect(refused.status).toBe(403)
    const other = await director.get(`${complaintsOf(house)}/statistics?month=2026-10`)
    expect(other.total).toBe(0)
    expect((await director.ask('GET', `${complaintsOf(house)}/statistics?month=2026-13`)).status).toBe(400)
  })
})
