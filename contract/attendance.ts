import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Id, Instant, Nullable, Typed, TypedOrNothing } from './basics.ts'
import { WindowKind } from './halls.ts'

export const DayHalf = Type.Enum(['AM', 'PM'])
export type DayHalf = Static<typeof DayHalf>

/** 上午上班 · 上午下班 · 下午上班 · 下午下班 */
export const PunchKind = Type.Enum(['AM_IN', 'AM_OUT', 'PM_IN', 'PM_OUT'])
export type PunchKind = Static<typeof PunchKind>

/** 公假 · 事假 · 病假 · 休假 · 临时外出 */
export const LeaveKind = Type.Enum(['OFFICIAL', 'PERSONAL', 'SICK', 'HOLIDAY', 'OUT'])
export type LeaveKind = Static<typeof LeaveKind>

export const RequestState = Type.Enum(['PENDING', 'APPROVED', 'REFUSED'])
export type RequestState = Static<typeof RequestState>

/** 正常 · 迟到 · 早退 · 半天旷工 · 全天旷工 · 请假 · 外出 */
export const AttendanceResult = Type.Enum([
  'NORMAL',
  'LATE',
  'EARLY',
  'ABSENT_HALF',
  'ABSENT',
  'LEAVE',
  'OUT',
])
export type AttendanceResult = Static<typeof AttendanceResult>

/** One half of a day of one person. */
export const HalfSheet = Type.Object({
  half: DayHalf,
  /** Where the roster puts this person; null elsewhere than at a window, or without a roster. */
  windowNo: Nullable(Type.String()),
  /** The first and last sign of being there: a window opened or closed, or a punch. */
  inAt: Nullable(Instant),
  outAt: Nullable(Instant),
  lateMin: Type.Integer(),
  earlyMin: Type.Integer(),
  /** Null while the half is not over and nothing is wrong yet. */
  result: Nullable(AttendanceResult),
  /** Punched in, but the own window stayed closed for so many minutes; 0 when that is in order. */
  windowClosedMin: Type.Integer(),
})
export type HalfSheet = Static<typeof HalfSheet>

export const DaySheetRow = Type.Object({
  staffId: Id,
  name: Type.String(),
  workNo: Type.String(),
  halves: Type.Array(HalfSheet),
  /** Of the whole day, the gravest; null while nothing can be said. */
  result: Nullable(AttendanceResult),
})
export type DaySheetRow = Static<typeof DaySheetRow>

export const DaySheet = Type.Object({
  date: DateText,
  /** False on a day on which the hall stays closed. */
  isWorkday: Type.Boolean(),
  /** False where nobody has made a roster: then nobody is expected, and only who was there is listed. */
  hasRoster: Type.Boolean(),
  rows: Type.Array(DaySheetRow),
})
export type DaySheet = Static<typeof DaySheet>

/** A month of one person, in halves of days. */
export const MonthSheetRow = Type.Object({
  staffId: Id,
  name: Type.String(),
  workNo: Type.String(),
  /** Halves in which this person was expected and which are over. */
  expected: Type.Integer(),
  counts: Type.Object({
    NORMAL: Type.Integer(),
    LATE: Type.Integer(),
    EARLY: Type.Integer(),
    ABSENT_HALF: Type.Integer(),
    LEAVE: Type.Integer(),
    OUT: Type.Integer(),
  }),
})
export type MonthSheetRow = Static<typeof MonthSheetRow>

export const MonthText = Type.String({ pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` })
export const MonthSheet = Type.Object({ month: MonthText, rows: Type.Array(MonthSheetRow) })
export type MonthSheet = Static<typeof MonthSheet>

export const Shift = Type.Object(
  { staffId: Id, date: DateText, half: DayHalf, windowId: Nullable(Id) },
  closed,
)
export type Shift = Static<typeof Shift>

/** A week of shifts, from its Monday on, and who could be put into them. */
export const Roster = Type.Object({
  monday: DateText,
  shifts: Type.Array(Shift),
  staff: Type.Array(Type.Object({ staffId: Id, name: Type.String(), windowIds: Type.Array(Id) })),
  windows: Type.Array(
    Type.Object({ windowId: Id, no: Type.String(), name: Type.String(), kind: WindowKind }),
  ),
})
export type Roster = Static<typeof Roster>

/** Replaces the shifts of a week. */
export const SetRoster = Type.Object(
  { commandId: CommandId, shifts: Type.Array(Shift, { maxItems: 3000 }) },
  closed,
)
export type SetRoster = Static<typeof SetRoster>

export const Punch = Type.Object({ commandId: CommandId, kind: PunchKind }, closed)
export type Punch = Static<typeof Punch>

export const AskLeave = Type.Object(
  {
    commandId: CommandId,
    kind: LeaveKind,
    fromDate: DateText,
    fromHalf: DayHalf,
    toDate: DateText,
    toHalf: DayHalf,
    reason: Typed(200),
  },
  closed,
)
export type AskLeave = Static<typeof AskLeave>

/** 补签 */
export const AskCorrection = Type.Object(
  {
    commandId: CommandId,
    date: DateText,
    kind: PunchKind,
    time: Type.String({ pattern: String.raw`^([01]\d|2[0-3]):[0-5]\d$` }),
    reason: Typed(200),
  },
  closed,
)
export type AskCorrection = Static<typeof AskCorrection>

export const Decide = Type.Object(
  { commandId: CommandId, approve: Type.Boolean(), note: TypedOrNothing(200) },
  closed,
)
export type Decide = Static<typeof Decide>

const request = {
  id: Id,
  staffId: Id,
  staffName: Type.String(),
  reason: Type.String(),
  state: RequestState,
  askedAt: Instant,
  decidedBy: Nullable(Type.String()),
  note: Type.String(),
}

export const LeaveRequest = Type.Object({
  ...request,
  kind: LeaveKind,
  fromDate: DateText,
  fromHalf: DayHalf,
  toDate: DateText,
  toHalf: DayHalf,
  /** Half days count 0.5. */
  days: Type.Number(),
})
export type LeaveRequest = Static<typeof LeaveRequest>

export const Correction = Type.Object({ ...request, date: DateText, kind: PunchKind, at: Instant })
export type Correction = Static<typeof Correction>

export const AttendanceRequests = Type.Object({
  leave: Type.Array(LeaveRequest),
  corrections: Type.Array(Correction),
})
export type AttendanceRequests = Static<typeof AttendanceRequests>

/** A month as the person concerned sees it. */
export const OwnAttendance = Type.Object({
  month: MonthText,
  today: DateText,
  days: Type.Array(Type.Object({ date: DateText, halves: Type.Array(HalfSheet) })),
  punches: Type.Array(Type.Object({ date: DateText, kind: PunchKind, at: Instant })),
  leave: Type.Array(LeaveRequest),
  corrections: Type.Array(Correction),
})
export type OwnAttendance = Static<typeof OwnAttendance>

export const Done = Type.Object({ id: Id })
export const DateParams = Type.Object({ hallId: Id, date: DateText })
export const MonthParams = Type.Object({ hallId: Id, month: MonthText })
export const OwnMonthParams = Type.Object({ month: MonthText })
export const RosterParams = Type.Object({ hallId: Id, monday: DateText })
export const LeaveParams = Type.Object({ leaveId: Id })
export const CorrectionParams = Type.Object({ correctionId: Id })
