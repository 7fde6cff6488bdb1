import type { PooledMark, ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { person } from './at-cases.ts'
import { beginService, openWindow } from './at-window.ts'
import type { House } from './house.ts'

const answers = { HAS_LICENCE: 'YES', DINE_IN: 'YES', AREA: 'SMALL', MAIL: 'PICKUP' }

/** Somebody with a licence opens a restaurant: two permits side by side, all papers there. */
export async function receiveRestaurant(house: House): Promise<ThemeCaseSheet> {
  const { clerk, windowId } = await openWindow(house, 'hl010')
  const { ticketId } = await beginService(house, { clerk, windowId }, { service: '开办餐馆、饭店' })
  const path = `/api/halls/${house.hallId}`
  const address = Object.entries(answers).map((pair) => pair.join('.'))
  const list = await house.anyone.get(`${path}/themes/1/list?answers=${address.join('~')}`)
  const materials = list.materials.map(({ name, form }: PooledMark) => ({ name, form, state: 'RECEIVED' }))
  const whole = { windowId, ticketId, themeNo: 1, answers, applicant: person, materials }
  return clerk.do(`${path}/theme-cases`, { ...whole, toleratedUntil: null, byMail: false })
}
