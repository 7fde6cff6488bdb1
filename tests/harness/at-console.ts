import type { Page } from 'playwright-core'
import { part } from './browser.ts'
import { testPassword } from './database-server.ts'

/** Logs in by keyboard and goes to the first window this person may open; `atChoice` is done before choosing. */
export async function logIn(desk: Page, account: string, atChoice?: () => Promise<void>): Promise<void> {
  await part(desk, 'login-account').waitFor()
  await desk.keyboard.type(account)
  await desk.keyboard.press('Tab')
  await desk.keyboard.type(testPassword)
  await desk.keyboard.press('Enter')
  await part(desk, 'window-choice').first().waitFor()
  await atChoice?.()
  await desk.keyboard.press('Enter')
  await part(desk, 'primary').waitFor()
}

/** Presses the space bar once the big button is ready for it and means this. */
export async function pressSpace(desk: Page, action: string): Promise<void> {
  await ready(desk, action)
  await desk.keyboard.press('Space')
}

/** Waits until the big button means this and takes a press: right after another one it rests. */
export async function ready(desk: Page, action: string): Promise<void> {
  await desk.locator(`[data-testid=primary][data-action=${action}][aria-disabled=false]`).waitFor()
}

/** Waits until a quiet button may be pressed. */
export async function allowed(desk: Page, button: string): Promise<void> {
  await desk.locator(`[data-testid=${button}][aria-disabled=false]`).waitFor()
}
