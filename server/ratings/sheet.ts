import type { RatingSheet, TerminalView } from '../../contract/ratings.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { feedbackOf } from '../rectifications/index.ts'
import { hallOfWindow, signOf, windowAtWork, windowState } from '../windows/index.ts'
import { requestAtWindow, requestByToken, requestsOfTicket, type RequestRow } from './queries.ts'

/** The service behind a token. @throws DomainError rating-unknown */
export async function requireRequest(ctx: Context, token: string): Promise<RequestRow> {
  const request = await requestByToken(ctx.db, token)
  if (!request) throw new DomainError('rating-unknown')
  return request
}

/** One service as whoever may rate it sees it. @throws DomainError rating-unknown */
export async function sheetOf(ctx: Context, token: string): Promise<RatingSheet> {
  const request = await requireRequest(ctx, token)
  return sheetFrom(ctx, await currentPlan(ctx, request.hallId), request)
}

/** The services of one number, for the one who holds its slip. */
export async function sheetsOfTicket(ctx: Context, ticketToken: string): Promise<RatingSheet[]> {
  const requests = await requestsOfTicket(ctx.db, ticketToken)
  const [first] = requests
  if (!first) return []
  const plan = await currentPlan(ctx, first.hallId)
  return Promise.all(requests.map((request) => sheetFrom(ctx, plan, request)))
}

async function sheetFrom(ctx: Context, plan: HallPlan, request: RequestRow): Promise<RatingSheet> {
  const window = windowEver(plan, request.windowId)
  const { token, state, businessDay, inviteDue, satisfaction } = request
  return {
    token,
    hallName: plan.hall.name,
    windowNo: window?.no ?? '',
    windowName: window?.name ?? '',
    serviceTypeName: serviceTypeEver(plan, request.serviceTypeId)?.name ?? '',
    servedOn: businessDay,
    state,
    closesOn: inviteDue,
    given: satisfaction && { satisfaction },
    putRight: await putRight(ctx, request),
  }
}

async function putRight(
  ctx: Context,
  { ratingId, secondRatingId }: RequestRow,
): Promise<RatingSheet['putRight']> {
  const feedback = ratingId === null ? null : await feedbackOf(ctx.db, ratingId)
  if (!feedback) return null
  const { at, ...words } = feedback
  return { at: at.toISOString(), ...words, mayRateAgain: secondRatingId === null }
}

/** Where a service is rated: the address behind the QR. */
export const ratingUrl = (ctx: Context, token: string): string => `${publicUrl(ctx.config)}/r/${token}`

/** What the terminal at a window shows now. @throws DomainError window-unknown */
export async function terminalView(ctx: Context, windowId: number): Promise<TerminalView> {
  const clock = clockOnWire(ctx.clock)
  const hallId = await hallOfWindow(ctx.db, windowId)
  if (!hallId) throw new DomainError('window-unknown')
  const plan = await currentPlan(ctx, hallId)
  const sign = await signOf(ctx, windowId)
  const work = await windowAtWork(ctx.db, windowId)
  const request = await requestAtWindow(ctx.db, windowId)
  const isWaited = request !== null && request.onSiteUntil > ctx.clock.now()
  return {
    windowId,
    hallId,
    hallName: plan.hall.name,
    windowNo: sign.no,
    windowName: sign.name,
    clock,
    state: windowState(work),
    staffCard: sign.staffCard,
    current: work.inHand && { ticketNo: work.inHand.ticketNo, status: work.inHand.status },
    rating: isWaited
      ? {
          token: request.token,
          ticketNo: request.ticketNo,
          serviceTypeName: serviceTypeEver(plan, request.serviceTypeId)?.name ?? '',
          expiresAt: request.onSiteUntil.toISOString(),
          url: ratingUrl(ctx, request.token),
        }
      : null,
  }
}
