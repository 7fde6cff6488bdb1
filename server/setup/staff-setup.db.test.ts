import { describe, expect, it } from 'vitest'
import { atSetup, put, remove } from '../../tests/harness/at-setup.ts'
import { Caller } from '../../tests/harness/caller.ts'
import { testPassword } from '../../tests/harness/database-server.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const clerk = { role: 'WINDOW_STAFF', department: 'ZH', post: '窗口工作人员', officePhone: '0393-0000004' }

const logIn = (house: House, account: string, password = testPassword) =>
  new Caller(house.url).ask('POST', '/api/login', { account, password })

const accountOf = async (house: House, account: string) => {
  const security = await house.loginAs('hl038')
  const accounts = await security.get(`/api/halls/${house.hallId}/accounts`)
  return { security, account: accounts.find((one: { account: string }) => one.account === account) }
}

const entriesOf = async (house: House, staffId: number): Promise<string[]> => {
  const auditor = await house.loginAs('hl039')
  const { entries } = await auditor.get(`/api/halls/${house.hallId}/log?kind=ACCOUNT&staffId=${staffId}`)
  return entries.map(({ who, what }: { who: string; what: string }) => `${who}${what}`)
}

describe('people in the set-up of a hall', { timeout: 30_000 }, () => {
  it('who are new can log in once the security administrator gave them a password', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const person = put('staff', null, { workNo: 'HL100', name: '演示新', ...clerk, windows: '1' })
    expect((await desk.change(person)).status).toBe(200)
    expect((await logIn(house, 'hl100')).body.code).toBe('login-failed')
    const { security, account } = await accountOf(house, 'hl100')
    expect(account).toMatchObject({ state: 'ACTIVE', hasFirstPassword: true, role: 'WINDOW_STAFF' })
    const { password } = await security.post(`/api/accounts/${account.staffId}/reset-password`)
    expect((await logIn(house, 'hl100', password)).status).toBe(200)
  })

  it('who leave are logged out, cannot come in again, and are opened by nobody', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const leaver = await house.loginAs('hl009')
    const { staffId } = await leaver.get('/api/me')
    expect((await desk.change(remove('staff', 'HL009'))).status).toBe(200)
    expect((await leaver.ask('GET', '/api/me')).status).toBe(401)
    expect((await logIn(house, 'hl009')).body.code).toBe('account-closed')
    const { security, account } = await accountOf(house, 'hl009')
    expect(account).toBeUndefined()
    const enabling = await security.ask('POST', `/api/accounts/${staffId}/enable`)
    expect(enabling.body.code).toBe('account-unknown')
    expect(await entriesOf(house, staffId)).toContainEqual(expect.stringMatching(/停用.*正常 → 停用/))
  })

  it('who come back have the same account, with a password still to be made', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    await desk.change(remove('staff', 'HL009'))
    await desk.change(put('staff', null, { workNo: 'HL009', name: '演示壬', ...clerk }))
    expect((await logIn(house, 'hl009')).body.code).toBe('login-failed')
    const { security, account } = await accountOf(house, 'hl009')
    const { password } = await security.post(`/api/accounts/${account.staffId}/reset-password`)
    expect((await logIn(house, 'hl009', password)).status).toBe(200)
  })

  it('who get another role are locked until the security administrator has seen it', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const person = await house.loginAs('hl009')
    expect((await desk.change(put('staff', 'HL009', { role: 'HALL_DIRECTOR', windows: '' }))).status).toBe(
      200,
    )
    expect((await person.ask('GET', '/api/me')).status).toBe(401)
    expect((await logIn(house, 'hl009')).body.code).toBe('account-closed')
    const { security, account } = await accountOf(house, 'hl009')
    expect(account).toMatchObject({ state: 'LOCKED', role: 'HALL_DIRECTOR' })
    await security.ask('POST', `/api/accounts/${account.staffId}/unlock`)
    expect((await logIn(house, 'hl009')).body).toMatchObject({ role: 'HALL_DIRECTOR' })
    const entries = await entriesOf(house, account.staffId)
    expect(entries).toContainEqual(expect.stringMatching(/锁定.*正常 → 锁定/))
  })

  it('keep their login when only their card changes', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const person = await house.loginAs('hl009')
    expect((await desk.change(put('staff', 'HL009', { post: '窗口负责人' }))).status).toBe(200)
    expect((await person.ask('GET', '/api/me')).status).toBe(200)
  })

  it('are not taken away, nor given another role, while their window is open', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const person = await house.loginAs('hl008')
    const { openableWindows } = await person.get('/api/me')
    await person.do(`/api/windows/${openableWindows[0].windowId}/open`)
    const leaving = await desk.change(remove('staff', 'HL008'))
    expect(leaving.body.message).toContain('演示辛正在使用1号窗口，请先关闭窗口再删除。')
    const rising = await desk.change(put('staff', 'HL008', { role: 'CHIEF_REP' }))
    expect(rising.body.message).toContain('请先关闭窗口再改角色。')
    expect((await desk.change(put('staff', 'HL008', { windows: '2' }))).body.message).toContain('取消授权')
  })

  it('do not change or remove themselves, nor leave nobody to look after accounts', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    for (const edit of [remove('staff', 'HL037'), put('staff', 'HL037', { role: 'HALL_DIRECTOR' })]) {
      expect((await desk.change(edit)).body.message).toContain('不能删除自己的账号，也不能改自己的角色')
    }
    const last = await desk.change(remove('staff', 'HL038'))
    expect(last.body.message).toContain('至少应保留一名原有的安全管理员')
    const auditor = { ...clerk, workNo: 'HL101', name: '演示替', role: 'AUDITOR', windows: '' }
    expect((await desk.change(put('staff', null, auditor))).status).toBe(200)
    const blind = await desk.change(remove('staff', 'HL039'))
    expect(blind.body.message).toContain('至少应保留一名原有的')
    const two = await desk.change(put('staff', 'HL039', { windows: '1' }))
    expect(two.body.message).toContain('AUDITOR属于三员，不能开放窗口。')
  })

  it('do not take over an account of another hall', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const stolen = await desk.change(put('staff', null, { workNo: 'CQ004', name: '演示新', ...clerk }))
    expect(stolen.body.message).toContain('账号“cq004”已被其他大厅使用。')
  })
})
