import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openBrowser, part, picture } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse } from './harness/house.ts'

const notLoggedIn = /^401 GET \/api\/me$/
const refusedPassword = /^422 POST \/api\/me\/password$/

async function fill(desk: Page, current: string, next: string, again = next): Promise<void> {
  await part(desk, 'password-current').fill(current)
  await part(desk, 'password-next').fill(next)
  await part(desk, 'password-again').fill(again)
  await part(desk, 'password-submit').click()
}

describe('a newcomer at the console', { timeout: 60_000 }, () => {
  it('logs in with the first password, chooses another, and goes to a window', async () => {
    await using house = await openHouse({ settings: { FIRST_PASSWORDS: 'change' } })
    await using screens = await openBrowser()
    const desk = await screens.open(`${house.url}/console`, 'desk', {
      expects: [notLoggedIn, refusedPassword],
    })
    await part(desk, 'login-account').fill('hl008')
    await part(desk, 'login-password').fill(testPassword)
    await part(desk, 'login-submit').click()
    await part(desk, 'password-current').waitFor()
    await picture(desk, 'console-first-password')

    const message = part(desk, 'message')
    await fill(desk, testPassword, 'Spring-Rain-8', 'Spring-Rain-9')
    await message.getByText('两次输入的新密码不一致').waitFor()
    await fill(desk, testPassword, 'spring')
    await message.getByText('新密码不足10个字符').waitFor()
    await desk.reload()
    await fill(desk, testPassword, 'Spring-Rain-8')
    await part(desk, 'window-choice').first().waitFor()

    // And once more, without being asked to.
    await part(desk, 'own-password').click()
    await fill(desk, 'Spring-Rain-8', 'Spring-Rain-8')
    await message.getByText('与最近5次用过的密码相同').waitFor()
    await fill(desk, 'Spring-Rain-8', 'Summer-Wind-9')
    await part(desk, 'window-choice').first().click()
    await part(desk, 'primary').waitFor()
    expect(house.logged()).not.toContain('Summer-Wind-9')
  })
})
