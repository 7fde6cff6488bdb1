/**
 * The phone page as the server first sends it: the ticket already written into it, readable without script. Not for
 * what happens after that: the page's own script keeps it up to date.
 */
export { pageRoutes } from './routes.ts'
