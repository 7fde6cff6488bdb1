import { describe, expect, it } from 'vitest'
import { Caller } from '../../tests/harness/caller.ts'
import { testPassword } from '../../tests/harness/database-server.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const security = 'hl038'
const account = 'hl008'
const own = 'Spring-Rain-8'

async function logIn(house: House, password: string) {
  const caller = new Caller(house.url)
  const { status, body } = await caller.ask('POST', '/api/login', { account, password })
  return { caller, status, body }
}

const change = (caller: Caller, current: string, next: string) =>
  caller.ask('POST', '/api/me/password', { current, next })

const inAWhile = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

async function staffId(house: House): Promise<number> {
  const staff = house.ctx.db.selectFrom('staff').select('id').where('account', '=', account)
  return (await staff.executeTakeFirstOrThrow()).id
}

describe('a password of one’s own', () => {
  const aged = { FIRST_PASSWORDS: 'change', PASSWORD_DAYS: '90' }

  it('has to be changed after ninety days, at the next login and not in the middle of work', async () => {
    await using house = await openHouse({ settings: aged })
    const { caller: first } = await logIn(house, testPassword)
    expect((await change(first, testPassword, own)).body).toMatchObject({ passwordDaysLeft: null })
    inAWhile(house, 83 * 1440)
    expect((await logIn(house, own)).body).toMatchObject({ mustChangePassword: false, passwordDaysLeft: 7 })
    inAWhile(house, 7 * 1440 - 10)
    const { caller: early, body } = await logIn(house, own)
    expect(body).toMatchObject({ mustChangePassword: false, passwordDaysLeft: 1 })
    inAWhile(house, 11)
    expect(await early.get('/api/me')).toMatchObject({ mustChangePassword: false, passwordDaysLeft: 0 })
    const { caller: late, body: tooOld } = await logIn(house, own)
    expect(tooOld).toMatchObject({ mustChangePassword: true, passwordDaysLeft: 0 })
    const windowId = tooOld.openableWindows[0].windowId
    expect((await late.command(`/api/windows/${windowId}/open`)).body.code).toBe('password-change-required')
    expect((await change(late, own, 'Summer-Wind-9')).body).toMatchObject({
      mustChangePassword: false,
      passwordDaysLeft: null,
    })
  })

  it('holds for ever where the house says so, and where programs play the staff', async () => {
    for (const settings of [{ ...aged, PASSWORD_DAYS: '0' }, { FIRST_PASSWORDS: 'keep' }]) {
      await using house = await openHouse({ settings })
      const { caller } = await logIn(house, testPassword)
      await change(caller, testPassword, own)
      inAWhile(house, 999 * 1440)
      expect((await logIn(house, own)).body).toMatchObject({
        mustChangePassword: false,
        passwordDaysLeft: null,
      })
    }
  })

  it('does not exist for an account that was given none: nobody gets in, and nothing breaks', async () => {
    await using house = await openHouse()
    await house.ctx.db
      .updateTable('staff')
      .set({ password_hash: '' })
      .where('account', '=', account)
      .execute()
    expect((await logIn(house, testPassword)).body.code).toBe('login-failed')
    const admin = await house.loginAs(security)
    const accounts: { account: string; hasPassword: boolean }[] = await admin.get(
      `/api/halls/${house.hallId}/accounts`,
    )
    expect(accounts.filter(({ hasPassword }) => !hasPassword).map((each) => each.account)).toEqual([account])
    const { password } = await admin.post(`/api/accounts/${await staffId(house)}/reset-password`)
    expect((await logIn(house, password)).status).toBe(200)
  })
})
