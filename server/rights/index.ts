/**
 * Rights: who may use which route and listen in which room, as one table.
 * Not who is who (staff), and not the rights to single things, such as the windows of a person (windows).
 */
export { guardRoutes } from './guard.ts'
export { requireRight } from './permit.ts'
export { rights } from './rights.ts'
