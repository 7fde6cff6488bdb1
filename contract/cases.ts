import { Type, type Static } from 'typebox'
import { closed, Id, Instant, Nullable, Typed } from './basics.ts'
import { CaseService } from './case-services.ts'
import { Material } from './services.ts'

/**
 * 五件制 (R22): INSTANT 即办件 · COMMITMENT 承诺件 · SUPPLEMENT 补办件 · RETURNED 退回件 · ESCALATED 报批件. The kind is
 * what a case counts as at present; what it began as is kept beside it.
 */
export const CaseKind = Type.Enum(['INSTANT', 'COMMITMENT', 'SUPPLEMENT', 'RETURNED', 'ESCALATED'])
export type CaseKind = Static<typeof CaseKind>

/**
 * RECEIVED 收件 · SUPPLEMENT_REQUESTED 待补正 · ACCEPTED 受理 · IN_SURVEY 踏勘 · IN_SPECIAL 特别程序 · ESCALATED 已上报 ·
 * DECIDED 已决定 · ISSUED 已出件 · RETURNED 退回 · WITHDRAWN 撤回 · ARCHIVED 已归档.
 */
export const CaseStatus = Type.Enum([
  'RECEIVED',
  'SUPPLEMENT_REQUESTED',
  'ACCEPTED',
  'IN_SURVEY',
  'IN_SPECIAL',
  'ESCALATED',
  'DECIDED',
  'ISSUED',
  'RETURNED',
  'WITHDRAWN',
  'ARCHIVED',
])
export type CaseStatus = Static<typeof CaseStatus>

/** 行政审批特殊环节 (R69): 踏勘 is a status of its own, the others are these. */
export const SpecialProcedure = Type.Enum([
  'TECHNICAL_REVIEW',
  'EXPERT_REVIEW',
  'PUBLIC_NOTICE',
  'HEARING',
  'BIDDING',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
])
export type SpecialProcedure = Static<typeof SpecialProcedure>

/**
 * What is counted in working days: NOTIFY 告知或受理 · PROMISE 承诺 · SURVEY 踏勘 · SPECIAL 特别程序 · ESCALATE 上报 ·
 * AFTER_REPLY 批复后办理 · DELIVERY 送达 · SUPPLEMENT 申请人补正 · TOLERANCE 容缺补交.
 */
export const ClockKind = Type.Enum([
  'NOTIFY',
  'PROMISE',
  'SURVEY',
  'SPECIAL',
  'ESCALATE',
  'AFTER_REPLY',
  'DELIVERY',
  'SUPPLEMENT',
  'TOLERANCE',
])
export type ClockKind = Static<typeof ClockKind>

/** 黄牌 · 红牌. A card once given stays. */
export const CardColor = Type.Enum(['YELLOW', 'RED'])
export type CardColor = Static<typeof CardColor>

/** NEAR and OVERDUE by a clock; the others are irregular by themselves. */
export const CardReason = Type.Enum(['NEAR', 'OVERDUE', 'DEEMED_ACCEPTANCE', 'SECOND_SUPPLEMENT'])
export type CardReason = Static<typeof CardReason>

export const CaseLight = Type.Enum(['GREEN', 'YELLOW', 'RED'])
export type CaseLight = Static<typeof CaseLight>

/** 窗口 · 网上 · 市统一受理平台 (I-15 to I-17). */
export const CaseChannel = Type.Enum(['WINDOW', 'ONLINE', 'UNIFIED'])
export type CaseChannel = Static<typeof CaseChannel>

export const CaseAct = Type.Enum([
  'ACCEPT',
  'REQUEST_SUPPLEMENT',
  'COMPLETE_SUPPLEMENT',
  'RETURN',
  'WITHDRAW',
  'START_SURVEY',
  'END_SURVEY',
  'START_SPECIAL',
  'END_SPECIAL',
  'EXTEND',
  'ESCALATE',
  'SUPERIOR_REPLY',
  'DECIDE',
  'SUPPLY_TOLERATED',
  'ISSUE',
  'ARCHIVE',
  'HAND_OVER',
])
export type CaseAct = Static<typeof CaseAct>

/** An entry of a case's ledger. */
export const CaseStepKind = Type.Enum([
  'RECEIVED',
  ...CaseAct.enum,
  'DEEMED_ACCEPTED',
  'SUPPLEMENT_REMINDED',
  'SUPPLEMENT_EXPIRED',
])
export type CaseStepKind = Static<typeof CaseStepKind>

/** RECEIVED 已收 · MISSING 缺 · TOLERATED 容缺后补 · COMMITTED 告知承诺. */
export const MaterialState = Type.Enum(['RECEIVED', 'MISSING', 'TOLERATED', 'COMMITTED'])
export type MaterialState = Static<typeof MaterialState>

export const CaseClock = Type.Object({
  kind: ClockKind,
  startedAt: Instant,
  /** Working days. */
  days: Type.Integer(),
  /** Null while it stands still. */
  dueAt: Nullable(Instant),
  /** Working days left while it stands still. */
  leftDays: Nullable(Type.Integer()),
  /** False where it runs through a year whose calendar nobody has announced. */
  isCertain: Type.Boolean(),
  stoppedAt: Nullable(Instant),
})
export type CaseClock = Static<typeof CaseClock>

export const CaseCard = Type.Object({
  color: CardColor,
  reason: CardReason,
  clock: Nullable(ClockKind),
  at: Instant,
  /** Who held the case then. */
  staffName: Nullable(Type.String()),
})
export type CaseCard = Static<typeof CaseCard>

const row = {
  id: Id,
  projectNo: Type.String(),
  itemName: Type.String(),
  departmentName: Type.String(),
  status: CaseStatus,
  kind: CaseKind,
  light: CaseLight,
  /** 王** or 濮阳市华**公司 */
  maskedApplicant: Type.String(),
  receivedAt: Instant,
  /** The next limit that is the hall's to keep; null when none runs. */
  dueAt: Nullable(Instant),
  dueClock: Nullable(ClockKind),
  dueIsCertain: Type.Boolean(),
  /** Working days until then: 0 today, -1 since one working day; null when none runs. */
  dueInDays: Nullable(Type.Integer()),
  /** Until when the applicant may bring what is missing; null when nothing is waited for. */
  awaitedUntil: Nullable(Instant),
  /** Who has it in hand. */
  holderName: Nullable(Type.String()),
  urgentReason: Type.String(),
  hasRedCard: Type.Boolean(),
  /** What whoever asks may do now. */
  acts: Type.Array(CaseAct),
}

/** 补件码: ten digits, printed on the notice in groups. */
export const SupplementCode = Type.String({ pattern: String.raw`^\d{10}$` })

/** One line of a worklist. */
export const CaseRow = Type.Object(row)
export type CaseRow = Static<typeof CaseRow>

export const CaseStep = Type.Object({
  kind: CaseStepKind,
  at: Instant,
  /** Null for what the clock did. */
  by: Nullable(Type.String()),
  choice: Nullable(Type.String()),
  words: Type.String(),
})
export type CaseStep = Static<typeof CaseStep>

/** How long a case stood in one state in one pair of hands. */
export const CaseStage = Type.Object({
  status: CaseStatus,
  holderName: Nullable(Type.String()),
  from: Instant,
  /** Null for the present one. */
  until: Nullable(Instant),
  /** Working days begun in it. */
  workdays: Type.Integer(),
})
export type CaseStage = Static<typeof CaseStage>

export const CaseMaterial = Type.Object({ ...Material.properties, state: MaterialState })
export type CaseMaterial = Static<typeof CaseMaterial>

/** 受理通知书 · 一次性告知单 · 补正通知书 · 退回通知书 · 代办委托书, as they stand behind /cases/:caseId/papers/. */
export const CasePaper = Type.Enum(['acceptance', 'one-time-notice', 'supplement', 'return', 'agency'])
export type CasePaper = Static<typeof CasePaper>

export const CaseSheet = Type.Object({
  ...row,
  originKind: CaseKind,
  channel: CaseChannel,
  externalNo: Type.String(),
  ticketNo: Nullable(Type.String()),
  windowNo: Type.String(),
  /** With which the applicant takes a number when everything is together; null when nothing is missing. */
  supplementCode: Nullable(SupplementCode),
  applicant: Type.Object({
    kind: Type.Enum(['NATURAL', 'LEGAL']),
    maskedIdNo: Type.String(),
    maskedPhone: Type.String(),
    maskedAgent: Nullable(Type.String()),
  }),
  promisedDays: Type.Integer(),
  statutoryDays: Nullable(Type.Integer()),
  basis: Type.String(),
  materials: Type.Array(CaseMaterial),
  acceptedAt: Nullable(Instant),
  decidedAt: Nullable(Instant),
  isApproved: Nullable(Type.Boolean()),
  issuedAt: Nullable(Instant),
  clocks: Type.Array(CaseClock),
  cards: Type.Array(CaseCard),
  steps: Type.Array(CaseStep),
  stages: Type.Array(CaseStage),
  services: Type.Array(CaseService),
  /** What can be printed of it now. */
  papers: Type.Array(CasePaper),
})
export type CaseSheet = Static<typeof CaseSheet>

/** Cases by 办件编号, by a number from elsewhere, or by the number of the applicant's paper, of whatever kind. */
export const FindCases = Type.Object({ text: Typed(60) }, closed)
export type FindCases = Static<typeof FindCases>

export const CaseParams = Type.Object({ caseId: Id })

/** Which cases: in work, waiting for the applicant, to be issued, or over. */
export const CaseShelf = Type.Enum(['WORK', 'APPLICANT', 'ISSUE', 'OVER'])
export type CaseShelf = Static<typeof CaseShelf>
