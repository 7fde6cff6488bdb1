import { caseById, hashOfCode, isRunning, parseSupplementCode, type Case } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { timeInWords } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import { awaitedBy, hallOfCode, type Awaited } from './queries.ts'

type Asked = { db: Context['db']; hallId: number; now: Date; code: string }

/**
 * The case behind a code, as long as it waits. Only whoever has a code that was given out is told that its time is over.
 * @throws DomainError supplement-code-unknown, supplement-code-expired, supplement-code-over
 */
export async function requireAwaited(
  ctx: Context,
  { db, hallId, now, code }: Asked,
): Promise<{ awaited: Awaited; found: Case; until: Date }> {
  const digits = parseSupplementCode(code)
  const awaited = digits && (await awaitedBy(db, hallId, hashOfCode(ctx, digits)))
  const found = awaited ? await caseById(db, hallId, awaited.caseId) : null
  if (!awaited || !found) throw new DomainError('supplement-code-unknown')
  const clock = found.clocks.findLast(({ kind }) => kind === 'SUPPLEMENT')
  const until = clock?.dueAt
  if (!until) throw new DomainError('supplement-code-over')
  if ((clock.stoppedAt ?? now) > until) {
    throw new DomainError('supplement-code-expired', { until: timeInWords(until) })
  }
  if (!isRunning(clock)) throw new DomainError('supplement-code-over')
  return { awaited, found, until }
}

export type WaitingCase = { hallId: number; itemName: string; missing: string[]; until: Date }

/** What a citizen with the code may know: what is missing and until when, never whose it is; or why it gives no number. */
export async function waitingCase(ctx: Context, code: string): Promise<WaitingCase | DomainError> {
  const digits = parseSupplementCode(code)
  const hallId = digits && (await hallOfCode(ctx.db, hashOfCode(ctx, digits)))
  if (!hallId) return new DomainError('supplement-code-unknown')
  try {
    const asked = { db: ctx.db, hallId, now: ctx.clock.now(), code }
    const { awaited, found, until } = await requireAwaited(ctx, asked)
    const missing = found.materials.filter(({ state }) => state === 'MISSING').map(({ name }) => name)
    return { hallId, itemName: awaited.itemName, missing, until }
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}
