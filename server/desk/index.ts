/**
 * The help desk: finding a number by anything a person can show, and what is done with it away from the windows; who may
 * not take numbers. Not the rules of a ticket's life (tickets), not the paper (slips).
 */
export { deskRoutes } from './routes.ts'
export { voidReasonNames } from './steps.ts'
