import { Type, type Static } from 'typebox'
import { closed, CommandId, Id, Nullable, Typed } from './basics.ts'
import { CaseKind, CaseRow, CaseStage } from './cases.ts'
import { Material } from './services.ts'

/** An item that a window may receive, with what has to be brought. */
export const ReceivableItem = Type.Object({
  id: Id,
  name: Type.String(),
  /** How each character of the name sounds, to be found by: shi pin jing ying. */
  sounds: Type.Array(Type.String()),
  departmentName: Type.String(),
  serviceTypeId: Id,
  kind: CaseKind,
  /** Working days; null when it promises nothing. */
  promisedDays: Nullable(Type.Integer()),
  materials: Type.Array(Material),
})
export type ReceivableItem = Static<typeof ReceivableItem>

/** What the number in service at a window has to do with cases. */
export const CasesInHand = Type.Object({
  /** Null when nobody is being served. */
  ticketId: Nullable(Id),
  serviceTypeId: Nullable(Id),
  /** Who took the number with an identity card: 张*三 4109…0011; null when nobody knows. */
  holder: Nullable(Type.Object({ maskedName: Type.String(), maskedIdNo: Type.String() })),
  /** The case whose completed papers it brings (补件码). */
  returning: Nullable(CaseRow),
  /** What was received under it. */
  received: Type.Array(CaseRow),
})
export type CasesInHand = Static<typeof CasesInHand>

/** A number taken with a 补件码; spaces between the digits are forgiven. */
export const TakeReturn = Type.Object(
  { commandId: CommandId, code: Typed(20), kiosk: Type.Optional(Typed(40)) },
  closed,
)
export type TakeReturn = Static<typeof TakeReturn>

export const Colleague = Type.Object({ staffId: Id, name: Type.String() })
export type Colleague = Static<typeof Colleague>

/** The cases of a department that are not over, by their light, and the cards of this year. */
export const DepartmentCases = Type.Object({
  departmentName: Type.String(),
  green: Type.Integer(),
  yellow: Type.Integer(),
  red: Type.Integer(),
  yellowCards: Type.Integer(),
  redCards: Type.Integer(),
})
export type DepartmentCases = Static<typeof DepartmentCases>

/** Electronic supervision: every department, and each case that is near its limit or past it, with who held it. */
export const CaseSupervision = Type.Object({
  departments: Type.Array(DepartmentCases),
  watched: Type.Array(Type.Object({ ...CaseRow.properties, stages: Type.Array(CaseStage) })),
})
export type CaseSupervision = Static<typeof CaseSupervision>
