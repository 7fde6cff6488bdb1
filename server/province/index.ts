/**
 * Province: what is told to the provincial 好差评 platform, each service and then its rating, and what it has of them.
 * Not the ratings themselves: they are asked for and kept in ratings.
 */
export { backlogOf, pushBacklog } from './backlog.ts'
export { retryProvince, tellProvince } from './jobs.ts'
export { rateUrlOf } from './rate-url.ts'
export { provinceRoutes } from './routes.ts'
