import type { Page } from 'playwright-core'
import type { TakenTicket } from '../../contract/tickets.ts'
import { part } from './browser.ts'

/** Touches a service on the page that is shown, which leads to its confirmation. */
export async function touchService(kiosk: Page, serviceName: string): Promise<void> {
  await part(kiosk, 'service-card', { serviceName }).first().tap()
}

/** Touches 确认取号 and gives the number as the server answered. */
export async function touchTake(kiosk: Page): Promise<TakenTicket> {
  const answered = kiosk.waitForResponse((answer) => answer.url().endsWith('/tickets') && answer.ok())
  // At its edge: a touch in the very place of the one before would count as the second half of a double touch.
  await part(kiosk, 'take').tap({ position: { x: 24, y: 24 } })
  return (await answered).json()
}
