/**
 * Cases (办件): what was handed in at a window, its five kinds, its clocks and its cards, until it is issued.
 * Not the number it came with (tickets), not what is demanded for it (services), not who is warned (alerts).
 */
export { cardedMonths, openCards, type CardedMonth, type OpenCard } from './card-queries.ts'
export { lookAt, watchCases } from './jobs.ts'
export { caseRoutes } from './routes.ts'
