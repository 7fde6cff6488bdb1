import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'

type Db = Kysely<Database>
type Tx = Transaction<Database>

export type NewSurvey = { themeCaseId: number; at: Date; staffId: number; words: string; caseIds: number[] }

export async function insertSurvey(db: Tx, { themeCaseId, at, staffId, words, caseIds }: NewSurvey) {
  const { id } = await db
    .insertInto('joint_survey')
    .values({ theme_case_id: themeCaseId, started_at: at, started_by: staffId, words })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cases = caseIds.map((caseId) => ({ survey_id: id, case_id: caseId }))
  await db.insertInto('joint_survey_case').values(cases).execute()
}

export async function endSurvey(
  db: Tx,
  id: number,
  { at, staffId, result }: { at: Date; staffId: number; result: string },
): Promise<void> {
  await db
    .updateTable('joint_survey')
    .set({ ended_at: at, ended_by: staffId, result })
    .where('id', '=', id)
    .execute()
}

/** The joint surveys of a theme case, the first one first. */
export async function surveysOf(db: Db, themeCaseId: number) {
  const surveys = await db
    .selectFrom('joint_survey as j')
    .innerJoin('staff as starter', 'starter.id', 'j.started_by')
    .leftJoin('staff as ender', 'ender.id', 'j.ended_by')
    .select(['j.id', 'j.started_at as startedAt', 'j.ended_at as endedAt', 'j.words', 'j.result'])
    .select(['starter.name as startedBy', 'ender.name as endedBy'])
    .where('j.theme_case_id', '=', themeCaseId)
    .orderBy('j.id')
    .execute()
  const cases = await db
    .selectFrom('joint_survey_case as c')
    .innerJoin('joint_survey as j', 'j.id', 'c.survey_id')
    .select(['c.survey_id as surveyId', 'c.case_id as caseId'])
    .where('j.theme_case_id', '=', themeCaseId)
    .orderBy('c.case_id')
    .execute()
  const caseIdsOf = (id: number) =>
    cases.filter(({ surveyId }) => surveyId === id).map(({ caseId }) => caseId)
  return surveys.map((survey) => ({ ...survey, caseIds: caseIdsOf(survey.id) }))
}
