import { atCases, atWindows, inCases, overHall, type Permit } from './permit.ts'

/** Who may do what with cases: a department sees and handles its own, which the room looks after. */
export const caseRights = {
  'GET /api/halls/:hallId/cases': inCases,
  'POST /api/halls/:hallId/cases': atCases,
  'POST /api/halls/:hallId/cases/find': inCases,
  'GET /api/halls/:hallId/cases/colleagues': inCases,
  'GET /api/halls/:hallId/cases/supervision': overHall,
  // what anybody may read in the guide
  'GET /api/windows/:windowId/items': atWindows,
  'GET /api/windows/:windowId/cases': atWindows,
  // the guide is for everybody
  'GET /api/halls/:hallId/guide': 'ANYBODY',
  'GET /api/halls/:hallId/guide/:itemId': 'ANYBODY',
  // with the code of a notice: who takes decides the channel
  'POST /api/halls/:hallId/returns': 'ANYBODY',
  'GET /s/:code': 'ANYBODY',
  'POST /s/:code': 'ANYBODY',
  // papers carry names in full: who may see the case prints them
  'GET /cases/:caseId/papers/:paper': inCases,
  'GET /cases/roll.js': 'ANYBODY',
  'GET /api/cases/:caseId': inCases,
  'POST /api/cases/:caseId/steps': [...atCases, 'DEPT_LEADER', 'HALL_DIRECTOR'],
} as const satisfies Record<string, Permit>
