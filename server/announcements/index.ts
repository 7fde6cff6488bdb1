/**
 * Announcements: the words of a call, the voice that speaks them, and the log of what screens showed and spoke.
 * Not the call itself: that is tickets.
 */
export { announcementRoutes, wordsFor } from './routes.ts'
export { createVoice, voiceCommand, type Voice } from './voice.ts'
