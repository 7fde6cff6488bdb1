/**
 * Windows: who serves where, from opening to closing, with pauses.
 * Not the numbers called there (tickets), not where the windows stand (halls).
 */
export {
  closeIdleWindows,
  closeWindow,
  openWindow,
  pauseWindow,
  resumeWindow,
  type AtWindow,
} from './commands.ts'
export { openableWindows, openWindowOf, staffCardAt, windowAtWork } from './queries.ts'
export { ownSession, requireFreeHands, requireServing, sessionOnWire, windowState } from './window.ts'
