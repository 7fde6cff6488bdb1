/**
 * Forecasts: how many stand before a ticket and how long it will wait: the order rule played forward with learned
 * durations. Not the order itself (tickets).
 */
export { learnDuration, linesOf, situationAt } from './queries.ts'
export { forecastOf, type Forecast, type Situation } from './wait.ts'
