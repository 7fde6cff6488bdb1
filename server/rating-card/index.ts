/**
 * The printed card of a window: a QR that stays, how to rate in three steps (R41, R86). Not for what is behind the QR:
 * that is a page of the displays.
 */
export { ratingCardRoutes } from './routes.ts'
