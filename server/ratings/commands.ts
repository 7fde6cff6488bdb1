import type { GiveRating, RatingChannel } from '../../contract/ratings.ts'
import { deadline } from '../calendar/index.ts'
import { allHalls, planOf } from '../halls/index.ts'
import { plusMinutes, plusSeconds } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { defineScheduledJob } from '../platform/job.ts'
import { feedbackOf, openRectification } from '../rectifications/index.ts'
import * as queries from './queries.ts'
import type { RequestRow } from './queries.ts'
import { flagsOf, isBad, requireAnswer, requireRateable, type RatingFlag } from './rating.ts'
import * as states from './state-queries.ts'

/** One service of one number that has just ended. */
export type RateableService = {
  ticketId: number
  ticketNo: string
  matterNo: number
  serviceTypeId: number
  windowId: number
  staffId: number
  /** Why the clerk did not ask for a rating (R88); null when asked. */
  waiver: string | null
}

const tokenBytes = 16

/**
 * A service has ended: its rating is asked for at the window, for a minute or so; who does not answer there is to be
 * invited within five working days (R43). An unanswered one of the same window waits no longer. Of several cases in one
 * service each is rated by itself (一事一评, R27): the first at once, the next when that was given.
 */
export async function openOnSite(tx: HallTransaction, service: RateableService): Promise<void> {
  const plan = await planOf(tx)
  const { ratingOnSiteSec, inviteWithinWorkdays } = plan.settings
  for (const missed of await states.missAtWindow(tx.db, service.windowId, tx.now)) recordMissed(tx, missed)
  const due = deadline(plan.calendar, tx.businessDay, inviteWithinWorkdays)
  const { ticketNo, ...about } = service
  const isAsked = service.waiver === null
  const cases = await queries.casesServed(tx.db, service)
  for (const [place, ofCase] of (cases.length === 0 ? [null] : cases).entries()) {
    const isFirst = isAsked && place === 0
    const requestId = await queries.insertRequest(tx.db, {
      ...about,
      ofCase,
      hallId: tx.hall.id,
      businessDay: tx.businessDay,
      departmentId:
        ofCase?.departmentId ?? plan.serviceTypes.get(service.serviceTypeId)?.departmentId ?? null,
      token: tx.ctx.randomBytes(tokenBytes).toString('base64url'),
      state: isFirst ? 'ON_SITE' : 'MISSED',
      openedAt: tx.now,
      onSiteUntil: plusSeconds(tx.now, isFirst ? ratingOnSiteSec : 0),
      inviteDue: due.day,
      dueIsCertain: due.isCertain,
    })
    const { ticketId, matterNo, windowId, staffId } = service
    tx.record({ type: 'rating-opened', requestId, ticketId, ticketNo, matterNo, windowId, staffId, isAsked })
  }
}

export type GivenRating = Omit<GiveRating, 'commandId' | 'via' | 'tookMs'> & {
  /** How long the citizen took; null where an officer wrote it down. */
  tookMs: number | null
  channel: RatingChannel
  enteredBy: number | null
  /** Where it came from, as a keyed hash; null where many share a place, as at a terminal. */
  addressHash: Buffer | null
}

const burstMin = 10

/**
 * 一次一评: the holder of a request's token rates that service, and a bad rating is given to the department of the
 * service to be put right (差评整改). Once that was fed back, the same token rates once more (追评).
 * @throws DomainError rating-unknown, rating-given-already, rating-declined, rating-closed, rating-label-unknown,
 * rating-needs-reason
 */
export async function giveRating(tx: HallTransaction, token: string, given: GivenRating): Promise<void> {
  const request = await queries.requestByToken(tx.db, token)
  if (!request || request.hallId !== tx.hall.id) throw new DomainError('rating-unknown')
  if (await mayRateAgain(tx.db, request)) return giveAgain(tx, request, given)
  requireRateable(request, tx.businessDay)
  requireAnswer(given)
  const around = await queries.ratingsAround(tx.db, {
    windowId: request.windowId,
    since: plusMinutes(tx.now, -burstMin),
    addressHash: given.addressHash,
    day: tx.businessDay,
  })
  const flags = flagsOf({ tookMs: given.tookMs, ...around })
  const ratingId = await queries.insertRating(tx.db, {
    ...given,
    requestId: request.id,
    no: 1,
    flags,
    at: tx.now,
  })
  await states.markSettled(tx.db, request.id, 'RATED', tx.now)
  const { satisfaction, channel } = given
  // Who rated on a phone may have left; at the window somebody else may stand by now.
  if (request.state === 'ON_SITE' && channel === 'TERMINAL') await offerNextMatter(tx, request)
  const { id: requestId, ticketId, matterNo, windowId, staffId } = request
  tx.record({
    type: 'rating-given',
    requestId,
    ratingId,
    ticketId,
    matterNo,
    windowId,
    staffId,
    satisfaction,
    channel,
    flags,
  })
  const { isAnonymous } = given
  if (isBad(satisfaction))
    await openRectification(tx, { ratingId, requestId, ticketId, windowId, staffId, isAnonymous })
}

/** Whoever rated at the window is asked about the next matter of the same service. */
async function offerNextMatter(tx: HallTransaction, request: RequestRow): Promise<void> {
  const { ratingOnSiteSec } = (await planOf(tx)).settings
  await states.offerNext(tx.db, request, plusSeconds(tx.now, ratingOnSiteSec))
}

/** Whether a service may be rated once more: its bad rating was put right and fed back, and nobody did so yet. */
async function mayRateAgain(
  db: Context['db'],
  { state, ratingId, secondRatingId }: RequestRow,
): Promise<boolean> {
  if (state !== 'RATED' || ratingId === null || secondRatingId !== null) return false
  return (await feedbackOf(db, ratingId)) !== null
}

// The first rating stays as it was, and what was put right is not opened again.
async function giveAgain(tx: HallTransaction, request: RequestRow, given: GivenRating): Promise<void> {
  requireAnswer(given)
  const flags: RatingFlag[] = []
  const { satisfaction, channel } = given
  const { id: requestId } = request
  const ratingId = await queries.insertRating(tx.db, { ...given, requestId, no: 2, flags, at: tx.now })
  tx.record({ type: 'rating-given-again', requestId, ratingId, satisfaction, channel })
}

/** An appeal was upheld: the rating is kept, and counts no longer (DOMAIN §3.4). */
export async function discountRating(tx: HallTransaction, ratingId: number): Promise<void> {
  await queries.markIneffective(tx.db, ratingId)
  tx.record({ type: 'rating-discounted', ratingId })
}

/** Somebody was invited: the rating may come until its last day. */
export async function markInviting(tx: HallTransaction, requestId: number): Promise<void> {
  await states.markInviting(tx.db, requestId)
}

// Without letters and digits that are mistaken for each other: somebody may have to type it.
const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
const codeLength = 9

/** The short code under which a message leads to a rating; nobody guesses one (51 bits). */
export async function inviteCodeOf(tx: HallTransaction, requestId: number): Promise<string> {
  const letters = [...tx.ctx.randomBytes(codeLength)].map((byte) => codeLetters[byte % codeLetters.length])
  return states.giveInviteCode(tx.db, requestId, letters.join(''))
}

/** A rating that will not be given: its holder declined. */
export async function declineRating(tx: HallTransaction, requestId: number): Promise<void> {
  await states.markSettled(tx.db, requestId, 'DECLINED', tx.now)
  tx.record({ type: 'rating-declined', requestId })
}

/** Whoever neither rated nor declined by the last day stays without a rating. */
export async function expireRatings(tx: HallTransaction): Promise<void> {
  const expired = await states.expireOverdue(tx.db, tx.hall.id, { today: tx.businessDay, at: tx.now })
  for (const requestId of expired) tx.record({ type: 'rating-expired', requestId })
}

const recordMissed = (tx: HallTransaction, { id, windowId }: { id: number; windowId: number }) =>
  tx.record({ type: 'rating-missed', requestId: id, windowId })

const watchEverySec = 10

/** Whoever has not answered at the window in time is to be invited. */
export const watchRatings = defineScheduledJob(
  'watch-ratings',
  { everySec: watchEverySec },
  async (ctx: Context): Promise<void> => {
    for (const { id: hallId } of await allHalls(ctx.db)) {
      if (!(await states.someOverdueOnSite(ctx.db, hallId, ctx.clock.now()))) continue
      await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, async (tx) => {
        for (const missed of await states.missOverdue(tx.db, hallId, tx.now)) recordMissed(tx, missed)
      })
    }
  },
)
