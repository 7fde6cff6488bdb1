/**
 * Forecasts: how many stand before a ticket and how long it will wait, from the order rule and learned durations.
 * Not the order itself (tickets); a simulation may take the place of the plain rule behind the same door.
 */
export { learnDuration, linesOf, situationAt } from './queries.ts'
export { forecastOf, type Forecast, type Situation } from './wait.ts'
