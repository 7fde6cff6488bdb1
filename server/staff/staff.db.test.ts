import { io, type Socket } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import { Caller } from '../../tests/harness/caller.ts'
import { testPassword } from '../../tests/harness/database-server.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const security = 'hl038'
const auditor = 'hl039'
const clerkAccount = 'hl008'
const own = 'Spring-Rain-8'

const openStrictHouse = () => openHouse({ settings: { FIRST_PASSWORDS: 'change' } })

const logIn = (house: House, password: string, more: { account?: string } = {}) => {
  const caller = new Caller(house.url)
  const answer = caller.ask('POST', '/api/login', { account: clerkAccount, password, ...more })
  return answer.then(({ status, body }) => ({ caller, status, body }))
}

const change = (caller: Caller, current: string, next: string) =>
  caller.ask('POST', '/api/me/password', { current, next })

async function staffIdOf(house: House, account: string): Promise<number> {
  const staff = house.ctx.db.selectFrom('staff').select('id').where('account', '=', account)
  return (await staff.executeTakeFirstOrThrow()).id
}

const inAWhile = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

async function listening(house: House, clerk: Caller, windowId: number): Promise<Socket> {
  const socket = io(house.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: clerk.cookie },
  })
  expect(await socket.emitWithAck('join', { room: 'window', windowId })).toEqual({ ok: true })
  return socket
}

async function atWindow(house: House): Promise<{ clerk: Caller; windowId: number; socket: Socket }> {
  const clerk = await house.loginAs(clerkAccount)
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  return { clerk, windowId, socket: await listening(house, clerk, windowId) }
}

describe('a first password', () => {
  it('opens nothing but the choice of another', async () => {
    await using house = await openStrictHouse()
    const { caller, body } = await logIn(house, testPassword)
    expect(body).toMatchObject({ mustChangePassword: true })
    const windowId = body.openableWindows[0].windowId
    expect((await caller.command(`/api/windows/${windowId}/open`)).body.code).toBe('password-change-required')
    expect((await caller.ask('GET', `/api/windows/${windowId}`)).status).toBe(403)
    expect(await caller.get('/api/me')).toMatchObject({ mustChangePassword: true })
    const answer = await change(caller, testPassword, own)
    expect(answer.body).toMatchObject({ mustChangePassword: false })
    expect((await caller.command(`/api/windows/${windowId}/open`)).status).toBe(200)
    expect((await logIn(house, testPassword)).status).toBe(401)
    expect((await logIn(house, own)).body).toMatchObject({ mustChangePassword: false })
  })

  it('lets nobody take numbers as the desk either', async () => {
    await using house = await openStrictHouse()
    const { caller } = await logIn(house, testPassword, { account: 'hl006' })
    const order = { serviceTypeId: house.serviceTypeId('咨询') }
    const answer = await caller.command(`/api/halls/${house.hallId}/tickets`, order)
    expect(answer.body.code).toBe('password-change-required')
  })

  it('stays where programs play the staff', async () => {
    await using house = await openHouse()
    expect((await logIn(house, testPassword)).body).toMatchObject({ mustChangePassword: false })
  })
})

describe('changing a password', () => {
  it('asks for the present one, a strong one, and none of the last five', async () => {
    await using house = await openHouse()
    const caller = await house.loginAs(clerkAccount)
    expect((await change(caller, 'wrong', own)).body.code).toBe('password-wrong')
    expect((await change(caller, testPassword, 'short')).body.code).toBe('password-weak')
    expect((await change(caller, testPassword, testPassword)).body.code).toBe('password-weak')
    const row = [own, ...Array.from({ length: 5 }, (_, n) => `Summer-Wind-${n}`)]
    let current = testPassword
    for (const next of row) {
      expect((await change(caller, current, next)).status).toBe(200)
      expect((await change(caller, next, next)).body.code).toBe('password-used-before')
      current = next
    }
    expect((await change(caller, current, 'Summer-Wind-0')).body.code).toBe('password-used-before')
    expect((await change(caller, current, own)).status).toBe(200)
  })

  it('ends every other login of the account, and keeps this one', async () => {
    await using house = await openHouse()
    const here = await house.loginAs(clerkAccount)
    const { clerk: elsewhere, socket } = await atWindow(house)
    const left = new Promise((resolve) => socket.once('disconnect', resolve))
    await change(here, testPassword, own)
    expect(await left).toBe('io server disconnect')
    expect((await elsewhere.ask('GET', '/api/me')).status).toBe(401)
    expect((await here.ask('GET', '/api/me')).status).toBe(200)
  })

  it('locks the account of somebody who guesses the present one', async () => {
    await using house = await openHouse()
    const caller = await house.loginAs(clerkAccount)
    for (let n = 0; n < 5; n++) expect((await change(caller, 'guess', own)).body.code).toBe('password-wrong')
    expect((await change(caller, testPassword, own)).status).toBe(423)
  })
})

describe('the security administrator', () => {
  it('resets a password: told once, to be changed, and every login of the account ends', async () => {
    await using house = await openStrictHouse()
    const { caller: admin } = await logIn(house, testPassword, { account: security })
    await change(admin, testPassword, own)
    const { caller: clerk } = await logIn(house, testPassword)
    const staffId = await staffIdOf(house, clerkAccount)
    const { password } = await admin.post(`/api/accounts/${staffId}/reset-password`)
    expect((await clerk.ask('GET', '/api/me')).status).toBe(401)
    expect((await logIn(house, testPassword)).status).toBe(401)
    expect((await logIn(house, password)).body).toMatchObject({ mustChangePassword: true })
    expect(house.logged()).not.toContain(password)
  })

  it('locks, unlocks, disables and enables; the sockets of a closed account are cut at once', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs(security)
    const staffId = await staffIdOf(house, clerkAccount)
    for (const [close, open] of [
      ['lock', 'unlock'],
      ['disable', 'enable'],
    ]) {
      const { clerk, socket } = await atWindow(house)
      const left = new Promise((resolve) => socket.once('disconnect', resolve))
      expect((await admin.ask('POST', `/api/accounts/${staffId}/${close}`)).status).toBe(204)
      expect(await left).toBe('io server disconnect')
      expect((await clerk.ask('GET', '/api/me')).status).toBe(401)
      expect((await logIn(house, testPassword)).body.code).toBe('account-closed')
      await admin.post(`/api/accounts/${staffId}/${open}`)
      expect((await logIn(house, testPassword)).status).toBe(200)
    }
  })

  it('also opens an account that wrong passwords have locked', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs(security)
    for (let n = 0; n < 5; n++) await logIn(house, 'guess')
    expect((await logIn(house, testPassword)).status).toBe(423)
    const accounts = await admin.get(`/api/halls/${house.hallId}/accounts`)
    const locked = accounts.filter((account: { lockedUntil: string | null }) => account.lockedUntil !== null)
    expect(locked.map(({ account }: { account: string }) => account)).toEqual([clerkAccount])
    await admin.post(`/api/accounts/${locked[0].staffId}/unlock`)
    expect((await logIn(house, testPassword)).status).toBe(200)
  })

  it('has no hand on the own account, nor on one of another hall', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs(security)
    const [ownId, otherId] = [await staffIdOf(house, security), await staffIdOf(house, 'cq002')]
    for (const act of ['reset-password', 'lock', 'disable', 'unlock', 'enable', 'remove-totp']) {
      expect((await admin.ask('POST', `/api/accounts/${ownId}/${act}`)).body.code).toBe('own-account')
      expect((await admin.ask('POST', `/api/accounts/${otherId}/${act}`)).body.code).toBe('account-unknown')
    }
    const otherHall = (await house.anyone.get('/api/halls')).at(-1).id
    expect((await admin.ask('GET', `/api/halls/${otherHall}/accounts`)).body.code).toBe('not-allowed')
  })

  it('leaves a record that the auditor reads, and the administrator as far as an account goes', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs(security)
    const clerk = await house.loginAs(clerkAccount)
    const staffId = await staffIdOf(house, clerkAccount)
    await clerk.post('/api/logout')
    await logIn(house, 'guess')
    await admin.post(`/api/accounts/${staffId}/disable`)
    await admin.post(`/api/accounts/${staffId}/disable`)
    const reader = await house.loginAs(auditor)
    const path = `/api/accounts/${staffId}/log`
    const entries: { who: string; what: string; address: string }[] = await reader.get(path)
    expect(entries.map(({ who, what }) => `${who} ${what}`)).toEqual([
      expect.stringMatching(/（HL038） 停用.*（HL008）的账号：正常 → 停用$/),
      expect.stringMatching(/^未登录者 登录.*（HL008）失败：密码不正确（连续第1次）$/),
      expect.stringMatching(/（HL008） 退出登录$/),
      expect.stringMatching(/（HL008） 登录$/),
    ])
    expect(entries[0]?.address).toBe('127.0.0.1')
    expect(await admin.get(path)).toEqual(entries)
    expect((await admin.ask('GET', `/api/halls/${house.hallId}/log`)).status).toBe(403)
  })
})

describe('a login', () => {
  it('ends when nothing is asked of it for half an hour, with its sockets', async () => {
    await using house = await openHouse()
    const { clerk, windowId, socket } = await atWindow(house)
    const left = new Promise((resolve) => socket.once('disconnect', resolve))
    inAWhile(house, 20)
    await clerk.get(`/api/windows/${windowId}`)
    inAWhile(house, 20)
    // The console asks this by itself.
    expect((await clerk.ask('GET', '/api/me')).status).toBe(200)
    inAWhile(house, 11)
    expect((await clerk.ask('GET', '/api/me')).status).toBe(401)
    expect(await left).toBe('io server disconnect')
  })

  it('goes on through a long service at an open window', async () => {
    await using house = await openHouse()
    const { clerk, windowId, socket } = await atWindow(house)
    await clerk.do(`/api/windows/${windowId}/open`)
    inAWhile(house, 170)
    expect((await clerk.command(`/api/windows/${windowId}/close`)).status).toBe(200)
    inAWhile(house, 29)
    expect((await clerk.ask('GET', `/api/windows/${windowId}`)).status).toBe(200)
    expect(socket.connected).toBe(true)
    socket.disconnect()
  })

  it('takes its sockets with it when it is given up', async () => {
    await using house = await openHouse()
    const { clerk, socket } = await atWindow(house)
    const left = new Promise((resolve) => socket.once('disconnect', resolve))
    await clerk.post('/api/logout')
    expect(await left).toBe('io server disconnect')
  })
})
