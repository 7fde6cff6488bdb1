/**
 * Complaints (有诉即办, 办不成事): what a citizen could not get done, from the window that hears of it through the
 * department that puts it right back to the citizen. Not the bad ratings (rectifications), not who is warned (alerts).
 */
export type { Complaint } from './complaint.ts'
export { forgetComplainants } from './forgetting-queries.ts'
export { isUnanswered, lightOf, nearBy } from './limits.ts'
export { owedComplaints } from './queries.ts'
export { complaintRoutes } from './routes.ts'
