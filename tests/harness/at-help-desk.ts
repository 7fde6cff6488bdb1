import type { Page } from 'playwright-core'
import { part, type Screens } from './browser.ts'
import { testPassword } from './database-server.ts'
import type { House } from './house.ts'

const notLoggedIn = /^401 GET \/api\/me$/

/** The help desk in a browser of its own, before anybody is logged in. */
export const openHelpDesk = (
  screens: Screens,
  house: Pick<House, 'url'>,
  { expects = [], ...options }: Parameters<Screens['open']>[2] = {},
): Promise<Page> =>
  screens.open(`${house.url}/desk`, 'desk', { ...options, expects: [notLoggedIn, ...expects] })

/** Logs in by keyboard and waits for the search field. */
export async function logInAtDesk(desk: Page, account: string): Promise<void> {
  await part(desk, 'login-account').waitFor()
  await desk.keyboard.type(account)
  await desk.keyboard.press('Tab')
  await desk.keyboard.type(testPassword)
  await desk.keyboard.press('Enter')
}

/** What a scanner does: types, and ends with Enter, wherever the focus happens to be. */
export async function scan(desk: Page, text: string): Promise<void> {
  await desk.keyboard.type(text)
  await desk.keyboard.press('Enter')
}

/** Presses an act of the ticket sheet once it may be pressed. */
export const act = (desk: Page, name: string): Promise<void> =>
  desk.locator(`[data-testid=act][data-act=${name}][aria-disabled=false]`).click()

/** Chooses one of a few, by keyboard: a dialog that has just opened takes no clicks. */
export const choose = (desk: Page, name: string, value: string): Promise<void> =>
  part(desk, name, { value }).filter({ visible: true }).locator('input').press('Space')

/** Gives the answer of a question. */
export const submit = (desk: Page): Promise<void> => part(desk, 'submit').press('Enter')
