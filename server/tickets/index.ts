/**
 * Tickets: taking a number, the order of calling, and a ticket's life from taken to finished.
 * Not who sits at the windows (windows), not how long the wait will be (forecasts).
 */
export { watchDays } from './day-watch.ts'
export { currentProgress, requireTicketByToken } from './holder.ts'
export { publishTickets, publishWindows } from './publish.ts'
export { ticketRoutes } from './routes.ts'
