/**
 * Halls: what a hall consists of (zones, departments, queues, windows, hours), as one plan at one version.
 * Not what happens in it: that is windows (who serves) and tickets (who waits).
 */
export { closingOf, dayEndOf, mayComeTooLate, openingOn, openingToday, requireTakingTime } from './opening.ts'
export {
  bindingsOfQueue,
  bindingsOfWindow,
  placeOf,
  placesOfQueue,
  type Binding,
  type HallPlan,
  type Queue,
  type ServiceType,
  type ServiceWindow,
} from './plan.ts'
export { currentPlan, planOf, recentPlan, sightOf } from './plan-cache.ts'
export { allHalls } from './queries.ts'
export { hallRoutes } from './routes.ts'
export { defaultHallSettings, type HallSettings } from './settings.ts'
