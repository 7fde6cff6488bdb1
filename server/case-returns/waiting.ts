import { caseById, hashOfCode, isRunning, parseSupplementCode, type Case } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { awaitedBy, hallOfCode, type Awaited } from './queries.ts'

type Asked = { db: Context['db']; hallId: number; now: Date; code: string }

/** The case behind a code, as long as it waits. @throws DomainError supplement-code-unknown */
export async function requireAwaited(
  ctx: Context,
  { db, hallId, now, code }: Asked,
): Promise<{ awaited: Awaited; found: Case; until: Date }> {
  const digits = parseSupplementCode(code)
  const awaited = digits && (await awaitedBy(db, hallId, hashOfCode(ctx, digits)))
  const found = awaited ? await caseById(db, hallId, awaited.caseId) : null
  const until = found?.clocks.filter(({ kind }) => kind === 'SUPPLEMENT').find(isRunning)?.dueAt
  if (!awaited || !found || !until || now > until) throw new DomainError('supplement-code-unknown')
  return { awaited, found, until }
}

export type WaitingCase = { hallId: number; itemName: string; missing: string[]; until: Date }

/** What a citizen with the code may know: what is missing and until when, never whose it is; null when it is no code. */
export async function waitingCase(ctx: Context, code: string): Promise<WaitingCase | null> {
  const digits = parseSupplementCode(code)
  const hallId = digits && (await hallOfCode(ctx.db, hashOfCode(ctx, digits)))
  if (!hallId) return null
  try {
    const asked = { db: ctx.db, hallId, now: ctx.clock.now(), code }
    const { awaited, found, until } = await requireAwaited(ctx, asked)
    const missing = found.materials.filter(({ state }) => state === 'MISSING').map(({ name }) => name)
    return { hallId, itemName: awaited.itemName, missing, until }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
