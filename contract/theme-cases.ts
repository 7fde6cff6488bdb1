import { Beginning } from './lists.ts'
import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Id, Instant, Nullable, Typed } from './basics.ts'
import { CaseLight, CaseStatus, MaterialState } from './cases.ts'
import { Applicant, Holder, Words } from './case-steps.ts'
import { Material } from './services.ts'

/** What was answered: the code of the answer by the code of the question. */
export const GivenAnswers = Type.Record(
  Type.String({ pattern: '^[A-Z][A-Z0-9_]{0,29}$' }),
  Type.String({ pattern: '^[A-Z][A-Z0-9_]{0,29}$' }),
  { maxProperties: 20, ...closed },
)
export type GivenAnswers = Static<typeof GivenAnswers>

/** One paper of the pool, known by name and form, and how it stands for every item it is for. */
export const PooledMark = Type.Object(
  { name: Typed(200), form: Material.properties.form, state: MaterialState },
  closed,
)
export type PooledMark = Static<typeof PooledMark>

/** One form and one set of papers for everything a theme (一件事) needs (R76, R77). */
export const ReceiveTheme = Type.Object(
  {
    commandId: CommandId,
    windowId: Id,
    /** The number in service there; null without one. */
    ticketId: Nullable(Id),
    themeNo: Type.Integer({ minimum: 1, maximum: 999 }),
    answers: GivenAnswers,
    applicant: Type.Union([Applicant, Holder]),
    /** Every paper of the personal list, each once. */
    materials: Type.Array(PooledMark, { maxItems: 200 }),
    /** By when what is tolerated is brought; null when nothing is. */
    toleratedUntil: Nullable(DateText),
    /** Whether everything is to be sent by mail. */
    byMail: Type.Boolean(),
  },
  closed,
)
export type ReceiveTheme = Static<typeof ReceiveTheme>

/** WAITING 待前序办结 · DROPPED 前序未获批准、不再收件; the others as of its case. */
export const ThemePartStatus = Type.Enum(['WAITING', 'DROPPED', ...CaseStatus.enum])
export type ThemePartStatus = Static<typeof ThemePartStatus>

export const ThemePart = Type.Object({
  itemName: Type.String(),
  departmentName: Type.String(),
  status: ThemePartStatus,
  light: CaseLight,
  /** Null until it is received. */
  caseId: Nullable(Id),
  projectNo: Nullable(Type.String()),
  dueAt: Nullable(Instant),
  isApproved: Nullable(Type.Boolean()),
  /** What has to be decided first. */
  after: Type.Array(Type.String()),
})
export type ThemePart = Static<typeof ThemePart>

export const ThemeCaseRow = Type.Object({
  id: Id,
  /** 一件事编号 */
  no: Type.String(),
  themeName: Type.String(),
  leadDepartmentName: Type.String(),
  maskedApplicant: Type.String(),
  receivedAt: Instant,
  /** As its worst part stands. */
  status: ThemePartStatus,
  light: CaseLight,
  /** The latest of its parts, but not later than the theme's own limit; null when nothing is owed. */
  dueAt: Nullable(Instant),
  decided: Type.Integer(),
  parts: Type.Array(ThemePart),
  /** Whether something can be issued by whoever asks: everything, a part of it, or nothing. */
  mayIssue: Type.Enum(['ALL', 'PART', 'NOTHING']),
})
export type ThemeCaseRow = Static<typeof ThemeCaseRow>

/** 联合踏勘 (R78): begun for several parts at once, and ended once. */
export const JointSurvey = Type.Object({
  startedAt: Instant,
  startedBy: Type.String(),
  words: Type.String(),
  items: Type.Array(Type.String()),
  /** Null while it goes on, and where each part was ended by itself. */
  endedAt: Nullable(Instant),
  endedBy: Nullable(Type.String()),
  result: Nullable(Type.String()),
})
export type JointSurvey = Static<typeof JointSurvey>

export const ThemeCaseSheet = Type.Object({
  ...ThemeCaseRow.properties,
  limitDays: Nullable(Type.Integer()),
  limitAt: Nullable(Instant),
  windowNo: Type.String(),
  ticketNo: Nullable(Type.String()),
  byMail: Type.Boolean(),
  answers: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
  materials: Type.Array(PooledMark),
  /** 联合踏勘, the first one first. */
  surveys: Type.Array(JointSurvey),
  /** The cases that whoever asks may survey together now; empty where fewer than two can be. */
  surveyable: Type.Array(Id),
  mayEndSurvey: Type.Boolean(),
  issues: Type.Array(
    Type.Object({
      at: Instant,
      by: Type.String(),
      byMail: Type.Boolean(),
      isPartial: Type.Boolean(),
      words: Type.String(),
      items: Type.Array(Type.String()),
    }),
  ),
})
export type ThemeCaseSheet = Static<typeof ThemeCaseSheet>

/** 一口发证 (R79): everything that is decided goes out in one step. */
export const IssueTheme = Type.Object(
  {
    commandId: CommandId,
    by: Type.Enum(['PICKUP', 'MAIL']),
    /** True to give what is there although some is not decided yet. */
    isPartial: Type.Boolean(),
    /** Who took it, or the courier and number of its parcel. */
    words: Words,
  },
  closed,
)
export type IssueTheme = Static<typeof IssueTheme>

export const StartJointSurvey = Type.Object(
  {
    commandId: CommandId,
    /** The cases of the parts that are surveyed together. */
    caseIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
    /** Where and by whom. */
    words: Words,
  },
  closed,
)
export type StartJointSurvey = Static<typeof StartJointSurvey>

/** What was found, for all of them. */
export const EndJointSurvey = Type.Object({ commandId: CommandId, words: Words }, closed)
export type EndJointSurvey = Static<typeof EndJointSurvey>

/** What somebody answered at the kiosk, kept with the number. */
export const WishTheme = Type.Object({ commandId: CommandId, answers: GivenAnswers }, closed)
export type WishTheme = Static<typeof WishTheme>

export const ThemeWish = Type.Object({
  /** Null for a number of another service. */
  themeNo: Nullable(Type.Integer()),
  /** Empty when nobody answered yet. */
  answers: GivenAnswers,
})
export type ThemeWish = Static<typeof ThemeWish>

export const ThemeCaseParams = Type.Object({ themeCaseId: Id })
export const ThemeCasesShown = Type.Object({ ...Beginning.properties, over: Type.Optional(Type.Boolean()) })
export const ThemePeriod = Type.Object({ from: DateText, to: DateText })

/** How one theme goes (R84), by what was received in the period. */
export const ThemeStatistics = Type.Object({
  no: Type.Integer(),
  name: Type.String(),
  leadDepartmentName: Type.String(),
  limitDays: Nullable(Type.Integer()),
  received: Type.Integer(),
  /** All parts of it decided, or over. */
  decided: Type.Integer(),
  /** Working days from receipt to the last decision; null without any. */
  meanDays: Nullable(Type.Number()),
  /** Of those decided, within the limit. */
  onTime: Type.Integer(),
  /** Neither decided nor in time any more. */
  overdue: Type.Integer(),
})
export type ThemeStatistics = Static<typeof ThemeStatistics>
