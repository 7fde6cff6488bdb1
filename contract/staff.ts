import { Type, type Static } from 'typebox'
import { closed, Id, Nullable, Typed, TypedOrNothing } from './basics.ts'
import { HallSummary } from './halls.ts'
import { OpenableWindow } from './windows.ts'

export const RoleCode = Type.Enum([
  'SYS_ADMIN',
  'SEC_ADMIN',
  'AUDITOR',
  'HALL_DIRECTOR',
  'HALL_MANAGER',
  'DESK',
  'WINDOW_STAFF',
  'CHIEF_REP',
  'DEPT_LEADER',
  'RATING_OFFICER',
  'QC_REVIEWER',
  'COMPLAINT_OFFICER',
  'AGENT',
  'SUPERVISOR',
])
export type RoleCode = Static<typeof RoleCode>

/** 三员: nobody is two of them, and none of them works in the hall. */
export const administrators: readonly RoleCode[] = ['SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR']

/** What an authenticator shows for half a minute (RFC 6238). */
const TotpCode = Type.String({ pattern: String.raw`^\d{6}$` })

export const Login = Type.Object(
  {
    account: Typed(40),
    password: Typed(200),
    /** The six digits of the authenticator, for an account that has one. */
    code: Type.Optional(TotpCode),
  },
  closed,
)
export type Login = Static<typeof Login>

/** Who is logged in in this browser. */
export const Me = Type.Object({
  staffId: Id,
  name: Type.String(),
  workNo: Type.String(),
  role: RoleCode,
  /** True until this person has chosen a password, or another for one too old: everything else is refused meanwhile. */
  mustChangePassword: Type.Boolean(),
  /** How many days the password may still be used, 0 when none; null while that is more than a week. */
  passwordDaysLeft: Nullable(Type.Integer()),
  /** Whether logins ask for the code of an authenticator. */
  hasTotp: Type.Boolean(),
  hall: HallSummary,
  /** The window this person has open; null when none. */
  windowId: Nullable(Id),
  openableWindows: Type.Array(OpenableWindow),
})
export type Me = Static<typeof Me>

export const ChangePassword = Type.Object({ current: Typed(200), next: Typed(200) }, closed)
export type ChangePassword = Static<typeof ChangePassword>

/** A new authenticator, shown once: the secret to type in, and the same as an address for a QR. */
export const TotpEnrolment = Type.Object({ secret: Type.String(), uri: Type.String() })
export type TotpEnrolment = Static<typeof TotpEnrolment>

export const ConfirmTotp = Type.Object({ code: TotpCode }, closed)
export type ConfirmTotp = Static<typeof ConfirmTotp>

/** The mobile by which somebody hears of cards of cases: 138****1234; null when none was given. */
export const OwnMobile = Type.Object({ masked: Nullable(Type.String()) })
export type OwnMobile = Static<typeof OwnMobile>

/** Nothing takes it away. */
export const SetMobile = Type.Object({ mobile: TypedOrNothing(20) }, closed)
export type SetMobile = Static<typeof SetMobile>
