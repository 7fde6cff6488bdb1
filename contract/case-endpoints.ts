import type { CaseRow, CaseSheet, CaseShelf, FindCases } from './cases.ts'
import type { ReceiveCase, TakeCaseStep } from './case-steps.ts'

/** The part of the HTTP interface that is about cases. */
export type CaseEndpoints = {
  'GET /api/halls/:hallId/cases': { body: null; query: { shelf: CaseShelf }; answer: CaseRow[] }
  'POST /api/halls/:hallId/cases': { body: ReceiveCase; answer: CaseSheet }
  'POST /api/halls/:hallId/cases/find': { body: FindCases; answer: CaseRow[] }
  'GET /api/cases/:caseId': { body: null; answer: CaseSheet }
  'POST /api/cases/:caseId/steps': { body: TakeCaseStep; answer: CaseSheet }
}
