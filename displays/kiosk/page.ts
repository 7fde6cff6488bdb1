import type { TakeIdentity } from '../../contract/halls.ts'
import type { Holder } from '../../contract/tickets.ts'
import { isIdCard, isMobile } from '../../web/identity.ts'

/** Where a visitor stands between the first touch and the number. */
export type Page =
  | { name: 'home' }
  | { name: 'departments' }
  | { name: 'themes' }
  | { name: 'confirm'; serviceTypeId: number; from: ChoicePage }
  | { name: 'identity'; serviceTypeId: number; from: ChoicePage }
  /** 补件取号: the code of the notice is entered. */
  | { name: 'supplement' }
  | { name: 'result' }

/** The pages on which a service is chosen. */
export type ChoicePage = 'home' | 'departments' | 'themes'

export const homePage: Page = { name: 'home' }

/** One step back; from the result, and from the first page, there is only the first page. */
export function backFrom(page: Page): Page {
  switch (page.name) {
    case 'identity':
      return { ...page, name: 'confirm' }
    case 'confirm':
      return { name: page.from }
    case 'home':
    case 'departments':
    case 'themes':
    case 'supplement':
    case 'result':
      return homePage
    default:
      return page satisfies never
  }
}

/** Whether what is known of the holder is what the service demands. */
export function identitySuffices(demanded: TakeIdentity, holder: Holder): boolean {
  if (demanded === 'PHONE') return isMobile(holder.phone ?? '')
  if (demanded === 'ID_CARD') return isIdCard(holder.idCard ?? '')
  return true
}
