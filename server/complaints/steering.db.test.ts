import { describe, expect, it } from 'vitest'
import {
  aComplaint,
  atComplaintWindow,
  complaintsOf,
  steering,
  stepOf,
  whatWasDone,
} from '../../tests/harness/at-complaints.ts'
import { finishService } from '../../tests/harness/at-window.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const quiet = { settings: { ROLES: 'web' } }

/** One officer and one director, both of whom a number at the complaint window is about. */
async function aboutOfficerAndDirector(house: House) {
  const people = await steering(house)
  const number = await atComplaintWindow(house, people.officer)
  await finishService(number, number)
  const others = house.ctx.db.updateTable('staff').set({ account_state: 'DISABLED' })
  await others.where('role', '=', 'HALL_DIRECTOR').where('account', '<>', 'hl001').execute()
  const { workNo } = await people.director.get('/api/me')
  return { ...people, given: { ...aComplaint, aboutNo: number.ticketNo, workNo } }
}

const steeringSeenBy = async (house: House, caller: Caller) =>
  (await caller.list(complaintsOf(house))).map((row: { steering: string }) => row.steering)

const noSupervisor = (house: House) =>
  house.ctx.db
    .updateTable('staff')
    .set({ retired_at: house.clock.now() })
    .where('role', '=', 'SUPERVISOR')
    .execute()

const codeOf = async (caller: Caller, path: string, body: object) =>
  (await caller.command(path, body)).body.code

describe('a complaint about the only officer and the only director', { timeout: 90_000 }, () => {
  it('is registered, and steered by the supervisor from its acceptance to its end', async () => {
    await using house = await openHouse(quiet)
    const { given, officer, director, leader, departmentId } = await aboutOfficerAndDirector(house)
    const desk = await house.loginAs('hl006')
    const { id } = await desk.do(complaintsOf(house), given)
    const supervisor = await house.loginAs('hl041')
    expect(await steeringSeenBy(house, supervisor)).toEqual(['SUPERVISOR'])
    for (const concerned of [officer, director]) {
      expect(await concerned.list(complaintsOf(house))).toEqual([])
      const accept = { type: 'ACCEPT', grade: 'GENERAL' }
      expect(await codeOf(concerned, `/api/complaints/${id}/steps`, accept)).toBe('complaint-about-self')
    }
    const step = stepOf(id)
    expect(await step(supervisor, 'ACCEPT', { grade: 'GENERAL' })).toMatchObject({
      isMine: true,
      // Who steers also calls.
      complainant: { name: '演示甲', phone: '13800000001' },
    })
    await step(supervisor, 'RESPOND', { contact: 'REACHED', words: '已电话联系本人。' })
    await step(supervisor, 'EXTEND', { days: 2, words: '需多部门核实。' })
    await step(supervisor, 'ASSIGN', { departmentIds: [departmentId], words: '' })
    await step(leader, 'RESOLVE', { words: whatWasDone })
    const told = { told: 'PHONE', isSatisfied: true, words: whatWasDone }
    expect(await step(supervisor, 'FEED_BACK', told)).toMatchObject({
      status: 'FED_BACK',
      promisedAt: '2026-11-26T09:30:00.000Z',
      dueAt: '2026-11-30T09:30:00.000Z',
    })
  })

  it('and where there is no supervisor either is given to whom the system administrator chooses', async () => {
    await using house = await openHouse(quiet)
    const { given } = await aboutOfficerAndDirector(house)
    await noSupervisor(house)
    const desk = await house.loginAs('hl006')
    const { id, complaintNo } = await desk.do(complaintsOf(house), given)
    const manager = await house.loginAs('hl004')
    expect(await steeringSeenBy(house, manager)).toEqual(['NOBODY'])
    const accept = { type: 'ACCEPT', grade: 'GENERAL' }
    expect(await codeOf(manager, `/api/complaints/${id}/steps`, accept)).toBe('not-allowed')

    const administrator = await house.loginAs('hl037')
    const unsteered = `${complaintsOf(house)}/unsteered`
    const [waiting, ...more] = await administrator.get(unsteered)
    expect([waiting.complaintNo, more]).toEqual([complaintNo, []])
    // By its number only.
    expect(JSON.stringify(waiting)).not.toMatch(/材料|13800000001/)
    const { staffId } = await manager.get('/api/me')
    expect(waiting.candidates.map((person: { staffId: number }) => person.staffId)).toContain(staffId)
    const path = `/api/complaints/${id}/steering`
    const { staffId: unfit } = await desk.get('/api/me')
    expect(await codeOf(administrator, path, { staffId: unfit })).toBe('complaint-appointee-unfit')
    await administrator.do(path, { staffId })
    expect(await codeOf(administrator, path, { staffId })).toBe('complaint-steered')
    expect(await administrator.get(unsteered)).toEqual([])
    expect((await administrator.ask('GET', `/api/complaints/${id}`)).status).toBe(403)

    expect(await steeringSeenBy(house, manager)).toEqual(['APPOINTED'])
    const { steps } = await stepOf(id)(manager, 'ACCEPT', { grade: 'GENERAL' })
    expect(steps.map(({ kind }) => kind)).toEqual(['REGISTERED', 'APPOINT', 'ACCEPT'])
    expect((await house.loginAs('hl005').then((other) => other.list(complaintsOf(house))))[0].acts).toEqual(
      [],
    )
    // Who was chosen leaves, or changes to a role that sees no complaints: somebody else is to be chosen.
    const chosen = house.ctx.db.updateTable('staff').where('id', '=', staffId)
    await chosen.set({ role: 'DESK' }).execute()
    expect(await administrator.get(unsteered)).toMatchObject([{ complaintNo }])
    await chosen.set({ role: 'HALL_MANAGER' }).execute()
    expect(await administrator.get(unsteered)).toEqual([])
    await chosen.set({ account_state: 'DISABLED' }).execute()
    expect(await administrator.get(unsteered)).toMatchObject([{ complaintNo }])
  })

  it('is not taken from the supervisor by the system administrator', async () => {
    await using house = await openHouse(quiet)
    const { given } = await aboutOfficerAndDirector(house)
    const { id } = await (await house.loginAs('hl006')).do(complaintsOf(house), given)
    const administrator = await house.loginAs('hl037')
    expect(await administrator.get(`${complaintsOf(house)}/unsteered`)).toEqual([])
    const { staffId } = await (await house.loginAs('hl004')).get('/api/me')
    const path = `/api/complaints/${id}/steering`
    expect(await codeOf(administrator, path, { staffId })).toBe('complaint-steered')
  })
})

describe('the title of a complaint', { timeout: 90_000 }, () => {
  it('is what was written, or made of its reason and its item, and stays out of log and counts', async () => {
    await using house = await openHouse(quiet)
    const { officer } = await steering(house)
    const number = await atComplaintWindow(house, officer)
    const titles = async (more: object) => {
      const { id } = await officer.do(complaintsOf(house), { ...aComplaint, ...more })
      return (await officer.get(`/api/complaints/${id}`)).title
    }
    expect(await titles({ title: ' 演示甲三次补材料 ' })).toBe('演示甲三次补材料')
    expect(await titles({})).toBe('材料问题（电话反映）')
    const departments = (await officer.get(`/api/halls/${house.hallId}/catalogue`)).departments
    const { id: departmentId, name } = departments[0]
    expect(await titles({ departmentId })).toBe(`材料问题：${name}`)
    await finishService(number, number)
    const desk = await house.loginAs('hl006')
    await desk.do(complaintsOf(house), { ...aComplaint, aboutNo: number.ticketNo })
    const rows = await (await house.loginAs('hl041')).list(complaintsOf(house))
    expect(rows.map((row: { title: string }) => row.title)).toContain('材料问题：诉求反映')
    const tooLong = { ...aComplaint, title: '长'.repeat(41) }
    expect(await codeOf(officer, complaintsOf(house), tooLong)).toBe('request-invalid')
    const log = await house.ctx.db.selectFrom('hall_event').select('event').execute()
    expect(JSON.stringify(log)).not.toMatch(/补材料|材料问题/)
    const report = await officer.ask('GET', `${complaintsOf(house)}/statistics?month=2026-11`)
    expect(report.text).not.toMatch(/补材料|材料问题/)
  })
})
