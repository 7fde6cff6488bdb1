import type { EndJointSurvey, StartJointSurvey } from '../../contract/theme-cases.ts'
import { takeStep, type By } from '../cases/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { maySurvey, requireJoint, stillIn } from './joint-survey.ts'
import * as queries from './queries.ts'
import { partsIn } from './read.ts'
import { endSurvey, insertSurvey, surveysOf } from './survey-queries.ts'

type Wish<Given extends { commandId: string }> = { wish: Omit<Given, 'commandId'>; by: By }

/**
 * 联合踏勘 (R78): one survey begun for several parts at once; each has its own limit of three working days.
 * @throws DomainError theme-case-unknown, case-other-department, theme-survey-few, theme-survey-unfit, and what
 * surveying a case throws
 */
export async function startJointSurvey(
  tx: HallTransaction,
  id: number,
  { wish: { caseIds, words }, by }: Wish<StartJointSurvey>,
): Promise<void> {
  const parts = await partsFor(tx, id, by)
  for (const { caseId, departmentId } of requireJoint(parts, caseIds))
    await takeStep(tx, caseId ?? 0, { type: 'START_SURVEY', words }, { ...by, departmentId })
  await insertSurvey(tx.db, { themeCaseId: id, at: tx.now, staffId: by.staffId, words, caseIds })
  tx.record({ type: 'theme-survey-started', themeCaseId: id, caseIds, staffId: by.staffId })
}

/**
 * Ends it once for all parts that are still in it, with one result.
 * @throws DomainError theme-case-unknown, case-other-department, theme-not-in-survey, case-words-missing
 */
export async function endJointSurvey(
  tx: HallTransaction,
  id: number,
  { wish: { words }, by }: Wish<EndJointSurvey>,
): Promise<void> {
  const parts = await partsFor(tx, id, by)
  const surveys = await surveysOf(tx.db, id)
  const open = surveys.findLast((survey) => stillIn(survey, parts).length > 0)
  if (!open) throw new DomainError('theme-not-in-survey')
  const inIt = stillIn(open, parts)
  for (const { caseId, departmentId } of inIt)
    await takeStep(tx, caseId ?? 0, { type: 'END_SURVEY', words }, { ...by, departmentId })
  await endSurvey(tx.db, open.id, { at: tx.now, staffId: by.staffId, result: words.trim() })
  const caseIds = inIt.flatMap(({ caseId }) => caseId ?? [])
  tx.record({ type: 'theme-survey-ended', themeCaseId: id, caseIds, staffId: by.staffId })
}

async function partsFor(tx: HallTransaction, id: number, by: By) {
  const found = await queries.themeCaseById(tx.db, tx.hall.id, id)
  if (!found) throw new DomainError('theme-case-unknown')
  const parts = await partsIn(tx, id)
  if (!maySurvey(found, parts, by.departmentId)) throw new DomainError('case-other-department')
  return parts
}
