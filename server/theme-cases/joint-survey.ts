import { DomainError } from '../platform/domain-error.ts'
import type { Part } from './theme-case.ts'

/** 联合踏勘 of one theme case: who goes, once for all. */
export type JointSurvey = { id: number; startedAt: Date; endedAt: Date | null; caseIds: number[] }

/** A part of which there is a case. */
type Surveyed = Part & { caseId: number | null; itemName: string; departmentId: number }

/** A survey is joint when it spares at least two parts one of their own. */
const leastParts = 2

/** The cases that could be surveyed together now; none where there is only one. */
export function surveyable(parts: readonly Surveyed[]): number[] {
  const ids = parts.flatMap(({ case: found, caseId }) => (found?.canBeSurveyed ? (caseId ?? []) : []))
  return ids.length < leastParts ? [] : ids
}

/**
 * The parts that are to be surveyed together (R78).
 * @throws DomainError theme-survey-few, theme-survey-unfit
 */
export function requireJoint<P extends Surveyed>(parts: readonly P[], caseIds: number[]): P[] {
  if (new Set(caseIds).size < leastParts) throw new DomainError('theme-survey-few')
  const chosen = parts.filter(({ caseId }) => caseId !== null && caseIds.includes(caseId))
  const unfit = chosen.filter(({ case: found }) => !found?.canBeSurveyed)
  if (unfit.length > 0 || chosen.length < caseIds.length) {
    const names = unfit.map(({ itemName }) => itemName).join('、') || '其他办件的事项'
    throw new DomainError('theme-survey-unfit', { names })
  }
  return chosen
}

/** The parts that are still in a survey: one that was withdrawn, or ended by itself, is out of it. */
export function stillIn<P extends Surveyed>(survey: JointSurvey, parts: readonly P[]): P[] {
  if (survey.endedAt) return []
  const began = survey.startedAt.getTime()
  return parts.filter(
    ({ caseId, case: found }) =>
      caseId !== null && survey.caseIds.includes(caseId) && found?.surveyedSince?.getTime() === began,
  )
}

/** Whether somebody of a department may begin or end one: the department that leads, or one that takes part. */
export const maySurvey = (
  { leadDepartmentId }: { leadDepartmentId: number },
  parts: readonly Surveyed[],
  departmentId: number | null,
): boolean =>
  departmentId !== null &&
  (departmentId === leadDepartmentId || parts.some((part) => part.departmentId === departmentId))
