import { listStep, type Beginning, type Listed } from '../../contract/lists.ts'
import type { ThemeCaseRow, ThemeCaseSheet } from '../../contract/theme-cases.ts'
import { seesAll, type Asking } from '../cases/index.ts'
import { currentPlan, windowEver, type HallPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { planOfTheme } from '../themes/index.ts'
import * as queries from './queries.ts'
import { knownParts, type KnownPart } from './read.ts'
import { maySurvey, stillIn, surveyable } from './joint-survey.ts'
import { surveysOf } from './survey-queries.ts'
import { isUndecided, partStatus, themeDueAt, themeLight, themeStatus } from './theme-case.ts'

type Found = { record: queries.ThemeCaseRecord; parts: KnownPart[] }

/** The theme cases somebody has to do with: those in work, or those that are over. */
export async function themeCasesFor(
  ctx: Context,
  { over = false, first = listStep }: Beginning & { over?: boolean },
  by: Asking,
): Promise<Listed<ThemeCaseRow>> {
  const departmentId = seesAll(by.role) ? null : (by.departmentId ?? 0)
  const { hallId, mayIssue } = by
  const sought = { hallId, isOver: over, departmentId, mayIssue }
  const { rows: records, more } = await queries.themeCasesBy(ctx.db, sought, first)
  const plan = await currentPlan(ctx, hallId)
  const ids = records.map(({ id }) => id)
  const parts = await knownParts(ctx.db, { hallId, plan, now: by.at }, ids)
  const rows = records.map((record) => rowOf({ record, parts: parts.get(record.id) ?? [] }, by))
  return { rows, more }
}

/** One of them, whole. @throws DomainError theme-case-unknown, case-other-department */
export async function themeSheetFor(ctx: Context, id: number, by: Asking): Promise<ThemeCaseSheet> {
  const { hallId } = by
  const record = await queries.themeCaseById(ctx.db, hallId, id)
  if (!record) throw new DomainError('theme-case-unknown')
  const plan = await currentPlan(ctx, hallId)
  const parts = (await knownParts(ctx.db, { hallId, plan, now: by.at }, [id])).get(id) ?? []
  if (!maySeeTheme({ record, parts }, by)) throw new DomainError('case-other-department')
  const details = await queries.detailsOf(ctx.db, id)
  const issues = await queries.issuesOf(ctx.db, id)
  const surveys = await surveysOf(ctx.db, id)
  return {
    ...rowOf({ record, parts }, by),
    limitDays: record.limitDays,
    limitAt: record.limitAt && record.limitAt.toISOString(),
    windowNo: windowEver(plan, details.windowId)?.no ?? '',
    ticketNo: details.ticketNo,
    byMail: record.byMail,
    answers: answersIn(plan, record.themeNo, details.answers),
    materials: details.materials,
    ...surveysOnWire({ record, parts }, surveys, by),
    issues: issues.map((issue) => ({ ...issue, at: issue.at.toISOString() })),
  }
}

function answersIn({ themes }: HallPlan, themeNo: number, answers: Record<string, string>) {
  const theme = themes.find(({ no }) => no === themeNo)
  return theme ? planOfTheme(theme, answers).answers : []
}

function maySeeTheme({ record, parts }: Found, by: Asking): boolean {
  if (seesAll(by.role) || by.mayIssue) return true
  const departments = [record.leadDepartmentId, record.frontDepartmentId]
  return [...departments, ...parts.map(({ departmentId }) => departmentId)].some(
    (id) => id === by.departmentId,
  )
}

function rowOf({ record, parts }: Found, by: Asking): ThemeCaseRow {
  const { limitAt } = record
  const dueAt = themeDueAt(parts, limitAt)
  const statuses = parts.map((_, place) => partStatus(parts, place))
  return {
    id: record.id,
    no: record.no,
    themeName: record.themeName,
    leadDepartmentName: record.leadDepartmentName,
    maskedApplicant: record.maskedApplicant,
    receivedAt: record.receivedAt.toISOString(),
    status: themeStatus(parts),
    light: themeLight(parts, limitAt, by.at),
    dueAt: dueAt && dueAt.toISOString(),
    decided: statuses.filter((status) => !isUndecided(status)).length,
    parts: parts.map((part, place) => ({
      itemName: part.itemName,
      departmentName: part.departmentName,
      status: partStatus(parts, place),
      light: part.case?.light ?? 'GREEN',
      caseId: part.caseId,
      projectNo: part.projectNo,
      dueAt: part.case?.dueAt?.toISOString() ?? null,
      isApproved: part.case?.isApproved ?? null,
      after: part.after.map((before) => parts[before]?.itemName ?? ''),
    })),
    mayIssue: mayIssueOf({ record, parts }, by),
  }
}

type Surveys = Awaited<ReturnType<typeof surveysOf>>
const surveyors = new Set<Asking['role']>(['WINDOW_STAFF', 'CHIEF_REP', 'DEPT_LEADER'])

function surveysOnWire(
  { record, parts }: Found,
  surveys: Surveys,
  by: Asking,
): Pick<ThemeCaseSheet, 'surveys' | 'surveyable' | 'mayEndSurvey'> {
  const isTheirs = surveyors.has(by.role) && maySurvey(record, parts, by.departmentId)
  return {
    surveys: surveys.map(({ caseIds, startedAt, startedBy, words, endedAt, endedBy, result }) => ({
      startedAt: startedAt.toISOString(),
      startedBy,
      words,
      endedAt: endedAt && endedAt.toISOString(),
      endedBy,
      result,
      items: parts.filter(({ caseId }) => caseIds.includes(caseId ?? 0)).map(({ itemName }) => itemName),
    })),
    surveyable: isTheirs ? surveyable(parts) : [],
    mayEndSurvey: isTheirs && surveys.some((survey) => stillIn(survey, parts).length > 0),
  }
}

const atFront = new Set<Asking['role']>(['WINDOW_STAFF', 'CHIEF_REP', 'DESK'])

function mayIssueOf({ record, parts }: Found, by: Asking): ThemeCaseRow['mayIssue'] {
  const isTheirs = by.departmentId === record.frontDepartmentId || by.mayIssue
  const statuses = parts.map((_, place) => partStatus(parts, place))
  if (!isTheirs || !atFront.has(by.role) || !statuses.includes('DECIDED')) return 'NOTHING'
  return statuses.some(isUndecided) ? 'PART' : 'ALL'
}
