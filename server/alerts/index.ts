/**
 * Alerts: what is wrong in a hall, who is told, and who knew of it, found again and again from the hall's rows.
 * Not how the hall stands as a whole (overview), and nothing that is put right by itself (tickets, windows).
 */
export { openAlerts } from './alert-list.ts'
export { isOpen } from './findings.ts'
export type { DeviceNow, HallState } from './hall-state.ts'
export { escalateAlert, watchAlerts } from './jobs.ts'
export { alertRoutes } from './routes.ts'
export { readHallState } from './state-queries.ts'
