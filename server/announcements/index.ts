/**
 * Announcements: how a call is written and spoken, the server's voice, and the record of what was shown and heard.
 * Not who is called: that is tickets. Not when it is spoken: the screen of the speaker zone decides that.
 */
export { announcementIn } from './announcement-in.ts'
export { announcementRoutes } from './routes.ts'
