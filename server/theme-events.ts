import type { CardColor } from '../contract/cases.ts'

/** What happens to themes (一件事) and their cases. Never whose they are. */
export type ThemeEvent =
  /** At the kiosk, before the number is called. */
  | { type: 'theme-answered'; ticketId: number; themeNo: number }
  | {
      type: 'theme-received'
      themeCaseId: number
      themeNo: number
      parts: number
      windowId: number
      ticketId: number | null
      staffId: number
    }
  | { type: 'theme-part-received'; themeCaseId: number; caseId: number }
  /** Papers that came in later; `caseIds` are the parts they served as well. */
  | { type: 'theme-papers-added'; themeCaseId: number; papers: number; caseIds: number[] }
  | { type: 'theme-survey-started'; themeCaseId: number; caseIds: number[]; staffId: number }
  | { type: 'theme-survey-ended'; themeCaseId: number; caseIds: number[]; staffId: number }
  | { type: 'theme-issued'; themeCaseId: number; caseIds: number[]; isPartial: boolean; staffId: number }
  /** By the limit of the theme itself; `dueAt` is when it fell due, however late somebody looked. */
  | { type: 'theme-carded'; themeCaseId: number; color: CardColor; dueAt: string }
