/**
 * Audit: the log of a hall for those who answer for it: read, looked through, taken away, and proven whole. Reads
 * everything, changes nothing; that somebody took the log away is an entry of it. How the log is written and chained is platform's; `npm run audit:verify` proves it too.
 */
export { auditRoutes } from './routes.ts'
