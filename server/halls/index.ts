/**
 * Halls: what a hall consists of (zones, departments, queues, windows, hours), as one plan at one version.
 * Not what happens in it: that is windows (who serves) and tickets (who waits).
 */
export { afterOpenMinutes, dueAfter, endOfDay, nearFrom, type Due } from './limits.ts'
export { closingOf, dayEndOf, mayComeTooLate, openingOn, openingToday, requireTakingTime } from './opening.ts'
export {
  bindingsOfQueue,
  bindingsOfWindow,
  callsQueue,
  placeOf,
  placesOfQueue,
  queueEver,
  serviceTypeEver,
  windowEver,
  type Binding,
  type HallPlan,
  type Queue,
  type ServiceType,
  type ServiceWindow,
  type Theme,
} from './plan.ts'
export { currentPlan, isPlanChange, planOf, recentPlan, sightOf } from './plan-cache.ts'
export { allHalls, countPlanChange } from './queries.ts'
export { hallRoutes } from './routes.ts'
export { defaultHallSettings, readHallSettings, type HallSettings } from './settings.ts'
