/**
 * Text messages that leave the hall, each of them once: their texts, their way through a provider, what became of them,
 * and who wants none. Not when somebody is to be told what: the rooms that know of it order it with `requestSms`.
 */
export { forgetNumbers } from './forgetting-queries.ts'
export { sendSms, sweepSms, sweepSmsReports } from './jobs.ts'
export { mayInviteAt } from './limits.ts'
export { requestSms } from './order.ts'
export { publishSms } from './publish.ts'
export { smsRoutes } from './routes.ts'
export { valuesIn } from './sealed.ts'
