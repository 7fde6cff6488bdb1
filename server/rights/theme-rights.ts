import { atCases, inCases, inDepartments, overHall } from './permit.ts'

/** Who may do what with themes (一件事): the part of the rights that is about them. */
export const themeRights = {
  // what to do and to bring hangs on the wall anyway
  'GET /theme-list/:hallId/:themeNo': 'ANYBODY',
  'GET /api/halls/:hallId/themes/:themeNo/list': 'ANYBODY',
  'POST /api/progress/:token/theme-answers': ['CITIZEN'],
  // one form and one set of papers for cases of several departments
  'GET /api/tickets/:ticketId/theme': atCases,
  'GET /api/halls/:hallId/theme-cases': inCases,
  'POST /api/halls/:hallId/theme-cases': atCases,
  'GET /api/halls/:hallId/theme-statistics': [...overHall, 'DEPT_LEADER', 'CHIEF_REP'],
  'GET /api/theme-cases/:themeCaseId': inCases,
  'POST /api/theme-cases/:themeCaseId/issue': atCases,
  'POST /api/theme-cases/:themeCaseId/surveys': inDepartments,
  'POST /api/theme-cases/:themeCaseId/surveys/end': inDepartments,
} as const
