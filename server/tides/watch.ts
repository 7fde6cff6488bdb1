import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { endOverdueTides } from './commands.ts'
import { hallsWithOverdueTides } from './queries.ts'

/** Finds the tides whose time is over, however long nothing ran. */
export async function watchTides(ctx: Context): Promise<void> {
  for (const hallId of await hallsWithOverdueTides(ctx.db, ctx.clock.now())) {
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, endOverdueTides)
  }
}
