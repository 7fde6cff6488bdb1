import { atCases, inCases, type Permit } from './permit.ts'

/** Who may do what with cases. A department sees and handles its own, which the room looks after. */
export const caseRights = {
  'GET /api/halls/:hallId/cases': inCases,
  'POST /api/halls/:hallId/cases': atCases,
  'POST /api/halls/:hallId/cases/find': inCases,
  'GET /api/cases/:caseId': inCases,
  'POST /api/cases/:caseId/steps': [...atCases, 'DEPT_LEADER', 'HALL_DIRECTOR'],
} as const satisfies Record<string, Permit>
