import { describe, expect, it } from 'vitest'
import { Caller } from '../../tests/harness/caller.ts'
import { testPassword } from '../../tests/harness/database-server.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const staffMark = 'tingxu_staff_device=1'
const manager = 'hl004'

type Served = { clerk: Caller; windowId: number; ticketNo: string; token: string }

/** A number served at a window, its rating asked for. */
async function served(house: House): Promise<Served> {
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
  })
  const turn = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${turn.current.id}/start`)
  await clerk.do(`/api/tickets/${turn.current.id}/finish`, { outcome: 'CONSULT' })
  const [{ token }] = await house.anyone.get(`/api/progress/${ticket.token}/ratings`)
  return { clerk, windowId, ticketNo: ticket.ticketNo, token }
}

/** A terminal paired in the first hall, or in another one by who looks after its devices. */
async function terminal(
  house: House,
  { hallId, by }: { hallId: number; by: string } = { hallId: house.hallId, by: manager },
): Promise<Caller> {
  const screen = new Caller(house.url)
  const { code } = await screen.post('/api/devices/pairing', { hallId, kind: 'RATING_TERMINAL' })
  const admin = await house.loginAs(by)
  const { deviceId } = await admin.post(`/api/halls/${hallId}/devices`, {
    kind: 'RATING_TERMINAL',
    code: 'new-terminal',
    name: '1号窗口评价器',
  })
  await admin.post(`/api/devices/${deviceId}/pair`, { code })
  return screen
}

const good = { satisfaction: 'SATISFIED', labels: [], text: '', isAnonymous: false, tookMs: 9000 }

/** What the server says to this rating; undefined when it takes it. */
async function answerTo(caller: Caller, token: string, via: string, cookie?: string): Promise<string> {
  const body = { ...good, via, commandId: `${via}-${Math.trunc(performance.now() * 1000)}` }
  const { body: said } = await caller.ask(
    'POST',
    `/api/ratings/${token}`,
    body,
    cookie === undefined ? {} : { cookie },
  )
  return said.code ?? said.state
}

describe('who may not rate', () => {
  it('is anybody in a browser of staff, also after the logout, where devices are paired', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const { clerk, token } = await served(house)
    expect(await answerTo(clerk, token, 'QR')).toBe('rating-by-staff')
    expect(await answerTo(house.anyone, token, 'QR', staffMark)).toBe('rating-by-staff')
    expect(await answerTo(house.anyone, token, 'TERMINAL', staffMark)).toBe('rating-by-staff')
    expect(await answerTo(house.anyone, token, 'TERMINAL')).toBe('device-not-paired')
    expect(await answerTo(house.anyone, token, 'QR')).toBe('RATED')
  })

  it('is not the rating terminal, even if somebody of staff once set it up', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const { clerk, token } = await served(house)
    const screen = await terminal(house)
    expect(await answerTo(screen, token, 'TERMINAL', `${screen.cookie}; ${clerk.cookie}`)).toBe(
      'rating-by-staff',
    )
    expect(await answerTo(screen, token, 'TERMINAL', `${screen.cookie}; ${staffMark}`)).toBe('RATED')
  })

  it('is a terminal that belongs to another hall', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const { token } = await served(house)
    const screen = await terminal(house)
    const { db } = house.ctx
    const carried = db.selectFrom('hall').select('id').where('code', '=', 'CQL')
    await db.updateTable('device').set({ hall_id: carried }).where('token_hash', 'is not', null).execute()
    expect(await answerTo(screen, token, 'TERMINAL', screen.cookie)).toBe('not-allowed')
    expect(await answerTo(screen, token, 'QR', `${screen.cookie}; ${staffMark}`)).toBe('rating-by-staff')
  })

  it('is the terminal of another hall, which does not hear what is asked here', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const { windowId, token } = await served(house)
    const [, other] = await house.anyone.get('/api/halls')
    const path = `/api/windows/${windowId}/terminal`
    const stranger = await (await terminal(house, { hallId: other.id, by: 'cq008' })).ask('GET', path)
    expect([stranger.status, stranger.body.code]).toEqual([403, 'not-allowed'])
    expect((await (await terminal(house)).get(path)).rating.token).toBe(token)
  })

  it('is whoever is logged in, also at a terminal, where devices are open, and nobody else', async () => {
    await using house = await openHouse()
    const { clerk, token } = await served(house)
    expect(await answerTo(clerk, token, 'QR')).toBe('rating-by-staff')
    expect(await answerTo(clerk, token, 'TERMINAL')).toBe('rating-by-staff')
    expect(await answerTo(house.anyone, token, 'QR', staffMark)).toBe('RATED')
  })

  it('is known by a mark that a login leaves and a logout does not take', async () => {
    await using house = await openHouse()
    const clerk = await house.loginAs('hl008')
    const login = (password: string) =>
      fetch(`${house.url}/api/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account: 'hl009', password }),
      })
    expect((await login('wrong')).headers.getSetCookie()).toEqual([])
    const cookies = (await login(testPassword)).headers.getSetCookie()
    expect(cookies.find((cookie) => cookie.startsWith(staffMark))).toMatch(/Max-Age=34560000.*HttpOnly/)
    const logout = await fetch(`${house.url}/api/logout`, {
      method: 'POST',
      headers: { cookie: clerk.cookie },
    })
    expect(logout.headers.getSetCookie().join()).not.toContain('tingxu_staff_device')
  })
})

describe('the code that hangs at a window', () => {
  it('leads from the number on a slip to its rating, once', async () => {
    await using house = await openHouse()
    const { windowId, ticketNo, token } = await served(house)
    const path = `/api/windows/${windowId}/find-rating`
    expect(await house.anyone.post(path, { ticketNo: ` ${ticketNo.toLowerCase()} ` })).toEqual({ token })
    expect(await house.anyone.post(path, { ticketNo, servedOn: '2026-11-23' })).toEqual({ token })
    const none = [
      await house.anyone.ask('POST', path, { ticketNo: 'A999' }),
      await house.anyone.ask('POST', path, { ticketNo, servedOn: '2026-11-20' }),
      await house.anyone.ask('POST', `/api/windows/${windowId + 1}/find-rating`, { ticketNo }),
    ]
    await house.anyone.do(`/api/ratings/${token}`, { ...good, via: 'STATIC_QR' })
    none.push(await house.anyone.ask('POST', path, { ticketNo }))
    expect(new Set(none.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(none[0]?.body.code).toBe('rating-not-found')
  })

  it('finds a service of the last five working days, and not of the day after', async () => {
    await using house = await openHouse()
    const { windowId, ticketNo, token } = await served(house)
    const path = `/api/windows/${windowId}/find-rating`
    house.clock.set('2026-11-30T16:00:00+08:00')
    expect(await house.anyone.post(path, { ticketNo })).toEqual({ token })
    house.clock.set('2026-12-01T09:00:00+08:00')
    expect((await house.anyone.ask('POST', path, { ticketNo })).body.code).toBe('rating-not-found')
  })

  it('is printed with the name of the window and three steps, on a small card or a sheet', async () => {
    await using house = await openHouse()
    const window = await house.ctx.db
      .selectFrom('service_window')
      .select(['id', 'name'])
      .where('no', '=', '2')
      .executeTakeFirstOrThrow()
    const card = await house.anyone.ask('GET', `/rate/window/${window.id}/card`)
    expect(card.text).toContain('2号窗口')
    expect(card.text).toContain(window.name)
    expect(card.text).toContain('size: A6')
    expect(card.text.match(/<li>/g)).toHaveLength(3)
    const sheet = await house.anyone.ask('GET', `/rate/window/${window.id}/card?size=A4`)
    expect(sheet.text).toContain('size: A4')
    expect((await house.anyone.ask('GET', '/rate/window/999999/card')).body.code).toBe('window-unknown')
  })
})
