import type { Kysely } from 'kysely'
import { casesById, isApplicants, isRunning, lightOfCase, openActs, type Case } from '../cases/index.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import type { Database } from '../platform/tables.ts'
import * as queries from './queries.ts'
import { allDecidedAt, themeDueAt, type Part, type PartCase } from './theme-case.ts'

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

/** The parts of one theme case, as they stand within a transaction. */
export async function partsIn(tx: HallTransaction, id: number): Promise<KnownPart[]> {
  const plan = await planOf(tx)
  const parts = await knownParts(tx.db, { hallId: tx.hall.id, plan, now: tx.now }, [id])
  return parts.get(id) ?? []
}

/** The theme case a case belongs to. */
export type ThemeOfPart = {
  no: string
  name: string
  /** How many items it has, also those that wait for others. */
  parts: number
  /** The cases its parts became so far. */
  caseIds: number[]
  /** By when all is decided; null when a part waits for others and the theme has no limit of its own. */
  dueAt: Date | null
  /** Everything is decided, and this was the last: what goes out in one step is told with it. */
  isLast: boolean
}

/** Null for a case that belongs to none. */
export async function themeOfPart(
  db: Kysely<Database>,
  { hallId, plan, now }: { hallId: number; plan: HallPlan; now: Date },
  caseId: number,
): Promise<ThemeOfPart | null> {
  const theme = await queries.themeOf(db, caseId)
  if (!theme) return null
  const parts = (await knownParts(db, { hallId, plan, now }, [theme.id])).get(theme.id) ?? []
  const at = allDecidedAt(parts)
  const last = parts.find((part) => at !== null && part.case?.decidedAt?.getTime() === at.getTime())
  const isOpenEnded = theme.limitAt === null && parts.some((part) => part.case === null)
  return {
    no: theme.no,
    name: theme.name,
    parts: parts.length,
    caseIds: parts.flatMap((part) => part.caseId ?? []),
    dueAt: isOpenEnded ? null : themeDueAt(parts, theme.limitAt),
    isLast: last?.caseId === caseId,
  }
}

function partCase(plan: HallPlan, found: Case, now: Date): PartCase {
  const { status, isApproved, decidedAt } = found
  return {
    status,
    isApproved,
    decidedAt,
    light: lightOfCase(plan, found, now),
    dueAt: decisionDueAt(found),
    canBeSurveyed: openActs(found).includes('START_SURVEY'),
    surveyedSince: surveyedSince(found),
  }
}

function surveyedSince({ status, clocks }: Case): Date | null {
  const survey = clocks.find(({ kind, stoppedAt }) => kind === 'SURVEY' && stoppedAt === null)
  return status === 'IN_SURVEY' && survey ? survey.startedAt : null
}

/** When the last limit before the decision ends: what the department still has to keep. */
function decisionDueAt({ clocks }: Case): Date | null {
  const running = clocks
    .filter(isRunning)
    .filter((clock) => !isApplicants(clock) && clock.kind !== 'DELIVERY')
  return running.map(({ dueAt }) => dueAt).toSorted((a, b) => +b - +a)[0] ?? null
}
