/**
 * Overview: a whole hall at one glance, for those who answer for it. A read model: it looks everywhere, changes nothing.
 * Not what the public sees (board), not what is wrong (alerts).
 */
export { publishOverview } from './publish.ts'
export { overviewRoutes } from './routes.ts'
