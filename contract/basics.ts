import { Type, type Static, type TLiteral, type TObject, type TSchema } from 'typebox'

/** Commands refuse unknown fields: a misspelt field must never be silently ignored. */
export const closed = { additionalProperties: false } as const

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** As Nullable, in what is answered; an answer that was stored before there was this field has null in it. */
export const NullableSince = <T extends TSchema>(schema: T) =>
  Type.Union([schema, Type.Null()], { default: null })

/**
 * A yes, a no, or no answer, in what is sent. Not Nullable(Type.Boolean()): of a union the validator tries one kind
 * after the other, and makes of null a no.
 */
export const AnswerOrNull = Type.Unsafe<boolean | null>({ type: 'boolean', nullable: true })

/**
 * One of several kinds of body, told by the word in its `type`: what is wrong is said of the kind that was meant, and
 * an unknown word with all that there are. Of a union the validator would complain of its first kind.
 */
export const ByType = <Kinds extends TypedBody[]>(kinds: [...Kinds]) =>
  Type.Unsafe<Static<Kinds[number]>>({
    type: 'object',
    required: ['type'],
    properties: { type: Type.Enum(kinds.map(({ properties }) => properties.type.const)) },
    discriminator: { propertyName: 'type' },
    oneOf: kinds,
  })
type TypedBody = TObject<{ type: TLiteral<string> }>

/** Database key of a thing; always a positive integer. */
export const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })

/** ISO 8601 instant with zone, e.g. 2026-11-23T00:31:05.000Z. */
export const Instant = Type.String({ format: 'date-time' })

/** What a person typed: no control characters, no halves of characters, which no database and no printer takes. */
export const Typed = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: String.raw`^[^\p{Cc}\p{Cs}]+$` })

/** The same, or nothing. */
export const TypedOrNothing = (maxLength: number) =>
  Type.String({ maxLength, pattern: String.raw`^[^\p{Cc}\p{Cs}]*$` })

/** Calendar date of the hall, e.g. 2026-11-23. */
export const DateText = Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })

/** Wall time of the hall, e.g. 08:30. */
export const TimeText = Type.String({ pattern: String.raw`^\d{2}:\d{2}$` })

/**
 * Made by whoever presses the button, once per press. The same id sent again gets the same answer and changes
 * nothing, so a lost answer may always be retried.
 */
export const CommandId = Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$' })

/** What a command without further fields carries. */
export const Command = Type.Object({ commandId: CommandId }, closed)
export type Command = Static<typeof Command>

/** A command, or each of several, as it was meant: without the id of its press. */
export type WithoutCommandId<Sent> = Sent extends { commandId: string } ? Omit<Sent, 'commandId'> : never

/** How fast the hall's clock runs: the screen extrapolates from `now` with `speed`. */
export const Clock = Type.Object({
  now: Instant,
  /** Hall seconds per real second; 1 except on demo time. */
  speed: Type.Number(),
  /** True when the hall runs on demo time; every screen then shows 演示时间. */
  demo: Type.Boolean(),
})
export type Clock = Static<typeof Clock>

export const HallParams = Type.Object({ hallId: Id })
export const WindowParams = Type.Object({ windowId: Id })
export const StaffParams = Type.Object({ staffId: Id })
export const TicketParams = Type.Object({ ticketId: Id })

/** 128 random bits in base64url: whoever holds the slip holds the ticket. */
export const TicketToken = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' })
export const TokenParams = Type.Object({ token: TicketToken })
