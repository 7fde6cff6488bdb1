import type { Kysely } from 'kysely'
import { currentPlan, nearFrom, planOf, type HallPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import type { Database } from '../platform/tables.ts'
import {
  cardsOfOpen,
  insertThemeCards,
  limitedById,
  themeCasesToJudge,
  type Limited,
  type OpenThemeCard,
} from './card-queries.ts'
import { knownParts, type KnownPart } from './read.ts'
import { earnedThemeCards, isUndecided, partStatus, type ThemeCard } from './theme-case.ts'

/** Gives the cards that the own limits of theme cases have earned, whatever happened in their parts meanwhile. */
export async function judgeThemeCases(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  for (const limited of await themeCasesToJudge(ctx.db, now)) {
    const { id, hallId } = limited
    const plan = await currentPlan(ctx, hallId)
    const isNear = nearAt(plan, limited) <= now
    if (!isNear || earned(plan, limited, await partsOf(ctx.db, { plan, now, limited }), now).length === 0)
      continue
    // One theme case's trouble must not hide the others'.
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) => giveThemeCards(tx, id)).catch(
      (error: unknown) => ctx.log.error({ err: error, hallId, themeCaseId: id }, 'theme case not judged'),
    )
  }
}

/** Each colour once, at the moment it fell due. */
export async function giveThemeCards(tx: HallTransaction, id: number): Promise<null> {
  const plan = await planOf(tx)
  const limited = await limitedById(tx.db, id)
  if (!limited) return null
  const parts = await partsOf(tx.db, { plan, now: tx.now, limited })
  const cards = earned(plan, limited, parts, tx.now)
  await insertThemeCards(tx.db, id, cards)
  for (const { color, at } of cards)
    tx.record({ type: 'theme-carded', themeCaseId: id, color, dueAt: at.toISOString() })
  return null
}

function earned(plan: HallPlan, limited: Limited, parts: KnownPart[], now: Date): ThemeCard[] {
  const { limitAt, given } = limited
  return earnedThemeCards(parts, { nearAt: nearAt(plan, limited), limitAt, given }, now)
}

/** The working day before the limit, but not before it began. */
function nearAt(plan: HallPlan, { limitAt, receivedAt }: Limited): Date {
  const from = nearFrom(plan, limitAt)
  return from > receivedAt ? from : receivedAt
}

type Asked = { plan: HallPlan; now: Date; limited: Pick<Limited, 'id' | 'hallId'> }

async function partsOf(db: Kysely<Database>, { plan, now, limited }: Asked): Promise<KnownPart[]> {
  const { id, hallId } = limited
  return (await knownParts(db, { hallId, plan, now }, [id])).get(id) ?? []
}

/** The cards of theme cases in which something is still to be decided. */
export async function openThemeCards(
  db: Kysely<Database>,
  { hallId, plan, now }: { hallId: number; plan: HallPlan; now: Date },
): Promise<OpenThemeCard[]> {
  const cards = await cardsOfOpen(db, hallId)
  const parts = await knownParts(
    db,
    { hallId, plan, now },
    cards.map(({ themeCaseId }) => themeCaseId),
  )
  return cards.filter(({ themeCaseId }) => {
    const own = parts.get(themeCaseId) ?? []
    return own.some((_, place) => isUndecided(partStatus(own, place)))
  })
}
