import type { TakeIdentity } from '../../contract/halls.ts'
import type { ThemeAnswers } from '../../contract/themes.ts'
import type { Holder } from '../../contract/tickets.ts'
import { isIdCard, isMobile } from '../../web/identity.ts'

/** Where a visitor stands between the first touch and the number. */
export type Page =
  | { name: 'home' }
  | { name: 'departments' }
  | { name: 'themes' }
  /** 办事指南: every item, by department. */
  | { name: 'guide' }
  | GuideOfItem
  /** 补件取号: the code of the notice is entered. */
  | { name: 'supplement' }
  /** One question of a theme's questionnaire after another; what was answered so far, in that order. */
  | { name: 'question'; serviceTypeId: number; answers: ThemeAnswers }
  /** What to do and to bring, by these answers. */
  | { name: 'list'; serviceTypeId: number; answers: ThemeAnswers }
  | ToTake<'confirm'>
  | ToTake<'identity'>
  | { name: 'result' }

/** What to bring for one item, how long it takes, what it costs, where. */
type GuideOfItem = { name: 'guide-item'; itemId: number }

/** `answers`: those of a theme's questionnaire; null where nothing was asked. */
type ToTake<Name> = {
  name: Name
  serviceTypeId: number
  from: ChoicePage | GuideOfItem
  answers: ThemeAnswers | null
}

/** The pages on which a service is chosen. */
export type ChoicePage = 'home' | 'departments' | 'themes'

/** The pages that lie behind the first one. */
export type EntryPage = Exclude<ChoicePage, 'home'> | 'guide' | 'supplement'

export const homePage: Page = { name: 'home' }

/** One step back; from the result, and from the first page, there is only the first page. */
export function backFrom(page: Page): Page {
  switch (page.name) {
    case 'identity':
      return { ...page, name: 'confirm' }
    case 'confirm':
      return page.answers
        ? { name: 'list', serviceTypeId: page.serviceTypeId, answers: page.answers }
        : wayIn(page.from)
    case 'question':
    case 'list':
      return Object.keys(page.answers).length === 0
        ? { name: 'themes' }
        : { ...page, name: 'question', answers: withoutLast(page.answers) }
    case 'guide-item':
      return { name: 'guide' }
    case 'home':
    case 'departments':
    case 'themes':
    case 'guide':
    case 'supplement':
    case 'result':
      return homePage
    default:
      return page satisfies never
  }
}

const wayIn = (from: ToTake<'confirm'>['from']): Page => (typeof from === 'string' ? { name: from } : from)

const withoutLast = (answers: ThemeAnswers): ThemeAnswers =>
  Object.fromEntries(Object.entries(answers).slice(0, -1))

/** Whether what is known of the holder is what the service demands. */
export function identitySuffices(demanded: TakeIdentity, holder: Holder): boolean {
  if (demanded === 'PHONE') return isMobile(holder.phone ?? '')
  if (demanded === 'ID_CARD') return isIdCard(holder.idCard ?? '')
  return true
}
