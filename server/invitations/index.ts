/**
 * Invitations (补充评价): who did not rate at the window is invited within five working days (R43), by message or by
 * call, and left alone when that is their wish. Not the rating itself.
 */
export { watchInvitations } from './jobs.ts'
export { invitationRoutes } from './routes.ts'
