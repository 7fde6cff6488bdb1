import type { FindRating, FoundRating, RatingSheet, TerminalView } from '../../contract/ratings.ts'
import { currentPlan, serviceTypeEver, windowEver, type HallPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import { businessDay, requireDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { feedbackOf } from '../rectifications/index.ts'
import { hallOfWindow, signOf, windowAtWork, windowState } from '../windows/index.ts'
import {
  requestAtWindow,
  requestByToken,
  requestsOfNumber,
  requestsOfTicket,
  type RequestRow,
} from './queries.ts'
import { isOpen } from './rating.ts'

/** Where the province itself has a service rated; null where it is rated here. The province room knows. */
export type RateUrlOf = (ctx: Context, requestId: number) => Promise<string | null>

/** The service behind a token. @throws DomainError rating-unknown */
export async function requireRequest(ctx: Context, token: string): Promise<RequestRow> {
  const request = await requestByToken(ctx.db, token)
  if (!request) throw new DomainError('rating-unknown')
  return request
}

/** One service as whoever may rate it sees it. @throws DomainError rating-unknown */
export async function sheetOf(ctx: Context, rateUrlOf: RateUrlOf, token: string): Promise<RatingSheet> {
  const request = await requireRequest(ctx, token)
  return sheetFrom(ctx, rateUrlOf, { plan: await currentPlan(ctx, request.hallId), request })
}

/** The services of one number, for the one who holds its slip. */
export async function sheetsOfTicket(
  ctx: Context,
  rateUrlOf: RateUrlOf,
  ticketToken: string,
): Promise<RatingSheet[]> {
  const requests = await requestsOfTicket(ctx.db, ticketToken)
  const [first] = requests
  if (!first) return []
  const plan = await currentPlan(ctx, first.hallId)
  return Promise.all(requests.map((request) => sheetFrom(ctx, rateUrlOf, { plan, request })))
}

async function sheetFrom(
  ctx: Context,
  rateUrlOf: RateUrlOf,
  { plan, request }: { plan: HallPlan; request: RequestRow },
): Promise<RatingSheet> {
  const window = windowEver(plan, request.windowId)
  const today = businessDay(ctx.clock.now())
  const { token, state, inviteDue } = request
  return {
    token,
    hallCode: plan.hall.code,
    hallName: plan.hall.name,
    windowNo: window?.no ?? '',
    windowName: window?.name ?? '',
    serviceTypeName: nameOf(plan, request),
    servedOn: request.businessDay,
    state,
    isOpen: isOpen(request, today),
    closesOn: inviteDue,
    provinceUrl: await rateUrlOf(ctx, request.id),
    putRight: await putRight(ctx, request),
  }
}

/** What was done: the item of a case, or the service. */
const nameOf = (plan: HallPlan, { itemName, serviceTypeId }: RequestRow): string =>
  itemName ?? serviceTypeEver(plan, serviceTypeId)?.name ?? ''

async function putRight(
  ctx: Context,
  { ratingId, secondRatingId }: RequestRow,
): Promise<RatingSheet['putRight']> {
  const feedback = ratingId === null ? null : await feedbackOf(ctx.db, ratingId)
  if (!feedback) return null
  const { at, ...words } = feedback
  return { at: at.toISOString(), ...words, mayRateAgain: secondRatingId === null }
}

/**
 * The service of a number at a window, for whoever has the slip and met no device there (R41). Of several matters the
 * first unrated one. It tells nobody whether a number exists, or is rated already.
 * @throws DomainError rating-not-found, date-invalid
 */
export async function findRating(
  ctx: Context,
  windowId: number,
  { ticketNo, servedOn }: FindRating,
): Promise<FoundRating> {
  if (servedOn !== undefined) requireDate(servedOn)
  const no = ticketNo.replaceAll(/\s/g, '').toUpperCase()
  const today = businessDay(ctx.clock.now())
  const asked = { windowId, ticketNo: no, servedOn: servedOn ?? null, today }
  const services = await requestsOfNumber(ctx.db, asked)
  // The same number was given out on other days: only the newest is meant, rated or not.
  const meant = services.filter(({ ticketId }) => ticketId === services[0]?.ticketId)
  const open = meant.find((service) => isOpen(service, today))
  if (!open) throw new DomainError('rating-not-found')
  return { token: open.token }
}

/** Where a service is rated: the address behind the QR. */
export const ratingUrl = (ctx: Context, token: string): string => `${publicUrl(ctx.config)}/r/${token}`

/** What the terminal at a window shows now. @throws DomainError window-unknown */
export async function terminalView(
  ctx: Context,
  rateUrlOf: RateUrlOf,
  windowId: number,
): Promise<TerminalView> {
  const clock = clockOnWire(ctx.clock)
  const hallId = await hallOfWindow(ctx.db, windowId)
  if (!hallId) throw new DomainError('window-unknown')
  const plan = await currentPlan(ctx, hallId)
  const sign = await signOf(ctx, windowId)
  const work = await windowAtWork(ctx.db, windowId)
  const request = await requestAtWindow(ctx.db, windowId)
  const waited = request && request.onSiteUntil > ctx.clock.now() ? request : null
  const provinceUrl = waited && (await rateUrlOf(ctx, waited.id))
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
    rating: waited && {
      token: waited.token,
      ticketNo: waited.ticketNo,
      serviceTypeName: nameOf(plan, waited),
      expiresAt: waited.onSiteUntil.toISOString(),
      url: provinceUrl ?? ratingUrl(ctx, waited.token),
      isAtProvince: provinceUrl !== null,
    },
  }
}
