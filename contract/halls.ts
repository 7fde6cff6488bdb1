import { Type, type Static } from 'typebox'
import { Clock, DateText, Id, Instant, Nullable, TimeText } from './basics.ts'
import { ThemeQuestion } from './themes.ts'

export const HallLevel = Type.Enum(['COUNTY', 'TOWNSHIP', 'STATION'])
export type HallLevel = Static<typeof HallLevel>

export const ZoneKind = Type.Enum(['SERVICE', 'SELF', 'CONSULT_COMPLAINT', 'WAITING', 'BACKOFFICE'])
export type ZoneKind = Static<typeof ZoneKind>

export const HallSummary = Type.Object({
  id: Id,
  /** Stands in the address of every screen, e.g. PYHL. */
  code: Type.String(),
  name: Type.String(),
  level: HallLevel,
})
export type HallSummary = Static<typeof HallSummary>

export const HallPhones = Type.Object({
  consultPhone: Type.String(),
  complaintPhone: Type.String(),
  /** Always 12345. */
  hotline: Type.String(),
})
export type HallPhones = Static<typeof HallPhones>

export const OpenInterval = Type.Object({ from: TimeText, to: TimeText })
export type OpenInterval = Static<typeof OpenInterval>

/** What the hall says about today. */
export const OpeningToday = Type.Object({
  date: DateText,
  isOpen: Type.Boolean(),
  /** Empty when the hall is closed all day. */
  intervals: Type.Array(OpenInterval),
  /** When duty windows serve over lunch, while the hall rests. */
  lunchDuty: Type.Array(OpenInterval),
  /** Why today is special, e.g. 延时服务 or 国庆节; empty on an ordinary day. */
  note: Type.String(),
  /** Whether a ticket may be taken this minute (opening hours and the pre-open and last-take rules). */
  takesTickets: Type.Boolean(),
  /** True in the last minutes before closing: a ticket may still be taken, but perhaps not served. */
  nearClosing: Type.Boolean(),
  nextOpeningAt: Nullable(Instant),
  closesAt: Nullable(Instant),
})
export type OpeningToday = Static<typeof OpeningToday>

export const TakeIdentity = Type.Enum(['NONE', 'PHONE', 'ID_CARD'])
export type TakeIdentity = Static<typeof TakeIdentity>

export const WindowKind = Type.Enum([
  'COMPREHENSIVE',
  'CATEGORY',
  'ONE_MATTER',
  'ISSUE',
  'COMPLAINT',
  'CROSS_REGION',
  'TIDE',
  'DESK',
])
export type WindowKind = Static<typeof WindowKind>

/** Where a window is, in the words a citizen follows. */
export const WindowPlace = Type.Object({
  windowId: Id,
  /** 1–3 digits as painted on the sign. */
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  zoneName: Type.String(),
  floor: Type.Integer(),
})
export type WindowPlace = Static<typeof WindowPlace>

/** What one takes a number for. */
export const ServiceTypeCard = Type.Object({
  id: Id,
  name: Type.String(),
  departmentId: Id,
  queueId: Id,
  takeIdentity: TakeIdentity,
  /** Minutes of the catalogue, a demo value in the demo hall. */
  standardMinutes: Type.Integer(),
  /** Commonest services come first on the kiosk; 0 is not listed among them. */
  commonRank: Type.Integer(),
  /** Number of the published theme (一件事) this service type stands for. */
  themeNo: Nullable(Type.Integer()),
})
export type ServiceTypeCard = Static<typeof ServiceTypeCard>

export const DepartmentCard = Type.Object({ id: Id, code: Type.String(), name: Type.String() })
export type DepartmentCard = Static<typeof DepartmentCard>

export const ThemeCard = Type.Object({
  no: Type.Integer(),
  name: Type.String(),
  serviceTypeId: Id,
  items: Type.Array(Type.Object({ name: Type.String(), departmentName: Type.String() })),
  /** Empty where the hall asks nothing. */
  questions: Type.Array(ThemeQuestion),
})
export type ThemeCard = Static<typeof ThemeCard>

/** Everything a kiosk needs to offer a choice. */
export const Catalogue = Type.Object({
  hall: HallSummary,
  phones: HallPhones,
  clock: Clock,
  opening: OpeningToday,
  departments: Type.Array(DepartmentCard),
  serviceTypes: Type.Array(ServiceTypeCard),
  themes: Type.Array(ThemeCard),
})
export type Catalogue = Static<typeof Catalogue>

/** What one has to know before coming: what to bring, how long it takes, where. */
export const ServiceGuide = Type.Object({
  serviceTypeId: Id,
  name: Type.String(),
  departmentName: Type.String(),
  standardMinutes: Type.Integer(),
  takeIdentity: TakeIdentity,
  /** The required first. */
  materials: Type.Array(Type.String()),
  /** The queue's own windows first. */
  windows: Type.Array(WindowPlace),
})
export type ServiceGuide = Static<typeof ServiceGuide>

/** What a person taking a number for this service would meet, asked before taking. */
export const Outlook = Type.Object({
  serviceTypeId: Id,
  /** Exact: waiting tickets with a smaller key that one of the eligible windows may call. */
  aheadCount: Type.Integer(),
  /** Minutes, a multiple of 5 (P50); null when no eligible window is open. */
  estimatedWaitMin: Nullable(Type.Integer()),
  /** The same for four people in five (P80); null together with it. */
  estimatedWaitHighMin: Nullable(Type.Integer()),
  windows: Type.Array(WindowPlace),
  /** The hall may close before somebody who takes a number now is called. */
  mayComeTooLate: Type.Boolean(),
  openWindowCount: Type.Integer(),
})
export type Outlook = Static<typeof Outlook>
