/**
 * Forecasts: how many stand before a ticket and how long it will wait, from the order rule and learned durations.
 * Not the order itself (tickets); a simulation may take the place of the plain rule behind the same door.
 */
export { learnDuration, linesOf, situationAt, type Lines } from './queries.ts'
export { aheadCount, estimatedWaitMin, queuesInLine, type Situation } from './wait.ts'
