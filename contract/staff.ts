import { Type, type Static } from 'typebox'
import { closed, Id, Nullable, Typed } from './basics.ts'
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

export const Login = Type.Object(
  {
    account: Typed(40),
    password: Typed(200),
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
  hall: HallSummary,
  /** The window this person has open; null when none. */
  windowId: Nullable(Id),
  openableWindows: Type.Array(OpenableWindow),
})
export type Me = Static<typeof Me>
