export { ticketRoutes } from '../tickets/index.ts'
