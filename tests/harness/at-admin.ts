import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriers } from './axe.ts'
import { part, picture, type Screens } from './browser.ts'
import { testPassword } from './database-server.ts'

/** Before the login, and when a login is refused. */
const refusals = [/^401 GET \/api\/me$/]

export type AdminVisit = { url: string; account: string; page: string; expects?: RegExp[] }

/** A page of the administration, as this person sees it after logging in. */
export async function openAdmin(
  screens: Screens,
  { url, account, page, expects = [] }: AdminVisit,
): Promise<Page> {
  const screen = await screens.open(`${url}/admin#${page}`, 'desk', {
    expects: [...refusals, ...expects],
    glass: { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
  })
  await part(screen, 'login-account').fill(account)
  await part(screen, 'login-password').fill(testPassword)
  await part(screen, 'login-submit').click()
  await part(screen, 'logout').waitFor()
  return screen
}

const glasses = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  // 1440 × 900 at twice its size.
  { width: 720, height: 450 },
]

/** A state of a page keeps nobody out, and at no size anything has to be pushed aside to be read. */
export async function lookAt(screen: Page, state: string): Promise<void> {
  expect([state, await barriers(screen)]).toEqual([state, []])
  for (const glass of glasses) {
    await screen.setViewportSize(glass)
    await picture(screen, `${state}-${glass.width}`)
    const width = await screen.evaluate(() => document.documentElement.scrollWidth)
    expect([state, width]).toEqual([state, glass.width])
  }
  await screen.setViewportSize({ width: 1440, height: 900 })
  // A press while everything still moves to its old place would meet nothing.
  await screen.evaluate(
    () => new Promise<void>((settled) => requestAnimationFrame(() => requestAnimationFrame(() => settled()))),
  )
}
