import { Type, type Static } from 'typebox'
import { Id, Nullable } from './basics.ts'
import { CaseKind } from './cases.ts'
import { WindowPlace } from './halls.ts'
import { Material } from './services.ts'

/** One item somebody has to do, as it is published, and when. */
export const PlannedItem = Type.Object({
  /** Whose guide says the rest; null where the hall does not describe it. */
  itemId: Nullable(Id),
  name: Type.String(),
  departmentName: Type.String(),
  /** 1 for what can begin at once; what has a later step waits for those it names. */
  step: Type.Integer({ minimum: 1 }),
  after: Type.Array(Type.String()),
  /** Null where the hall does not describe the item. */
  caseKind: Nullable(CaseKind),
  promisedDays: Nullable(Type.Integer()),
  isOnline: Type.Boolean(),
})
export type PlannedItem = Static<typeof PlannedItem>

/** One paper for all items that need it (R76): the same name and form once, the most copies. */
export const PooledMaterial = Type.Object({
  ...Material.properties,
  /** The items it is for. */
  usedFor: Type.Array(Type.String()),
})
export type PooledMaterial = Static<typeof PooledMaterial>

/** The personal one-time list (一次性告知单, R75) of a theme. */
export const OneTimeList = Type.Object({
  themeNo: Type.Integer(),
  name: Type.String(),
  serviceTypeId: Id,
  leadDepartmentName: Type.String(),
  /** The other departments that take part in it. */
  coDepartmentNames: Type.Array(Type.String()),
  /** Working days for all of it. */
  limitDays: Nullable(Type.Integer()),
  /** What was asked and answered. */
  answers: Type.Array(Type.Object({ question: Type.String(), answer: Type.String() })),
  items: Type.Array(PlannedItem),
  materials: Type.Array(PooledMaterial),
  notes: Type.Array(Type.String()),
  windows: Type.Array(WindowPlace),
  /** The same list as a page for the phone. */
  phoneUrl: Type.String(),
})
export type OneTimeList = Static<typeof OneTimeList>

export const ThemeParams = Type.Object({ hallId: Id, themeNo: Type.Integer({ minimum: 1, maximum: 999 }) })

/** Answers as they stand in an address (answersText). */
export const ListQuery = Type.Object({
  answers: Type.Optional(Type.String({ maxLength: 600, pattern: '^[A-Z0-9_.~]*$' })),
})
