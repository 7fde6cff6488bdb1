/**
 * Indicators (指标): what the notices measure 好差评 by, counted from rows, with the services behind each number; and the
 * ratings of a month as the public reads them. A read model: it writes nothing. Not how the hall stands at this moment (overview).
 */
export { indicatorsOf } from './indicator.ts'
export { servicesBetween } from './queries.ts'
export { indicatorRoutes } from './routes.ts'
