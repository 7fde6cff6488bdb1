import { atComplaints, inComplaints, overHall, type Permit } from './permit.ts'

/** Who may do what about complaints: a department sees and handles what it was given, which the room looks after. */
export const complaintRights = {
  'GET /api/halls/:hallId/complaints': inComplaints,
  'POST /api/halls/:hallId/complaints': atComplaints,
  'GET /api/halls/:hallId/complaints/statistics': ['COMPLAINT_OFFICER', ...overHall],
  'GET /api/halls/:hallId/complaints/statistics.csv': ['COMPLAINT_OFFICER', ...overHall],
  'GET /api/complaints/:complaintId': inComplaints,
  'POST /api/complaints/:complaintId/steps': ['COMPLAINT_OFFICER', 'CHIEF_REP', 'DEPT_LEADER', ...overHall],
  // By their numbers only: the 系统管理员 reads no complaint.
  'GET /api/halls/:hallId/complaints/unsteered': ['SYS_ADMIN'],
  'POST /api/complaints/:complaintId/steering': ['SYS_ADMIN'],
} as const satisfies Record<string, Permit>
