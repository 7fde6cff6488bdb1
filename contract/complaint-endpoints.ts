import type { TakeComplaintStep } from './complaint-steps.ts'
import type {
  AppointSteering,
  ComplaintMonth,
  ComplaintRow,
  ComplaintSheet,
  ComplaintShelf,
  ComplaintStatistics,
  RegisterComplaint,
  RegisteredComplaint,
  UnsteeredComplaint,
} from './complaints.ts'
import type { Beginning, Listed } from './lists.ts'

/** The part of the HTTP interface that is about complaints. */
export type ComplaintEndpoints = {
  'GET /api/halls/:hallId/complaints': {
    body: null
    query: Beginning & { shelf: ComplaintShelf }
    answer: Listed<ComplaintRow>
  }
  'POST /api/halls/:hallId/complaints': { body: RegisterComplaint; answer: RegisteredComplaint }
  'GET /api/halls/:hallId/complaints/statistics': {
    body: null
    query: ComplaintMonth
    answer: ComplaintStatistics
  }
  'GET /api/halls/:hallId/complaints/unsteered': { body: null; answer: UnsteeredComplaint[] }
  'POST /api/complaints/:complaintId/steering': { body: AppointSteering; answer: null }
  'GET /api/complaints/:complaintId': { body: null; answer: ComplaintSheet }
  'POST /api/complaints/:complaintId/steps': { body: TakeComplaintStep; answer: ComplaintSheet }
}
