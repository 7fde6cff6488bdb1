import { Type, type Static } from 'typebox'

/**
 * ON_SITE: asked for at the window · MISSED: not given there, to be invited · INVITING: invited · RATED, DECLINED,
 * EXPIRED (nobody answered in time): over.
 */
export const RatingState = Type.Enum(['ON_SITE', 'MISSED', 'INVITING', 'RATED', 'DECLINED', 'EXPIRED'])
export type RatingState = Static<typeof RatingState>

/** How the service before this one stands, for the window's own screen: never what was said. */
export const LastRating = Type.Object({ ticketNo: Type.String(), state: RatingState })
export type LastRating = Static<typeof LastRating>
