/**
 * Services of a case (第几次服务): which number in service was one of a case, so that its rating is the case's.
 * Not the life of the case (cases), not the rating itself (ratings).
 */
export { insertService, servicesOf } from './queries.ts'
export { servicesOnSheet, tieToService } from './services.ts'
