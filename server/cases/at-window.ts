import type { CasesInHand, Colleague, ReceivableItem } from '../../contract/case-desk.ts'
import { callsQueue, currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { maskIdCard, maskName } from '../platform/masking.ts'
import { windowAtWork } from '../windows/index.ts'
import { mayReceive } from './actors.ts'
import { holderIn } from './applicant.ts'
import * as lists from './list-queries.ts'
import { casesOfTicket, colleaguesIn, itemsOf, ticketInHand } from './reception-queries.ts'
import { soundsOf } from './sounds.ts'
import { rowsOf, type Asking } from './worklist.ts'

/** What a window may receive: the items of the queues it calls, and of its own department; nothing by who may not. @throws DomainError window-unknown */
export async function itemsAt(ctx: Context, windowId: number, by: Asking): Promise<ReceivableItem[]> {
  const plan = await currentPlan(ctx, by.hallId)
  const window = plan.windows.get(windowId)
  if (!window) throw new DomainError('window-unknown')
  if (!mayReceive(by.role)) return []
  const items = await itemsOf(ctx.db, by.hallId)
  return items.flatMap(({ departmentId, ...item }) => {
    const type = plan.serviceTypes.get(item.serviceTypeId)
    const isCalled = type !== undefined && callsQueue(plan, { windowId, queueId: type.queueId })
    if (!isCalled && departmentId !== window.departmentId) return []
    return [
      {
        ...item,
        sounds: soundsOf(item.name),
        departmentName: plan.departments.get(departmentId)?.name ?? '',
      },
    ]
  })
}

const nobody: CasesInHand = {
  ticketId: null,
  serviceTypeId: null,
  holder: null,
  returning: null,
  received: [],
}

/** What the number in service at a window has to do with cases. @throws DomainError window-unknown */
export async function casesInHand(ctx: Context, windowId: number, by: Asking): Promise<CasesInHand> {
  const plan = await currentPlan(ctx, by.hallId)
  if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
  const { inHand } = await windowAtWork(ctx.db, windowId)
  if (inHand?.status !== 'SERVING') return nobody
  const { ticketId } = inHand
  const { serviceTypeId, holderCipher } = await ticketInHand(ctx.db, ticketId)
  const holder = holderIn(ctx, holderCipher)
  const { returningId, receivedIds } = await casesOfTicket(ctx.db, ticketId)
  const row = async (ids: number[]) => rowsOf(ctx, await lists.aboutSome(ctx.db, ids), by)
  const [returning] = returningId ? await row([returningId]) : []
  return {
    ticketId,
    serviceTypeId,
    holder: holder && { maskedName: maskName(holder.name), maskedIdNo: maskIdCard(holder.idNo) },
    returning: returning ?? null,
    received: await row(receivedIds),
  }
}

/** To whom a case of one's own department may be handed. */
export async function colleaguesOf(ctx: Context, { departmentId }: Asking): Promise<Colleague[]> {
  return departmentId === null ? [] : colleaguesIn(ctx.db, departmentId)
}
