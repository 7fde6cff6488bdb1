/**
 * Ratings (好差评): every service asks for one, at the window first; what citizens answered.
 * Not the invitation of those who did not answer, and not what a bad one sets going.
 */
export {
  declineRating,
  discountRating,
  expireRatings,
  giveRating,
  inviteCodeOf,
  markInviting,
  openOnSite,
  watchRatings,
} from './commands.ts'
export { lastRatingAt } from './queries.ts'
export { ratingRoutes } from './routes.ts'
export { someExpired } from './state-queries.ts'
