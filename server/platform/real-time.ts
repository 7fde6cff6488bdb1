import { sql } from 'kysely'

/**
 * Real time by the clock of the database, the same for every process: for signs of life alone. A connection is silent
 * for as long as it is, however fast a demonstration runs. What happens in a hall is dated by `ctx.clock`.
 */
export const realTime = sql<Date>`statement_timestamp()`
