/**
 * Hardware callers: keypads at the windows that sign their presses. Not what the presses do (tickets, windows).
 */
export { callerRoutes } from './routes.ts'
