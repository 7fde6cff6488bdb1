/**
 * Indicators (指标): what the notices measure 好差评 and 办件 by, counted from rows, with what stands behind each number,
 * the red cards of each month, the ranking of the departments; and the ratings of a month as the public reads them. A
 * read model: it writes nothing. Not how the hall stands at this moment (overview).
 */
export { indicatorsOf } from './indicator.ts'
export { report } from './report.ts'
export { indicatorRoutes } from './routes.ts'
