import type { Kysely } from 'kysely'
import type { HallEvent } from '../events.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { businessDay } from '../platform/business-day.ts'
import type { HallEntrance, HallTransaction } from '../platform/hall-transaction.ts'
import type { Database } from '../platform/tables.ts'
import type { LoggedEvent } from '../platform/told.ts'
import type { HallPlan } from './plan.ts'
import { planVersionOf, readPlan } from './queries.ts'

/** Plans by database and hall. A plan is read once per version, not once per command. */
const plans = new WeakMap<Kysely<Database>, Map<number, HallPlan>>()

/** The plan of the hall this transaction has locked: exactly the version that is in force. */
export async function planOf(tx: HallTransaction): Promise<HallPlan> {
  const known = plans.get(tx.ctx.db)?.get(tx.hall.id)
  if (known?.version === tx.hall.planVersion) return known
  return remember(tx.ctx, tx.hall.id, await readPlan(tx.db, tx.hall.id))
}

/** What a command reads before it decides, under a plan and on a business day. */
export type Look<Seen> = (plan: HallPlan, day: string) => Promise<Seen>

export type Sight<Seen> = { tx: HallTransaction; plan: HallPlan; seen: Seen }

/**
 * Sends a command's reads together with the lock, under the plan as last read; they see the hall as it is once locked.
 * Should the plan or the day have changed by then, they are asked again.
 */
export async function sightOf<Seen>(entrance: HallEntrance, look: Look<Seen>): Promise<Sight<Seen>> {
  const guess = plans.get(entrance.ctx.db)?.get(entrance.hallId)
  const day = businessDay(entrance.ctx.clock.now())
  const early = guess && look(guess, day)
  // Heard below, unless it was asked in vain.
  early?.catch(() => {})
  const tx = await entrance.locked
  const plan = await planOf(tx)
  const isCurrent = plan === guess && day === tx.businessDay
  return { tx, plan, seen: await (early && isCurrent ? early : look(plan, tx.businessDay)) }
}

/**
 * The plan in force, for reading outside a transaction.
 * @throws DomainError hall-unknown
 */
export async function currentPlan(ctx: Context, hallId: number): Promise<HallPlan> {
  const version = await planVersionOf(ctx.db, hallId)
  const known = plans.get(ctx.db)?.get(hallId)
  if (known && known.version === version) return known
  // All of one moment: a set-up that is being changed is seen before or after, never in between.
  const snapshot = ctx.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return remember(ctx, hallId, await snapshot.execute((tx) => readPlan(tx, hallId)))
}

/**
 * The plan as last read, for telling of events that happened under it; read anew when one of them changed it, or when
 * there is none yet.
 */
export async function recentPlan(ctx: Context, hallId: number, events: LoggedEvent[]): Promise<HallPlan> {
  if (events.some(({ event }) => isPlanChange(event))) return currentPlan(ctx, hallId)
  return plans.get(ctx.db)?.get(hallId) ?? currentPlan(ctx, hallId)
}

/** Whether the plan of the hall is another one after this. */
export const isPlanChange = ({ type }: HallEvent): boolean => planChanges.has(type)

const planChanges = new Set<HallEvent['type']>([
  'hall-set-up',
  'calendar-changed',
  'tide-opened',
  'tide-ended',
])

function remember(ctx: Context, hallId: number, plan: HallPlan | null): HallPlan {
  if (!plan) throw new DomainError('hall-unknown')
  const known = plans.get(ctx.db) ?? new Map<number, HallPlan>()
  // A slow reading never takes the place of a newer one.
  const isNewer = plan.version >= (known.get(hallId)?.version ?? 0)
  if (isNewer) plans.set(ctx.db, known.set(hallId, plan))
  return plan
}
