import { Type, type Static } from 'typebox'
import { closed, Id, Instant } from './basics.ts'

/** How an announcement was made. */
export const SpokenBy = Type.Enum(['SERVER_VOICE', 'BROWSER_VOICE', 'CHIME_ONLY', 'DROPPED_STALE', 'MERGED'])
export type SpokenBy = Static<typeof SpokenBy>

/** A screen's report that it showed (and perhaps spoke) a call. */
export const AnnouncementReport = Type.Object(
  {
    /** A name the screen keeps, e.g. wall-1F-A-3f9c. */
    screen: Type.String({ minLength: 1, maxLength: 60, pattern: '^[A-Za-z0-9_.-]+$' }),
    seq: Id,
    shownAt: Instant,
    spokenAt: Type.Union([Instant, Type.Null()]),
    spokenBy: SpokenBy,
  },
  closed,
)
export type AnnouncementReport = Static<typeof AnnouncementReport>

/** The announcement log: what was called, where it was shown and how it was spoken. */
export const AnnouncementEntry = Type.Object({
  seq: Type.Integer(),
  screen: Type.String(),
  ticketNo: Type.String(),
  windowId: Id,
  text: Type.String(),
  calledAt: Instant,
  shownAt: Instant,
  spokenAt: Type.Union([Instant, Type.Null()]),
  spokenBy: SpokenBy,
})
export type AnnouncementEntry = Static<typeof AnnouncementEntry>
