import { describe, expect, it } from 'vitest'
import { itemAt, person } from '../../tests/harness/at-cases.ts'
import { beginService, finishService, openWindow, type AtWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { openConnected, provinceMessages } from '../../tests/harness/rated-service.ts'
import { tellProvince } from '../province/index.ts'

const rating = { labels: ['207'], text: '', isAnonymous: false, via: 'QR', tookMs: 9000 }

/** Everything of an item is handed in under a number but its first paper. */
async function handIn(house: House, { clerk, windowId }: AtWindow, ticketId: number, more = {}) {
  const { id: itemId, materials } = await itemAt(house, 'A02-1')
  const [first = '', ...others] = materials.map(({ name }) => name)
  const sheet = await clerk.do(`/api/halls/${house.hallId}/cases`, {
    windowId,
    ticketId,
    itemId,
    applicant: person,
    materials: [{ name: first, state: 'MISSING' }, ...others.map((name) => ({ name, state: 'RECEIVED' }))],
    toleratedUntil: null,
    externalNo: '',
    channel: 'WINDOW',
    accept: false,
    supplement: { materials: [first], words: '请到社区开具' },
    urgentReason: '',
    ...more,
  })
  const step = (type: string, more = {}) => clerk.do(`/api/cases/${sheet.id}/steps`, { type, ...more })
  return { id: Number(sheet.id), projectNo: String(sheet.projectNo), code: sheet.supplementCode, step }
}

const pickUp = { by: 'PICKUP', words: '申请人本人领取' }

/** What stands on the sheet of a case, e.g. `1 ON_SITE`. */
const servicesOf = async ({ clerk }: AtWindow, id: number): Promise<string[]> =>
  (await clerk.get(`/api/cases/${id}`)).services.map(
    ({ number, state }: { number: number; state: string | null }) => `${number} ${state}`,
  )

/** Which ratings were asked for, and of which service of which case. */
const requestsIn = ({ ctx }: House) =>
  ctx.db
    .selectFrom('rating_request as request')
    .leftJoin('service_case as matter', 'matter.id', 'request.case_id')
    .select(['case_id as caseId', 'service_number as number', 'token'])
    .select((eb) => eb('request.department_id', '=', eb.ref('matter.department_id')).as('isOfItsDepartment'))
    .orderBy('request.id')
    .execute()

async function twoInOneService(house: House) {
  const at = await openWindow(house)
  const number = await beginService(house, at)
  const one = await handIn(house, at, number.ticketId)
  const two = await handIn(house, at, number.ticketId)
  await finishService(at, number)
  return { at, number, one, two }
}

async function comesBack(house: House, { clerk, windowId }: AtWindow, code: string): Promise<number> {
  await house.anyone.do(`/api/halls/${house.hallId}/returns`, { code })
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${current.id}/start`)
  return current.id
}

describe('one matter, one rating', { timeout: 120_000 }, () => {
  it('every service of a case is counted and rated once, and case, rating and province name each other', async () => {
    await using connected = await openConnected()
    const { house, peer } = connected
    const clerk = await house.loginAs('hl008')
    const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
    const at = { clerk, windowId }
    const first = await beginService(house, at)
    const { id, projectNo, code, step } = await handIn(house, at, first.ticketId)
    expect(await servicesOf(at, id)).toEqual(['1 null'])
    await finishService(at, first, { outcome: 'SUPPLEMENT' })

    const second = await comesBack(house, at, code)
    // Several steps in one service are one service.
    await step('COMPLETE_SUPPLEMENT')
    await step('DECIDE', { isApproved: true, words: '' })
    await finishService(at, { ticketId: second }, { outcome: 'ACCEPTED' })
    const stranger = await beginService(house, at)
    await finishService(at, stranger)
    const third = await beginService(house, at)
    await step('ISSUE', { ...pickUp, ticketId: third.ticketId })
    await finishService(at, third, { outcome: 'PICKUP' })

    const requests = await requestsIn(house)
    expect(requests.map(({ caseId, number }) => [caseId, number])).toEqual([
      [id, 1],
      [id, 2],
      [null, null],
      [id, 3],
    ])
    const bad = { ...rating, satisfaction: 'DISSATISFIED' }
    await house.anyone.do(`/api/ratings/${requests[1]?.token}`, bad)
    expect((await house.anyone.command(`/api/ratings/${requests[1]?.token}`, bad)).body.code).toBe(
      'rating-given-already',
    )
    expect(await servicesOf(at, id)).toEqual(['1 MISSED', '2 RATED', '3 ON_SITE'])

    await tellProvince.run(house.ctx, {})
    const told = peer.received.filter(({ fields }) => fields['projectNo'] === projectNo)
    expect(
      told.map(({ kind, fields }) => `${kind} ${fields['serviceNumber']} ${fields['taskCode']}`),
    ).toEqual(['service 1 A02-1', 'service 2 A02-1', 'service 3 A02-1', 'rating 2 A02-1'])
    expect(new Set((await provinceMessages(house)).map(({ project_no }) => project_no)).size).toBe(2)
    expect((await clerk.get(`/api/cases/${id}`)).services[1]).toMatchObject({ province: 'SENT' })

    const officer = await house.loginAs('hl032')
    const open = await officer.list(`/api/halls/${house.hallId}/invitations`)
    expect(open.map(({ ratedCase }: { ratedCase: unknown }) => ratedCase)).toEqual([
      { caseId: id, projectNo, serviceNumber: 1 },
      null,
    ])
    const [row] = await officer.list(`/api/halls/${house.hallId}/rectifications`)
    expect((await officer.get(`/api/rectifications/${row.id}`)).ratedCase).toEqual({
      caseId: id,
      projectNo,
      serviceNumber: 2,
    })
  })

  it('what was said stands at the case for the director alone, and never where it was said anonymously', async () => {
    await using house = await openHouse()
    const at = await openWindow(house)
    const director = await house.loginAs('hl001')
    const said = async (isAnonymous: boolean) => {
      const number = await beginService(house, at)
      const { id } = await handIn(house, at, number.ticketId)
      await finishService(at, number)
      const [request] = (await requestsIn(house)).slice(-1)
      const answer = { ...rating, satisfaction: 'DISSATISFIED', isAnonymous }
      await house.anyone.do(`/api/ratings/${request?.token}`, answer)
      const seen = []
      for (const who of [director, at.clerk]) seen.push((await who.get(`/api/cases/${id}`)).services[0])
      return seen.map(({ state, satisfaction }) => [state, satisfaction])
    }
    expect(await said(false)).toEqual([
      ['RATED', 'DISSATISFIED'],
      ['RATED', null],
    ])
    expect(await said(true)).toEqual([
      ['RATED', null],
      ['RATED', null],
    ])
    // An anonymous rating does not lead to the case, which names its applicant.
    const officer = await house.loginAs('hl032')
    const rows = await officer.list(`/api/halls/${house.hallId}/rectifications`)
    const sheets = []
    for (const { id } of rows) sheets.push(await officer.get(`/api/rectifications/${id}`))
    expect(sheets.filter(({ ratedCase }) => ratedCase !== null)).toMatchObject([{ isAnonymous: false }])
  })

  it('two cases handed in at once are rated one after the other, each by itself', async () => {
    await using house = await openHouse()
    const { at, number, one, two } = await twoInOneService(house)
    const requests = await requestsIn(house)
    expect(requests).toMatchObject([
      { caseId: one.id, number: 1, isOfItsDepartment: true },
      { caseId: two.id, number: 1, isOfItsDepartment: true },
    ])
    const states = async () => [await servicesOf(at, one.id), await servicesOf(at, two.id)]
    expect(await states()).toEqual([['1 ON_SITE'], ['1 MISSED']])
    const waiting = async () => {
      const asked = house.ctx.db.selectFrom('rating_request').select('token').where('state', '=', 'ON_SITE')
      return (await asked.executeTakeFirst())?.token ?? null
    }
    expect(await waiting()).toBe(requests[0]?.token)
    // Whoever rated the first at the window is asked about the second, and then no more.
    const good = { ...rating, satisfaction: 'SATISFIED', labels: [], via: 'TERMINAL' }
    await house.anyone.do(`/api/ratings/${requests[0]?.token}`, good)
    expect(await states()).toEqual([['1 RATED'], ['1 ON_SITE']])
    expect(await waiting()).toBe(requests[1]?.token)
    await house.anyone.do(`/api/ratings/${requests[1]?.token}`, good)
    expect(await states()).toEqual([['1 RATED'], ['1 RATED']])
    expect(await waiting()).toBeNull()
    // The slip leads to both.
    const { token } = await house.ctx.db
      .selectFrom('ticket')
      .select('token')
      .where('id', '=', number.ticketId)
      .executeTakeFirstOrThrow()
    const sheets = await house.anyone.get(`/api/progress/${token}/ratings`)
    const { name } = await itemAt(house, 'A02-1')
    expect(sheets.map((sheet: { serviceTypeName: string }) => sheet.serviceTypeName)).toEqual([name, name])
  })

  it('the second case is not put to whoever stands at the window when the first was rated on a phone', async () => {
    await using house = await openHouse()
    const { at, one, two } = await twoInOneService(house)
    const [first] = await requestsIn(house)
    const good = { ...rating, satisfaction: 'SATISFIED', labels: [], via: 'QR' }
    await house.anyone.do(`/api/ratings/${first?.token}`, good)
    expect([await servicesOf(at, one.id), await servicesOf(at, two.id)]).toEqual([['1 RATED'], ['1 MISSED']])
  })

  it('what is done for one person while another is served ties nothing to the other', async () => {
    await using house = await openHouse()
    const at = await openWindow(house)
    const number = await beginService(house, at)
    const { id, step } = await handIn(house, at, number.ticketId)
    await finishService(at, number)
    const other = await beginService(house, at, { holder: { name: '演示乙', idCard: '410902195512120024' } })
    // Neither is a number that is not the one in service.
    await step('COMPLETE_SUPPLEMENT', { ticketId: number.ticketId })
    await step('DECIDE', { isApproved: true, words: '' })
    await step('ISSUE', pickUp)
    await finishService(at, other)
    expect(await servicesOf(at, id)).toEqual(['1 MISSED'])
    expect((await requestsIn(house)).map(({ caseId }) => caseId)).toEqual([id, null])
  })

  it('a number of the applicant, of the agent, or from which the case was opened is a service of it', async () => {
    await using house = await openHouse()
    const at = await openWindow(house)
    const agent = { name: '演示乙', idNo: '410902195512120024', phone: '13800000002' }
    for (const [holder, opensFromNumber] of [
      [{ name: person.name, idCard: person.idNo }, false],
      [{ phone: person.phone }, false],
      [{ name: agent.name, idCard: agent.idNo }, false],
      [{ phone: agent.phone }, false],
      [{ phone: '13800000003' }, true],
    ] as const) {
      const number = await beginService(house, at)
      const { id, step } = await handIn(house, at, number.ticketId, { applicant: { ...person, agent } })
      await finishService(at, number)
      const back = await beginService(house, at, { holder })
      await step('COMPLETE_SUPPLEMENT', opensFromNumber ? { ticketId: back.ticketId } : {})
      await finishService(at, back)
      expect([holder, await servicesOf(at, id)]).toEqual([holder, ['1 MISSED', '2 ON_SITE']])
    }
  })

  it('what is done without the applicant is no service: at a desk behind, by mail, with another in service', async () => {
    await using house = await openHouse()
    const at = await openWindow(house)
    const number = await beginService(house, at)
    const { id, step } = await handIn(house, at, number.ticketId)
    await finishService(at, number)
    await step('COMPLETE_SUPPLEMENT')
    const other = await beginService(house, at)
    await step('DECIDE', { isApproved: true, words: '' })
    await step('ISSUE', { by: 'MAIL', words: '邮政速递 EM000000001CN' })
    await finishService(at, other)
    expect(await servicesOf(at, id)).toEqual(['1 MISSED'])
    expect((await requestsIn(house)).map(({ caseId }) => caseId)).toEqual([id, null])
  })
})
