import { describe, expect, it } from 'vitest'
import { beginService, finishService, openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { itemAt, person } from '../../tests/harness/at-cases.ts'
import { lookAt } from '../cases/index.ts'

/** A case that waits for its first paper, asked for at the window it was handed in at. */
async function requested(house: House) {
  const at = await openWindow(house)
  const number = await beginService(house, at)
  const { id: itemId, materials } = await itemAt(house, 'A02-1')
  const [first, ...others] = materials.map(({ name }) => name)
  const sheet = await at.clerk.do(`/api/halls/${house.hallId}/cases`, {
    windowId: at.windowId,
    ticketId: number.ticketId,
    itemId,
    applicant: person,
    materials: [{ name: first, state: 'MISSING' }, ...others.map((name) => ({ name, state: 'RECEIVED' }))],
    toleratedUntil: null,
    externalNo: '',
    channel: 'WINDOW',
    accept: false,
    supplement: { materials: [first], words: '请到社区开具' },
    urgentReason: '',
  })
  return { ...at, number, sheet, missing: first }
}

const returns = ({ hallId }: House): string => `/api/halls/${hallId}/returns`

describe('what was missing, brought later', { timeout: 90_000 }, () => {
  it('gives a number before others, once a day, and the window that calls it is shown the case', async () => {
    await using house = await openHouse()
    const { clerk, windowId, number, sheet } = await requested(house)
    expect(sheet).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', kind: 'SUPPLEMENT' })
    expect(sheet.supplementCode).toMatch(/^\d{10}$/)
    await finishService({ clerk, windowId }, number)
    const take = { serviceTypeId: house.serviceTypeId('咨询') }
    const early = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, take)
    const code = sheet.supplementCode.replace(/^(....)(...)/, '$1 $2 ')
    const back = await house.anyone.do(returns(house), { code })
    const again = await house.anyone.command(returns(house), { code })
    expect([again.body.code, again.body.message]).toEqual([
      'supplement-code-used',
      `今天已凭此补件码取号 ${back.ticketNo}，每天限取一次。如需帮助请到咨询台。`,
    ])
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    expect([current.ticketNo, early.ticketNo]).toEqual([back.ticketNo, early.ticketNo])
    expect(current.explanation.adjustments).toMatchObject([{ rule: 'SUPPLEMENT' }])
    await clerk.do(`/api/tickets/${current.id}/start`)
    const inHand = await clerk.get(`/api/windows/${windowId}/cases`)
    expect(inHand).toMatchObject({ returning: { id: sheet.id, projectNo: sheet.projectNo }, received: [] })
    const done = await clerk.do(`/api/cases/${sheet.id}/steps`, { type: 'COMPLETE_SUPPLEMENT' })
    expect(done).toMatchObject({ status: 'ACCEPTED', supplementCode: null })
    house.clock.set('2026-11-24T09:15:00+08:00')
    expect((await house.anyone.command(returns(house), { code })).body.code).toBe('supplement-code-over')
    // Also after its limit: what was brought in time was not too late.
    house.clock.set('2026-12-15T09:15:00+08:00')
    expect((await house.anyone.command(returns(house), { code })).body.code).toBe('supplement-code-over')
    expect(await (await fetch(`${house.url}/s/${sheet.supplementCode}`)).text()).toContain('不用再补件')
  })

  it('a code ends with its limit, as whoever has it is told, and a second request has another one', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { clerk, sheet, missing } = await requested(house)
    const second = await clerk.do(`/api/cases/${sheet.id}/steps`, {
      type: 'REQUEST_SUPPLEMENT',
      materials: [missing],
      words: '上次开具的证明没有盖章，需要重新开具',
    })
    expect(second.supplementCode).not.toBe(sheet.supplementCode)
    const refusal = async (code: string) => (await house.anyone.command(returns(house), { code })).body.code
    expect(await refusal(sheet.supplementCode)).toBe('supplement-code-unknown')
    expect(await refusal('123')).toBe('supplement-code-unknown')
    const desk = await house.loginAs('hl006')
    expect((await desk.do(returns(house), { code: second.supplementCode })).ticketNo).toMatch(/^A\d{3}$/)
    const look = { caseId: sheet.id, hallId: house.hallId }
    house.clock.set('2026-12-11T18:00:00+08:00')
    await lookAt.run(house.ctx, look)
    house.clock.set('2026-12-15T09:15:00+08:00')
    const late = await house.anyone.command(returns(house), { code: second.supplementCode })
    expect([late.status, late.body.code, late.body.message]).toEqual([
      409,
      'supplement-code-expired',
      '补正期限已于2026年12月14日 17:30截止，该补件码已过期。请带补正通知书到咨询台询问。',
    ])
    // The case is closed by itself meanwhile: the code says the same of it.
    await lookAt.run(house.ctx, look)
    const later = await house.loginAs('hl008')
    expect((await later.get(`/api/cases/${sheet.id}`)).status).toBe('WITHDRAWN')
    expect(await refusal(second.supplementCode)).toBe('supplement-code-expired')
    expect(await (await fetch(`${house.url}/s/${second.supplementCode}`)).text()).toContain('补件码已过期')
    // One digit away from it nobody learns of it.
    const digit = (Number(second.supplementCode.at(-1)) + 1) % 10
    expect(await refusal(second.supplementCode.slice(0, -1) + digit)).toBe('supplement-code-unknown')
  })

  it('the page behind the QR says what to bring, names nobody, and gives the number without script', async () => {
    await using house = await openHouse()
    const { sheet, missing } = await requested(house)
    const address = `${house.url}/s/${sheet.supplementCode}`
    const html = await (await fetch(address)).text()
    expect(html).toContain(missing)
    expect(html).not.toMatch(/演示甲|演\*甲|4109021980/)
    const id = /name="id" value="([\w-]+)"/.exec(html)?.[1]
    const press = () =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', origin: house.url },
        body: `id=${id}\r\n`,
        redirect: 'manual',
      })
    const once = await press()
    expect([once.status, (await press()).headers.get('location')]).toEqual([
      303,
      once.headers.get('location'),
    ])
    expect(once.headers.get('location')).toMatch(/^\/t\/[\w-]{22}$/)
    expect(await (await fetch(`${house.url}/s/0000000000`)).text()).toContain('没有这个补件码')
  })

  it('has a code nobody tries through from many addresses; the help desk goes on meanwhile', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const code = '0000000000'
    const wrong = Array.from({ length: 300 }, (_, count) => String(count).padStart(10, '0'))
    const pages = await Promise.all(wrong.map((each) => house.anyone.ask('GET', `/s/${each}`)))
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await house.anyone.ask('GET', `/s/${code}`)).status).toBe(429)
    expect((await house.anyone.command(returns(house), { code })).body.code).toBe('too-many-requests')
    const desk = await house.loginAs('hl006')
    expect((await desk.command(returns(house), { code })).body.code).toBe('supplement-code-unknown')
  })
})
