import type { Beginning, Listed } from './lists.ts'
import type { OneTimeList } from './theme-lists.ts'
import type {
  EndJointSurvey,
  IssueTheme,
  ReceiveTheme,
  StartJointSurvey,
  ThemeCaseRow,
  ThemeCaseSheet,
  ThemeStatistics,
  ThemeWish,
  WishTheme,
} from './theme-cases.ts'

/** The part of the HTTP interface that is about themes (一件事). */
export type ThemeEndpoints = {
  'GET /api/halls/:hallId/themes/:themeNo/list': {
    body: null
    query: { answers: string }
    answer: OneTimeList
  }
  'POST /api/progress/:token/theme-answers': { body: WishTheme; answer: ThemeWish }
  'GET /api/tickets/:ticketId/theme': { body: null; answer: ThemeWish }
  'GET /api/halls/:hallId/theme-cases': {
    body: null
    query: Beginning & { over: boolean }
    answer: Listed<ThemeCaseRow>
  }
  'POST /api/halls/:hallId/theme-cases': { body: ReceiveTheme; answer: ThemeCaseSheet }
  'GET /api/halls/:hallId/theme-statistics': {
    body: null
    query: { from: string; to: string }
    answer: ThemeStatistics[]
  }
  'GET /api/theme-cases/:themeCaseId': { body: null; answer: ThemeCaseSheet }
  'POST /api/theme-cases/:themeCaseId/issue': { body: IssueTheme; answer: ThemeCaseSheet }
  'POST /api/theme-cases/:themeCaseId/surveys': { body: StartJointSurvey; answer: ThemeCaseSheet }
  'POST /api/theme-cases/:themeCaseId/surveys/end': { body: EndJointSurvey; answer: ThemeCaseSheet }
}
