import type { CasesInHand, CaseSupervision, Colleague, ReceivableItem, TakeReturn } from './case-desk.ts'
import type { CaseRow, CaseSheet, CaseShelf, FindCases } from './cases.ts'
import type { GuideEntry, ItemGuide } from './item-guide.ts'
import type { Beginning, Listed } from './lists.ts'
import type { ReceiveCase, TakeCaseStep } from './case-steps.ts'
import type { TakenTicket } from './tickets.ts'

/** The part of the HTTP interface that is about cases, and the items they are for. */
export type CaseEndpoints = {
  'GET /api/halls/:hallId/cases': {
    body: null
    query: Beginning & { shelf: CaseShelf }
    answer: Listed<CaseRow>
  }
  'POST /api/halls/:hallId/cases': { body: ReceiveCase; answer: CaseSheet }
  'POST /api/halls/:hallId/cases/find': { body: FindCases; answer: Listed<CaseRow> }
  'GET /api/halls/:hallId/cases/colleagues': { body: null; answer: Colleague[] }
  'GET /api/halls/:hallId/cases/supervision': { body: null; answer: CaseSupervision }
  'GET /api/windows/:windowId/items': { body: null; answer: ReceivableItem[] }
  'GET /api/windows/:windowId/cases': { body: null; answer: CasesInHand }
  'POST /api/halls/:hallId/returns': { body: TakeReturn; answer: TakenTicket }
  'GET /api/halls/:hallId/guide': { body: null; answer: GuideEntry[] }
  'GET /api/halls/:hallId/guide/:itemId': { body: null; answer: ItemGuide }
  'GET /api/cases/:caseId': { body: null; answer: CaseSheet }
  'POST /api/cases/:caseId/steps': { body: TakeCaseStep; answer: CaseSheet }
}
