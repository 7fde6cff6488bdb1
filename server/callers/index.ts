/**
 * Hardware callers: keypads at the windows that sign their presses. Not what the presses do (tickets, windows).
 */
export { unbindCallers } from './queries.ts'
export { callerRoutes } from './routes.ts'
