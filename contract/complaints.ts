import { Type, type Static } from 'typebox'
import { closed, CommandId, Id, Instant, Nullable, TypedOrNothing } from './basics.ts'
import { Words } from './case-steps.ts'
import { ComplaintGrade, ComplaintStepKind, ComplaintAct } from './complaint-steps.ts'
import { Light } from './rectifications.ts'
import { RoleCode } from './staff.ts'

/**
 * 有诉即办 (R55): REGISTERED 已登记 (接) · ACCEPTED 已受理 · RESPONDED 已响应 (应) · HANDLING 办理中 · JOINT 多部门会办 ·
 * RESOLVED 已办理，待反馈 · FED_BACK 已反馈 · CLOSED 已办结归档 · NOT_ACCEPTED 不予受理 · TRANSFERRED 已转办.
 */
export const ComplaintStatus = Type.Enum([
  'REGISTERED',
  'ACCEPTED',
  'RESPONDED',
  'HANDLING',
  'JOINT',
  'RESOLVED',
  'FED_BACK',
  'CLOSED',
  'NOT_ACCEPTED',
  'TRANSFERRED',
])
export type ComplaintStatus = Static<typeof ComplaintStatus>

/** 12345热线 · 意见箱 · 意见簿 · 窗口 · 电话 · 网上 (R56). */
export const ComplaintChannel = Type.Enum(['HOTLINE_12345', 'BOX', 'BOOK', 'WINDOW', 'PHONE', 'WEB'])
export type ComplaintChannel = Static<typeof ComplaintChannel>

/** 流程 · 材料 · 态度 · 时限 · 系统 · 政策. */
export const ComplaintReason = Type.Enum([
  'PROCESS',
  'MATERIALS',
  'ATTITUDE',
  'TIME_LIMIT',
  'SYSTEM',
  'POLICY',
])
export type ComplaintReason = Static<typeof ComplaintReason>

/**
 * 主办 (回避): to whom a complaint falls, the first that is not concerned. APPOINTED: the 系统管理员 chose somebody, since
 * all of them are. NOBODY: that is still to be done.
 */
export const Steering = Type.Enum(['COMPLAINT_OFFICER', 'HALL_DIRECTOR', 'SUPERVISOR', 'APPOINTED', 'NOBODY'])
export type Steering = Static<typeof Steering>

const longestTitle = 40

export const RegisterComplaint = Type.Object(
  {
    commandId: CommandId,
    channel: ComplaintChannel,
    /** The number in service at which it is told; null for any other way. */
    ticketId: Nullable(Id),
    reason: ComplaintReason,
    grade: ComplaintGrade,
    /** 标题 (GB/T 39046); made of the reason and what it is about where it is empty. */
    title: TypedOrNothing(longestTitle),
    text: Words,
    /** 匿名: nothing of who complains is kept, whatever else is given. */
    isAnonymous: Type.Boolean(),
    name: TypedOrNothing(40),
    phone: TypedOrNothing(20),
    /** What it is about, as far as it is known. */
    departmentId: Nullable(Id),
    windowId: Nullable(Id),
    /** The number that was served, or 办件编号. */
    aboutNo: TypedOrNothing(30),
    /** 被投诉人, by the number on the badge. */
    workNo: TypedOrNothing(20),
  },
  closed,
)
export type RegisterComplaint = Static<typeof RegisterComplaint>

/** What the citizen is told at once. */
export const RegisteredComplaint = Type.Object({
  id: Id,
  complaintNo: Type.String(),
  respondBy: Instant,
  dueAt: Instant,
})
export type RegisteredComplaint = Static<typeof RegisteredComplaint>

const row = {
  id: Id,
  complaintNo: Type.String(),
  title: Type.String(),
  status: ComplaintStatus,
  steering: Steering,
  light: Light,
  channel: ComplaintChannel,
  reason: ComplaintReason,
  grade: ComplaintGrade,
  text: Type.String(),
  /** What it is about; each null where nobody said. */
  aboutDepartmentName: Nullable(Type.String()),
  aboutWindowNo: Nullable(Type.String()),
  aboutNo: Type.String(),
  /** Who handles it, the leading department first. */
  departmentNames: Type.Array(Type.String()),
  registeredAt: Instant,
  /** By when the citizen hears of us; null once that was done, or is owed no more. */
  respondBy: Nullable(Instant),
  /** Whether that time has passed without an answer. */
  isUnanswered: Type.Boolean(),
  dueAt: Instant,
  /** False where the limit runs through a year whose calendar nobody has announced. */
  dueIsCertain: Type.Boolean(),
  /** Whether it was fed back in time; null before. */
  isOnTime: Nullable(Type.Boolean()),
  /** Whether whoever asks is the one it waits for. */
  isMine: Type.Boolean(),
  /** What whoever asks may do now, what is usually done first. */
  acts: Type.Array(ComplaintAct),
}

/** One line of the worklist. */
export const ComplaintRow = Type.Object(row)
export type ComplaintRow = Static<typeof ComplaintRow>

export const ComplaintStep = Type.Object({
  kind: ComplaintStepKind,
  at: Instant,
  by: Type.String(),
  /** What was chosen: a grade, a ground, how a contact went, which way it was told. */
  choice: Nullable(Type.String()),
  words: Type.String(),
})
export type ComplaintStep = Static<typeof ComplaintStep>

/** What one department has to do with it. */
export const ComplaintPart = Type.Object({
  departmentId: Id,
  departmentName: Type.String(),
  /** When it told what it did; null while it owes that. */
  doneAt: Nullable(Instant),
})
export type ComplaintPart = Static<typeof ComplaintPart>

export const ComplaintSheet = Type.Object({
  ...row,
  isAnonymous: Type.Boolean(),
  /** Who complains: in full for whoever calls them, masked for others; null when nobody is known. */
  complainant: Nullable(Type.Object({ name: Nullable(Type.String()), phone: Nullable(Type.String()) })),
  /** Whether somebody could be called. */
  canBeReached: Type.Boolean(),
  /** The number at which it was told. */
  ticketNo: Nullable(Type.String()),
  registeredBy: Type.String(),
  /** 被投诉人 */
  aboutStaffNames: Type.Array(Type.String()),
  parts: Type.Array(ComplaintPart),
  isRespondedInTime: Nullable(Type.Boolean()),
  /** 承诺时限 (GB/T 39046): the limit of its grade, before any extension. */
  promisedAt: Instant,
  wasExtended: Type.Boolean(),
  /** 超期天数 (GB/T 39046): working days past the limit, a begun one whole; 0 while nothing is late. */
  daysLate: Type.Integer(),
  isSatisfied: Nullable(Type.Boolean()),
  steps: Type.Array(ComplaintStep),
})
export type ComplaintSheet = Static<typeof ComplaintSheet>

export const ComplaintParams = Type.Object({ complaintId: Id })

/** A complaint that nobody may steer, by its number only, and who could be chosen for it. */
export const UnsteeredComplaint = Type.Object({
  id: Id,
  complaintNo: Type.String(),
  registeredAt: Instant,
  dueAt: Instant,
  candidates: Type.Array(
    Type.Object({ staffId: Id, name: Type.String(), role: RoleCode, departmentName: Type.String() }),
  ),
})
export type UnsteeredComplaint = Static<typeof UnsteeredComplaint>

export const AppointSteering = Type.Object({ commandId: CommandId, staffId: Id }, closed)
export type AppointSteering = Static<typeof AppointSteering>

/** Those in work, or those that are over. */
export const ComplaintShelf = Type.Enum(['OPEN', 'OVER'])
export type ComplaintShelf = Static<typeof ComplaintShelf>

/** So many of so many; without a part nobody is counted twice. */
const Share = Type.Object({ numerator: Type.Integer(), denominator: Type.Integer() })
export type Share = Static<typeof Share>

const counts = <T extends string>(values: readonly T[]) =>
  Type.Array(Type.Object({ name: Type.Enum([...values]), count: Type.Integer() }))

/** 诉求统计 (R56): the complaints registered in a month, as numbers only: no text, no number, no person. */
export const ComplaintStatistics = Type.Object({
  month: Type.String(),
  total: Type.Integer(),
  byReason: counts(ComplaintReason.enum),
  byChannel: counts(ComplaintChannel.enum),
  byGrade: counts(ComplaintGrade.enum),
  /** By the department that leads the handling; null before anybody does. */
  byDepartment: Type.Array(
    Type.Object({ departmentName: Nullable(Type.String()), count: Type.Integer(), onTime: Share }),
  ),
  notAccepted: Type.Integer(),
  transferred: Type.Integer(),
  joint: Type.Integer(),
  extended: Type.Integer(),
  /** Still owed to the citizen, and of these late already. */
  open: Type.Integer(),
  overdue: Type.Integer(),
  /** 按时响应: responded within the limit, of those whose response was given or is late. */
  responded: Share,
  /** 按期办结: fed back within the limit, of those that were fed back or are late. */
  onTime: Share,
  /** 满意: of those who said so. */
  satisfied: Share,
})
export type ComplaintStatistics = Static<typeof ComplaintStatistics>

/** The month of a report, e.g. 2026-11. */
export const ComplaintMonth = Type.Object({
  month: Type.String({ pattern: String.raw`^2\d{3}-(0[1-9]|1[0-2])$` }),
})
export type ComplaintMonth = Static<typeof ComplaintMonth>
