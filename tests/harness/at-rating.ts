import type { Locator, Page } from 'playwright-core'
import type { Caller } from './caller.ts'
import { part, type OpenOptions, type Screens } from './browser.ts'
import type { House } from './house.ts'

/** The glass of a rating terminal. */
export const tablet = {
  viewport: { width: 1280, height: 800 },
  hasTouch: true,
  reducedMotion: 'reduce',
} as const
export const upright = { ...tablet, viewport: { width: 800, height: 1280 } }

export type Clerk = { caller: Caller; windowId: number }

/** Somebody who has opened window 1. */
export async function atWindow(house: House): Promise<Clerk> {
  const caller = await house.loginAs('hl008')
  const windowId: number = (await caller.get('/api/me')).openableWindows[0].windowId
  await caller.do(`/api/windows/${windowId}/open`)
  return { caller, windowId }
}

/** A number is taken, called, served and finished: now it waits to be rated. */
export async function serve(house: House, { caller, windowId }: Clerk, service = '咨询') {
  const holder = { name: '演示甲', idCard: '410902198001010011', phone: '13900001000' }
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(service),
    ...(service === '咨询' ? {} : { holder }),
  })
  const { current } = await caller.do(`/api/windows/${windowId}/call-next`)
  await caller.do(`/api/tickets/${current.id}/start`)
  await caller.do(`/api/tickets/${current.id}/finish`, { outcome: 'CONSULT' })
  return ticket
}

/** The terminal at window 1. */
export const openTerminal = (screens: Screens, url: string, options: OpenOptions = {}): Promise<Page> =>
  screens.open(`${url}/terminal?hall=PYHL&no=1`, 'desk', { glass: tablet, ...options })

export const face = (page: Page, satisfaction: string): Locator => part(page, 'face', { satisfaction })
/** Waits until the terminal is in a state in which nothing is to be rated. */
export const inState = (page: Page, state: string) => part(page, 'terminal-state', { state }).waitFor()

/** What was said, in order. */
export const ratings = (house: House) =>
  house.ctx.db
    .selectFrom('rating')
    .select(['satisfaction', 'labels', 'text', 'is_anonymous as isAnonymous', 'channel'])
    .orderBy('id')
    .execute()

/** The citizen rates at once, on the own telephone. */
export async function rate(house: House, ticketNo: string): Promise<void> {
  const requests = house.ctx.db
    .selectFrom('rating_request')
    .innerJoin('ticket', 'ticket.id', 'ticket_id')
    .select('rating_request.token')
  const { token } = await requests.where('ticket_no', '=', ticketNo).executeTakeFirstOrThrow()
  const answer = { satisfaction: 'SATISFIED', labels: [], text: '', isAnonymous: false }
  await house.anyone.do(`/api/ratings/${token}`, { ...answer, via: 'QR', tookMs: 9000 })
}
