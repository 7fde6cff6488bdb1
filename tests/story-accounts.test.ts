import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { stepAt, totpCode } from '../server/staff/totp.ts'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

const security = 'hl038'
const auditor = 'hl039'
const clerk = 'hl008'
const own = 'Spring-Rain-8'

/** A house in which people choose passwords of their own, and the administrators have. */
async function openStrictHouse(): Promise<House> {
  const house = await openHouse({ settings: { FIRST_PASSWORDS: 'change', ROLES: 'web' } })
  await house.ctx.db
    .updateTable('staff')
    .set({ password_changed_at: house.clock.now() })
    .where('account', 'in', [security, auditor])
    .execute()
  return house
}

describe('those who look after accounts', { timeout: 120_000 }, () => {
  it('are told when an address is not for them, and stand on a page of theirs', async () => {
    await using house = await openStrictHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin(screens, { url: house.url, account: auditor, page: 'setup/settings' })
    await part(admin, 'no-such-page').waitFor()
    await lookAt(admin, 'no-such-page')
    await admin.locator('nav a').last().click()
    await part(admin, 'no-such-page').waitFor({ state: 'detached' })
  })

  it('give a new first password, and the auditor sees who did what and that nothing was altered', async () => {
    await using house = await openStrictHouse()
    await using screens = await openBrowser()
    const admin = await openAdmin(screens, { url: house.url, account: security, page: 'accounts' })
    await part(admin, 'account', { account: security }).waitFor()
    await lookAt(admin, 'accounts')
    await part(admin, 'account-search').fill(clerk.toUpperCase())
    await admin.getByText('1 / 58 个账号').waitFor()

    // By keyboard: the list, the account, the question, the answer.
    await part(admin, 'account', { account: clerk }).getByTestId('account-open').focus()
    await admin.keyboard.press('Enter')
    await part(admin, 'account-reset').waitFor()
    await lookAt(admin, 'account')
    await part(admin, 'account-reset').focus()
    await admin.keyboard.press('Enter')
    await part(admin, 'account-confirm').waitFor()
    await admin.keyboard.press('Enter')
    const password = await part(admin, 'first-password').inputValue()
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    await admin.keyboard.press('Escape')
    await lookAt(admin, 'account-first-password')
    await part(admin, 'password-given').focus()
    await admin.keyboard.press('Enter')
    await part(admin, 'first-password').waitFor({ state: 'detached' })

    const desk = await screens.open(`${house.url}/console`, 'desk', { expects: [/^401 GET \/api\/me$/] })
    await part(desk, 'login-account').fill(clerk)
    await part(desk, 'login-password').fill(password)
    await part(desk, 'login-submit').click()
    await part(desk, 'password-current').fill(password)
    await part(desk, 'password-next').fill(own)
    await part(desk, 'password-again').fill(own)
    await part(desk, 'password-submit').click()
    await part(desk, 'window-choice').first().waitFor()

    const reader = await openAdmin(screens, { url: house.url, account: auditor, page: 'log' })
    const entries = part(reader, 'log-entry')
    await entries.getByText('修改自己的密码').waitFor()
    const reset = entries.filter({ hasText: /重置.*（HL008）的密码/ })
    await reset.waitFor()
    await part(reader, 'chain-verify').click()
    await part(reader, 'chain-state').getByText('完整，已核对').waitFor()
    await lookAt(reader, 'log')
    await part(reader, 'log-kind').selectOption('DEVICE')
    await part(reader, 'log-submit').click()
    await reader.getByText('没有符合条件的记录').waitFor()
    await part(reader, 'log-kind').selectOption('ACCOUNT')
    await part(reader, 'log-ticket-no').fill('号')
    await part(reader, 'log-submit').click()
    await reader.getByText('号码由字母和数字组成').waitFor()
    await part(reader, 'log-ticket-no').fill('')
    await part(reader, 'log-submit').click()
    await reset.getByTestId('log-detail').click()
    await part(reader, 'log-raw').getByText('"account-password-reset"').waitFor()
    await lookAt(reader, 'log-entry')
    await reader.keyboard.press('Escape')

    const seq = await reset.getAttribute('data-seq')
    await sql`update hall_event set actor = actor || '{"staffId": 1}'
      where hall_id = ${house.hallId} and seq = ${Number(seq)}`.execute(house.ctx.db)
    await part(reader, 'chain-verify').click()
    await part(reader, 'chain-state').getByText(`第 ${seq} 条与写入时不一致`).waitFor()
    await picture(reader, 'log-broken')
    expect(house.logged()).not.toContain(password)
  })

  it('take an authenticator into use, and are asked for its code from then on', async () => {
    await using house = await openStrictHouse()
    await using screens = await openBrowser()
    const expects = [/^422|^401 POST \/api\/me\/totp\/confirm$/, /^401 POST \/api\/login$/]
    const visit = { url: house.url, account: auditor, page: 'account', expects }
    const screen = await openAdmin(screens, visit)
    await part(screen, 'totp-start').click()
    const secret = (await part(screen, 'totp-secret').textContent()) ?? ''
    await lookAt(screen, 'authenticator')
    await part(screen, 'totp-code').fill('12')
    await screen.keyboard.press('Enter')
    await screen.getByText('请输入验证器上的6位数字。').waitFor()
    await part(screen, 'totp-code').fill(totpCode(bytesOf(secret), stepAt(house.clock.now())))
    await screen.keyboard.press('Enter')
    await part(screen, 'totp-state').getByText('已启用').waitFor()
    await part(screen, 'logout').click()
    await part(screen, 'login-account').fill(auditor)
    await part(screen, 'login-password').fill('test-pass-word')
    await part(screen, 'login-submit').click()
    await part(screen, 'login-code').waitFor()
  })

  it('are told in time that a password grows old, and choose another', async () => {
    await using house = await openStrictHouse()
    await using screens = await openBrowser()
    const inDays = (days: number) =>
      house.clock.set(new Date(house.clock.now().getTime() + days * 86_400_000))
    inDays(85)
    const visit = { url: house.url, account: auditor, page: 'account' }
    const screen = await openAdmin(screens, visit)
    await part(screen, 'password-age').getByText('还有 5 天到期').waitFor()
    await lookAt(screen, 'password-age')
    inDays(6)
    const late = await screens.open(`${house.url}/admin`, 'desk', { expects: [/^401 GET \/api\/me$/] })
    await part(late, 'login-account').fill(auditor)
    await part(late, 'login-password').fill('test-pass-word')
    await part(late, 'login-submit').click()
    await late.getByText('您的密码已到使用期限').waitFor()
    await picture(late, 'password-too-old')
  })
})

/** What an authenticator makes of the letters it was given. */
function bytesOf(secret: string): Buffer {
  const letters = [...secret.replaceAll(/\s/g, '')]
  const bits = letters
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
