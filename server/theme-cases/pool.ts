import type { PooledMark } from '../../contract/theme-cases.ts'
import { supplyFromElsewhere, type By } from '../cases/index.ts'
import { planOf, windowEver, type HallPlan } from '../halls/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import * as supplies from './supply-queries.ts'
import * as queries from './queries.ts'
import { partsIn } from './read.ts'

type Paper = Pick<PooledMark, 'name' | 'form'>

export const isSame = (a: Paper, b: Paper): boolean => a.name === b.name && a.form === b.form

/** The pool with the papers that came in. */
export const withPapers = (pool: PooledMark[], papers: Paper[]): PooledMark[] =>
  pool.map((mark) => (papers.some((paper) => isSame(paper, mark)) ? { ...mark, state: 'RECEIVED' } : mark))

type Received = { frontDepartmentId: number; receivedBy: number; windowId: number }

/** What the hall does with the parts is done in the name of whoever received the whole. */
export function frontOf(plan: HallPlan, { frontDepartmentId, receivedBy, windowId }: Received, at: Date): By {
  return {
    staffId: receivedBy,
    role: 'WINDOW_STAFF',
    departmentId: windowEver(plan, windowId)?.departmentId ?? frontDepartmentId,
    mayIssue: false,
    at,
  }
}

/** 一套材料、多次复用 (R76): what was brought later for one part is in the pool, and there for the others. */
export async function sharePool(tx: HallTransaction, id: number): Promise<void> {
  const details = await queries.detailsOf(tx.db, id)
  const brought = await supplies.suppliesSince(tx.db, id, details.suppliesSeen)
  const found = await queries.themeCaseById(tx.db, tx.hall.id, id)
  if (!found || brought.length === 0) return
  const by = frontOf(await planOf(tx), { ...details, ...found }, tx.now)
  const caseIds: number[] = []
  for (const { caseId } of await partsIn(tx, id)) {
    if (caseId === null) continue
    const others = brought.filter((paper) => paper.caseId !== caseId)
    if ((await supplyFromElsewhere(tx, caseId, { brought: others, by })) > 0) caseIds.push(caseId)
  }
  // What the others got out of the pool is in it already.
  const all = await supplies.suppliesSince(tx.db, id, details.suppliesSeen)
  const materials = withPapers(details.materials, all)
  await supplies.updatePool(tx.db, id, { materials, suppliesSeen: Math.max(...all.map((each) => each.id)) })
  tx.record({ type: 'theme-papers-added', themeCaseId: id, papers: brought.length, caseIds })
}
