import type { CaseRow, CaseSheet, CaseShelf, CaseStage } from '../../contract/cases.ts'
import { listStep, type Beginning, type Listed } from '../../contract/lists.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { servicesOf, servicesOnSheet } from '../case-services/index.ts'
import { currentPlan, windowEver, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { departmentOf, isChiefRepresentative, type StaffMember } from '../staff/index.ts'
import { actsOf, maySee, seesAll, type By } from './actors.ts'
import { applicantIn, applicantOnSheet, hashesOfNumber } from './applicant.ts'
import { lightOfCase } from './cards.ts'
import { papersOf, type Case } from './case.ts'
import { isRunning, nextDue } from './clock.ts'
import * as lists from './list-queries.ts'
import { caseById, casesById } from './queries.ts'
import { parseIdCard } from '../tickets/index.ts'
import { parseUscc } from './uscc.ts'

export type Asking = By & { hallId: number }

/** Who asks, with the department and what it has. A 首席事务代表 at a window acts as one (R67). */
export async function askingOf(ctx: Context, { staffId, role: own, hallId }: StaffMember): Promise<Asking> {
  const isChief = own === 'WINDOW_STAFF' && (await isChiefRepresentative(ctx.db, staffId))
  const role = isChief ? 'CHIEF_REP' : own
  const departmentId = await departmentOf(ctx.db, staffId)
  const plan = await currentPlan(ctx, hallId)
  const mayIssue = [...plan.windows.values()].some(
    (window) => window.kind === 'ISSUE' && window.departmentId === departmentId,
  )
  return { staffId, role, hallId, departmentId, mayIssue, at: ctx.clock.now() }
}

/** The cases on a shelf, as far as somebody has to do with them. */
export async function worklist(
  ctx: Context,
  { shelf = 'WORK', first = listStep }: Beginning & { shelf?: CaseShelf },
  by: Asking,
): Promise<Listed<CaseRow>> {
  const { hallId, mayIssue } = by
  const departmentId = seesAll(by.role) ? null : (by.departmentId ?? 0)
  const { rows, more } = await lists.abouts(ctx.db, { hallId, shelf, departmentId, mayIssue }, first)
  return { rows: await rowsOf(ctx, rows, by), more }
}

/** Cases by what somebody typed or scanned: a number of a case, or of an applicant's paper. */
export async function findCases(ctx: Context, typed: string, by: Asking): Promise<Listed<CaseRow>> {
  const applicantHashes = hashesOfNumber(ctx, typed, businessDay(by.at))
  const sought = { number: typed.trim(), applicantHashes }
  const { rows, more } = await lists.findCases(ctx.db, by.hallId, sought)
  return { rows: await rowsOf(ctx, rows, by), more }
}

/** The number of which kind of personal paper somebody typed; null for that of a case or of a firm, and for no number. */
export async function personalNumberIn(
  ctx: Context,
  typed: string,
  by: Asking,
): Promise<'ID_CARD' | 'OTHER_PAPER' | null> {
  const today = businessDay(by.at)
  if (parseIdCard(typed, today)) return 'ID_CARD'
  if (parseUscc(typed)) return null
  // A passport and a number from elsewhere look alike: it is one where somebody applied with it.
  const isPaper = await lists.isOfApplicant(ctx.db, by.hallId, hashesOfNumber(ctx, typed, today))
  return isPaper ? 'OTHER_PAPER' : null
}

/** Listed cases as whoever asks may see them. */
export async function rowsOf(ctx: Context, listed: lists.About[], by: Asking): Promise<CaseRow[]> {
  const plan = await currentPlan(ctx, by.hallId)
  const ids = listed.map(({ id }) => id)
  const known = await casesById(ctx.db, by.hallId, ids)
  return listed.flatMap((about) => {
    const found = known.get(about.id)
    return found && maySee(found, by) ? [rowOf(plan, { found, about }, by)] : []
  })
}

type Known = { found: Case; about: lists.About }

function rowOf(plan: HallPlan, { found, about }: Known, by: By): CaseRow {
  const due = nextDue(found.clocks)
  return {
    ...about,
    departmentName: plan.departments.get(found.departmentId)?.name ?? '',
    status: found.status,
    kind: found.kind,
    light: lightOfCase(plan, found, by.at),
    receivedAt: found.receivedAt.toISOString(),
    dueAt: due && due.dueAt.toISOString(),
    dueClock: due && due.kind,
    dueIsCertain: due?.isCertain ?? true,
    dueInDays: due && workdaysLeft(plan, by.at, due.dueAt),
    awaitedUntil: text(awaitedUntil(found)),
    hasRedCard: found.cards.some(({ color }) => color === 'RED'),
    acts: actsOf(found, by),
  }
}

/** Working days until a limit ends; what ended some minutes ago today has been over for one. */
function workdaysLeft({ calendar }: HallPlan, now: Date, dueAt: Date): number {
  const [today, dueDay] = [businessDay(now), businessDay(dueAt)]
  if (now <= dueAt) return workdaysBetween(calendar, today, dueDay)
  return Math.min(-1, -workdaysBetween(calendar, dueDay, today))
}

const awaitedUntil = ({ clocks }: Case): Date | null =>
  clocks.filter(isRunning).find(({ kind }) => kind === 'SUPPLEMENT' || kind === 'TOLERANCE')?.dueAt ?? null

/** A case that whoever asks may see. @throws DomainError case-unknown, case-other-department */
export async function caseFor({ db }: Context, id: number, by: Asking): Promise<Case> {
  const found = await caseById(db, by.hallId, id)
  if (!found) throw new DomainError('case-unknown')
  if (!maySee(found, by)) throw new DomainError('case-other-department')
  return found
}

/** One of them, whole. @throws DomainError case-unknown, case-other-department */
export async function sheetFor(ctx: Context, id: number, by: Asking): Promise<CaseSheet> {
  const found = await caseFor(ctx, id, by)
  const plan = await currentPlan(ctx, by.hallId)
  const { applicantCipher, codeCipher, windowId, ...details } = await lists.detailsOf(ctx.db, id)
  const applicant = applicantIn(ctx, applicantCipher)
  const steps = await lists.stepsOf(ctx.db, id)
  const cards = await lists.cardRowsOf(ctx.db, id)
  return {
    ...rowOf(plan, { found, about: await lists.aboutOne(ctx.db, id) }, by),
    ...details,
    windowNo: windowEver(plan, windowId)?.no ?? '',
    supplementCode:
      found.status === 'SUPPLEMENT_REQUESTED' && codeCipher ? ctx.secrets.open(codeCipher) : null,
    applicant: applicantOnSheet(applicant),
    originKind: found.originKind,
    promisedDays: found.promisedDays,
    materials: found.materials,
    acceptedAt: text(found.acceptedAt),
    decidedAt: text(found.decidedAt),
    isApproved: found.isApproved,
    issuedAt: text(found.issuedAt),
    clocks: found.clocks.map((clock) => ({
      ...clock,
      startedAt: clock.startedAt.toISOString(),
      dueAt: text(clock.dueAt),
      stoppedAt: text(clock.stoppedAt),
    })),
    cards: cards.map(({ clockNo, ...card }) => ({
      ...card,
      clock: clockNo === null ? null : (found.clocks[clockNo]?.kind ?? null),
      at: card.at.toISOString(),
    })),
    steps: steps.map(({ kind, at, by: name, choice, words }) => {
      return { kind, at: at.toISOString(), by: name, choice, words }
    }),
    stages: stagesOf(plan, steps, found.closedAt ?? by.at),
    services: servicesOnSheet(plan, await servicesOf(ctx.db, id), { seesAll: seesAll(by.role) }),
    papers: papersOf(found, applicant),
  }
}

const text = (at: Date | null): string | null => at && at.toISOString()

/** Who held it, in which state, for how long: one stage until the state or the hands change. */
export function stagesOf(plan: HallPlan, steps: lists.StepRow[], now: Date): CaseStage[] {
  const begins = steps.filter((step, place) => {
    const before = steps[place - 1]
    return before?.status !== step.status || before.holderName !== step.holderName
  })
  return begins.map(({ status, holderName, at }, place) => {
    const until = begins[place + 1]?.at ?? null
    const end = until ?? (now > at ? now : at)
    const workdays = workdaysBetween(plan.calendar, businessDay(at), businessDay(end))
    return { status, holderName, from: at.toISOString(), until: text(until), workdays }
  })
}
