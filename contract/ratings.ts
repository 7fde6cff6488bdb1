import { Type, type Static } from 'typebox'
import { closed, Clock, CommandId, DateText, Id, Instant, Nullable, TicketToken, Typed } from './basics.ts'
import { RatingState } from './rating-state.ts'
import { TicketStatus } from './tickets.ts'
import { StaffCard, WindowState } from './windows.ts'

/** 非常满意 满意 基本满意 不满意 非常不满意: always by name, for two standards number them in opposite directions. */
export const Satisfaction = Type.Enum([
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
])
export type Satisfaction = Static<typeof Satisfaction>

/** The way a rating came. PHONE_CALL, HOTLINE and PAPER are written down by a rating officer. */
export const RatingChannel = Type.Enum([
  'TERMINAL',
  'QR',
  'STATIC_QR',
  'PHONE_PAGE',
  'SMS_LINK',
  'PHONE_CALL',
  'HOTLINE',
  'PAPER',
])
export type RatingChannel = Static<typeof RatingChannel>

/** What a citizen says of one service. */
export const RatingAnswer = {
  satisfaction: Satisfaction,
  /** Codes of labels of that level. */
  labels: Type.Array(Type.String({ pattern: String.raw`^\d{3}$` }), { maxItems: 8, uniqueItems: true }),
  /** In own words; line breaks allowed. */
  text: Type.String({ maxLength: 500, pattern: String.raw`^[^\p{Cs}\u0000-\u0009\u000B-\u001F\u007F]*$` }),
  /** The rated unit then does not learn who it was. */
  isAnonymous: Type.Boolean(),
}

export const GiveRating = Type.Object(
  {
    commandId: CommandId,
    ...RatingAnswer,
    via: Type.Enum(['TERMINAL', 'QR', 'STATIC_QR', 'PHONE_PAGE', 'SMS_LINK']),
    /** How long the page was open, as the page measured it. */
    tookMs: Type.Integer({ minimum: 0 }),
  },
  closed,
)
export type GiveRating = Static<typeof GiveRating>

/** What somebody types in who was served at a window without a device: the number, and the day it was served. */
export const FindRating = Type.Object(
  {
    ticketNo: Typed(20),
    /** Left out: the newest service of that number. */
    servedOn: Type.Optional(DateText),
  },
  closed,
)
export type FindRating = Static<typeof FindRating>

/** The right to rate what was found. */
export const FoundRating = Type.Object({ token: TicketToken })
export type FoundRating = Static<typeof FoundRating>

/**
 * One service somebody may rate, as its holder sees it. Never what was said: a clerk may come by the token of a number
 * that was served (`find-rating`), and would learn what an anonymous citizen thought.
 */
export const RatingSheet = Type.Object({
  token: TicketToken,
  hallCode: Type.String(),
  hallName: Type.String(),
  windowNo: Type.String(),
  windowName: Type.String(),
  serviceTypeName: Type.String(),
  servedOn: DateText,
  state: RatingState,
  /** Whether it may be given now. */
  isOpen: Type.Boolean(),
  /** The last day on which it may be given. */
  closesOn: DateText,
  /** The province's own page, where its services are rated instead of here; null where they are rated with us. */
  provinceUrl: Nullable(Type.String()),
  /** What was done about a bad rating, once it was fed back; it may then be rated once more (追评). */
  putRight: Nullable(
    Type.Object({
      at: Instant,
      measures: Type.String(),
      outcome: Type.String(),
      mayRateAgain: Type.Boolean(),
    }),
  ),
})
export type RatingSheet = Static<typeof RatingSheet>

/** What the terminal at a window shows. */
export const TerminalView = Type.Object({
  windowId: Id,
  hallId: Id,
  hallName: Type.String(),
  windowNo: Type.String(),
  windowName: Type.String(),
  clock: Clock,
  state: WindowState,
  staffCard: Nullable(StaffCard),
  current: Nullable(Type.Object({ ticketNo: Type.String(), status: TicketStatus })),
  /** The service to be rated here and now, until that moment. */
  rating: Nullable(
    Type.Object({
      token: TicketToken,
      ticketNo: Type.String(),
      serviceTypeName: Type.String(),
      expiresAt: Instant,
      /** Behind the QR, for whoever prefers the own telephone. */
      url: Type.String(),
      /** True where that is the province's own page, which also stands in the place of the faces. */
      isAtProvince: Type.Boolean(),
    }),
  ),
})
export type TerminalView = Static<typeof TerminalView>
