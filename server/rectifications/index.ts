/**
 * Rectifications (差评整改): every bad rating put right, from the department of its service through two checks back to
 * the citizen. Not the rating itself (ratings, which opens one here), and not who is warned of a limit (alerts).
 */
export { openRectification } from './commands.ts'
export { lightOf } from './limits.ts'
export { feedbackOf, owedRectifications } from './queries.ts'
export type { Rectification } from './rectification.ts'
export { rectificationRoutes } from './routes.ts'
