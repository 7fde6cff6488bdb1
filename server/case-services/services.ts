import type { WithoutCommandId } from '../../contract/basics.ts'
import type { CaseService } from '../../contract/case-services.ts'
import type { TakeCaseStep } from '../../contract/case-steps.ts'
import type { CaseAct } from '../../contract/cases.ts'
import { windowEver, type HallPlan } from '../halls/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { openWindowOf, windowAtWork } from '../windows/index.ts'
import { insertService, isNumberOf, isTakenBy, type ServiceRow } from './queries.ts'

/** Of these the applicant stands at the counter, also with a number that nobody took for the case. */
const inPerson = new Set<CaseAct>(['COMPLETE_SUPPLEMENT', 'SUPPLY_TOLERATED', 'WITHDRAW'])
/** These are a service to the applicant where the number in hand is the case's own. */
const atCounter = new Set<CaseAct>(['ACCEPT', 'REQUEST_SUPPLEMENT', 'RETURN', 'DECIDE', 'ISSUE'])

export type Tie = {
  caseId: number
  act: WithoutCommandId<TakeCaseStep>
  staffId: number
  /** What applicant and agent may have taken a number with (holderHash); asked for where it matters. */
  knownBy: () => Promise<Buffer[]>
}

/**
 * 一事一评 (R27, R34, R49): an act at the counter makes the service in hand one of the case, so that its rating is the
 * case's, under 办件编号 and how often the case was served. Several acts in one service are one service. Whoever is
 * served for another matter meanwhile is not tied to the case: the number is its own, was taken by its applicant or
 * agent, or the case was opened from it.
 */
export async function tieToService(
  tx: HallTransaction,
  { caseId, act, staffId, knownBy }: Tie,
): Promise<void> {
  const isInPerson = inPerson.has(act.type) || (act.type === 'ISSUE' && act.by === 'PICKUP')
  if (!isInPerson && !atCounter.has(act.type)) return
  const ticketId = await inServiceWith(tx, staffId)
  if (ticketId === null) return
  const service = { caseId, ticketId }
  const isOfCase =
    act.ticketId === ticketId ||
    (await isNumberOf(tx.db, service)) ||
    (isInPerson && (await isTakenBy(tx.db, ticketId, await knownBy())))
  if (isOfCase) await insertService(tx.db, service)
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
