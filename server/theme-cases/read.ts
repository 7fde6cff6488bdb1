import type { Kysely } from 'kysely'
import { casesById, isApplicants, isRunning, lightOfCase, type Case } from '../cases/index.ts'
import type { HallPlan } from '../halls/index.ts'
import type { Database } from '../platform/tables.ts'
import * as queries from './queries.ts'
import type { Part, PartCase } from './theme-case.ts'

/** A part as it is stored, with what the rules want to know of its case. */
export type KnownPart = queries.PartRecord & Part

/** The parts of theme cases by the key of the theme case, in their order. */
export async function knownParts(
  db: Kysely<Database>,
  { hallId, plan, now }: { hallId: number; plan: HallPlan; now: Date },
  ids: number[],
): Promise<Map<number, KnownPart[]>> {
  const parts = await queries.partsOf(db, ids)
  const cases = await casesById(
    db,
    hallId,
    parts.flatMap(({ caseId }) => caseId ?? []),
  )
  const known = parts.map((part): KnownPart => {
    const found = part.caseId === null ? undefined : cases.get(part.caseId)
    return { ...part, case: found ? partCase(plan, found, now) : null }
  })
  return Map.groupBy(known, ({ themeCaseId }) => themeCaseId)
}

function partCase(plan: HallPlan, found: Case, now: Date): PartCase {
  const { status, isApproved, decidedAt } = found
  return {
    status,
    isApproved,
    decidedAt,
    light: lightOfCase(plan, found, now),
    dueAt: decisionDueAt(found),
  }
}

/** When the last limit before the decision ends: what the department still has to keep. */
function decisionDueAt({ clocks }: Case): Date | null {
  const running = clocks
    .filter(isRunning)
    .filter((clock) => !isApplicants(clock) && clock.kind !== 'DELIVERY')
  return running.map(({ dueAt }) => dueAt).toSorted((a, b) => +b - +a)[0] ?? null
}
