import type { WithoutCommandId } from '../../contract/basics.ts'
import type { CaseService } from '../../contract/case-services.ts'
import type { TakeCaseStep } from '../../contract/case-steps.ts'
import type { CaseAct } from '../../contract/cases.ts'
import { windowEver, type HallPlan } from '../halls/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { openWindowOf, windowAtWork } from '../windows/index.ts'
import { insertService, isNumberOf, type ServiceRow } from './queries.ts'

/** Of these the applicant stands at the counter, whatever number it is. */
const inPerson = new Set<CaseAct>(['COMPLETE_SUPPLEMENT', 'SUPPLY_TOLERATED', 'WITHDRAW'])
/** These are a service to the applicant where the number in hand is the case's own. */
const atCounter = new Set<CaseAct>(['ACCEPT', 'REQUEST_SUPPLEMENT', 'RETURN', 'DECIDE', 'ISSUE'])

/**
 * 一事一评 (R27, R34, R49): an act at the counter makes the service in hand one of the case, so that its rating is the
 * case's, under 办件编号 and how often the case was served. Several acts in one service are one service.
 */
export async function tieToService(
  tx: HallTransaction,
  { caseId, act, staffId }: { caseId: number; act: WithoutCommandId<TakeCaseStep>; staffId: number },
): Promise<void> {
  const isInPerson = inPerson.has(act.type) || (act.type === 'ISSUE' && act.by === 'PICKUP')
  if (!isInPerson && !atCounter.has(act.type)) return
  const ticketId = await inServiceWith(tx, staffId)
  if (ticketId === null) return
  const service = { caseId, ticketId }
  if (isInPerson || (await isNumberOf(tx.db, service))) await insertService(tx.db, service)
}

/** The number that somebody serves at this moment; null for none. */
async function inServiceWith({ db }: HallTransaction, staffId: number): Promise<number | null> {
  const window = await openWindowOf(db, staffId)
  const inHand = window && (await windowAtWork(db, window.id)).inHand
  return inHand?.status === 'SERVING' ? inHand.ticketId : null
}

/**
 * The services of a case as whoever looks may see them. A case names its applicant: what was said stands there only for
 * who is over all departments (`seesAll`), and never where it was said anonymously.
 */
export function servicesOnSheet(
  plan: HallPlan,
  services: ServiceRow[],
  { seesAll }: { seesAll: boolean },
): CaseService[] {
  return services.map(({ windowId, satisfaction, isAnonymous, ...service }) => ({
    ...service,
    windowNo: (windowId !== null && windowEver(plan, windowId)?.no) || '',
    satisfaction: seesAll && isAnonymous === false ? satisfaction : null,
  }))
}
