/**
 * Windows: who serves where, from opening to closing, with pauses.
 * Not the numbers called there (tickets), not where the windows stand (halls).
 */
export {
  closeIdleWindows,
  closeSession,
  openWindow,
  pauseWindow,
  requireWindow,
  resumeWindow,
  takeOverWindow,
  type AtWindow,
} from './commands.ts'
export { describeMe } from './me.ts'
export { watchConsoles } from './presence.ts'
export { countBeats, countCommand, markAccountEnded, sessionsOfEndedAccounts } from './presence-queries.ts'
export { hallOfWindow, mayServeAt, openWindowOf, windowAtWork } from './queries.ts'
export { act, actAtOnce, windowRoutes } from './routes.ts'
export { signOf } from './sign.ts'
export {
  ownSession,
  requireFreeHands,
  requireServing,
  sessionOnWire,
  windowState,
  type InHand,
  type Session,
  type WindowAtWork,
} from './window.ts'
