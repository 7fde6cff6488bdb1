/**
 * Tickets: taking a number, the order of calling, and a ticket's life from taken to finished.
 * Not who sits at the windows (windows), not how long the wait will be (forecasts).
 */
export {
  bringBack,
  callNext,
  cancelTicket,
  finishTicket,
  passTicket,
  recallTicket,
  ref,
  requireTicket,
  startTicket,
} from './commands.ts'
export { forgetHolders } from './forgetting-queries.ts'
export { phoneIn } from './contact.ts'
export { watchAccounts } from './left-behind.ts'
export { watchDays } from './day-watch.ts'
export { grantPriority, pinTicket, voidTicket } from './desk-acts.ts'
export { callOutOfTurn, holdTicket, moveTo, resumeTicket } from './exceptions.ts'
export { callableNo, heldAt } from './by-digits.ts'
export { currentProgress, requireTicketByToken } from './holder.ts'
export { deskRow, findTickets, markReprinted, notesOf, type Sought } from './find-queries.ts'
export { freeReserved, ticketById } from './queries.ts'
export { progressOf } from './progress.ts'
export { publishTickets, publishWindows } from './publish.ts'
export { ticketRoutes } from './routes.ts'
export { holderHash, parseIdCard, parsePhone } from './identity.ts'
export { whoTakes } from './take-at.ts'
export { giveNumber } from './take-ticket.ts'
export { slipOf } from './slip.ts'
export { priorityNames, requireUnfinished, requirePrintable, type Ticket } from './ticket.ts'
