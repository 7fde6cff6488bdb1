import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Id, Instant, Nullable, Typed } from './basics.ts'

/** What a message is about; each has one text at a time in each hall. */
export const SmsCode = Type.Enum([
  'TICKET_TAKEN',
  'TICKET_NEAR',
  'TICKET_CALLED',
  'TICKET_PASSED',
  'APPT_BOOKED',
  'APPT_REMIND',
  'APPT_CANCELLED',
  'CASE_ACCEPTED',
  'CASE_SUPPLEMENT',
  'CASE_DONE',
  'CASE_CARD',
  'THEME_ACCEPTED',
  'RATE_INVITE',
  'RECTIFY_FEEDBACK',
  'COMPLAINT_ACCEPTED',
  'PHONE_CODE',
])
export type SmsCode = Static<typeof SmsCode>

/** QUEUE 排队提醒 · NOTICE 通知 · INVITATION 邀评, never at night · CODE 验证码 */
export const SmsKind = Type.Enum(['QUEUE', 'NOTICE', 'INVITATION', 'CODE'])
export type SmsKind = Static<typeof SmsKind>

/**
 * QUEUED waits → SENDING is with the provider → SENT, taken by it → DELIVERED or FAILED, as the network reports.
 * DEAD was refused for good; UNKNOWN may or may not have been sent: both wait for a person. CANCELLED is no longer
 * wanted.
 */
export const SmsState = Type.Enum([
  'QUEUED',
  'SENDING',
  'SENT',
  'DELIVERED',
  'FAILED',
  'DEAD',
  'UNKNOWN',
  'CANCELLED',
])
export type SmsState = Static<typeof SmsState>

export const SmsProviderName = Type.Enum(['outbox', 'http', 'aliyun', 'tencent', 'mas'])
export type SmsProviderName = Static<typeof SmsProviderName>

/** A message on its way. Of the person only the ends of the number. */
export const SmsMessage = Type.Object({
  id: Id,
  code: SmsCode,
  version: Type.Integer(),
  /** 138****1234 */
  phone: Type.String(),
  state: SmsState,
  attempts: Type.Integer(),
  /** What went wrong, in the provider's code or ours; null when nothing did. */
  problem: Nullable(Type.String()),
  provider: Nullable(SmsProviderName),
  requestedAt: Instant,
  sentAt: Nullable(Instant),
  deliveredAt: Nullable(Instant),
  /** Taken, but its provider was asked in vain whether it was delivered. */
  isUnreported: Type.Boolean(),
  /** When it is tried, or asked about, next; null when nothing more happens by itself. */
  nextTryAt: Nullable(Instant),
  /** The whole text, only of what stayed in the outbox: nobody but this screen has it. */
  text: Nullable(Type.String()),
})
export type SmsMessage = Static<typeof SmsMessage>

/** UNDONE stands for whatever waits for a person: DEAD, UNKNOWN and FAILED. */
export const FindSms = Type.Object(
  {
    state: Nullable(Type.Union([SmsState, Type.Literal('UNDONE')])),
    code: Nullable(SmsCode),
    day: Nullable(DateText),
  },
  closed,
)
export type FindSms = Static<typeof FindSms>

/** The newest messages that were asked for, and how many of the hall wait for a person. */
export const FoundSms = Type.Object({
  provider: SmsProviderName,
  undone: Type.Integer(),
  messages: Type.Array(SmsMessage),
})
export type FoundSms = Static<typeof FoundSms>

const ProviderCode = Nullable(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' }))

/** Under which code each provider has approved the text; null where it has not. */
export const SmsProviderCodes = Type.Object(
  { aliyun: ProviderCode, tencent: ProviderCode, mas: ProviderCode },
  closed,
)
export type SmsProviderCodes = Static<typeof SmsProviderCodes>

export const SmsTemplate = Type.Object({
  code: SmsCode,
  kind: SmsKind,
  version: Type.Integer(),
  body: Type.String(),
  providerCodes: SmsProviderCodes,
  /** What may stand in braces, and how it may look. */
  variables: Type.Array(Type.Object({ name: Type.String(), sample: Type.String() })),
})
export type SmsTemplate = Static<typeof SmsTemplate>

export const SmsTemplates = Type.Object({
  /** Stands in 【】 before every text. */
  signature: Type.String(),
  /** What stands for {site}: the address phones reach the hall by. */
  site: Type.String(),
  templates: Type.Array(SmsTemplate),
})
export type SmsTemplates = Static<typeof SmsTemplates>

export const SmsTemplateVersion = Type.Object({
  version: Type.Integer(),
  body: Type.String(),
  providerCodes: SmsProviderCodes,
  /** Null for the text that came with the program, before it was used. */
  at: Nullable(Instant),
  by: Nullable(Type.String()),
})
export type SmsTemplateVersion = Static<typeof SmsTemplateVersion>

export const EditSmsTemplate = Type.Object(
  {
    commandId: CommandId,
    body: Typed(500),
    providerCodes: SmsProviderCodes,
    /** The version that was on the screen: nobody overwrites what somebody else has written meanwhile. */
    basedOn: Type.Integer({ minimum: 1 }),
  },
  closed,
)
export type EditSmsTemplate = Static<typeof EditSmsTemplate>

export const EditedSmsTemplate = Type.Object({ version: Type.Integer() })

/** A number that wants no messages. `by` is null for whoever answered R. */
export const SmsOptOut = Type.Object({
  id: Id,
  phone: Type.String(),
  enteredAt: Instant,
  by: Nullable(Type.String()),
})
export type SmsOptOut = Static<typeof SmsOptOut>

export const EnterSmsOptOut = Type.Object({ commandId: CommandId, phone: Typed(20) }, closed)
export type EnterSmsOptOut = Static<typeof EnterSmsOptOut>

export const SmsParams = Type.Object({ smsId: Id })
export const SmsTemplateParams = Type.Object({ hallId: Id, code: SmsCode })
export const SmsOptOutParams = Type.Object({ optOutId: Id })
