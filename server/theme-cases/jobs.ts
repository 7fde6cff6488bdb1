import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { defineScheduledJob } from '../platform/job.ts'
import { judgeThemeCases } from './cards.ts'
import { moveThemeCase } from './commands.ts'
import { themeCasesToMove } from './queries.ts'

const everySec = 5
const atOnce = 200

/**
 * Finds the theme cases that may move on: a registration was decided somewhere, so what depends on it is received; and
 * those whose own limit is near or past. All of it is read from the rows; nothing is lost with a store of jobs.
 */
export const watchThemeCases = defineScheduledJob('watch-theme-cases', { everySec }, async (ctx: Context) => {
  await judgeThemeCases(ctx)
  for (const { id, hallId } of await themeCasesToMove(ctx.db, atOnce)) {
    // One theme case's trouble must not hide the others'.
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) => moveThemeCase(tx, id)).catch(
      (error: unknown) => ctx.log.error({ err: error, hallId, themeCaseId: id }, 'theme case not moved'),
    )
  }
})
