import { Type, type Static, type TSchema } from 'typebox'

/** How many rows of a worklist are shown at first, and how many more with each wish for more. */
export const listStep = 100

/** More than anybody reads through; what comes after is to be searched for. */
export const longestList = 2000

/** How many rows of a list are asked for, from its beginning: a list that is read again is one list, not its pages. */
export const FirstRows = Type.Integer({ minimum: 1, maximum: longestList })
export const Beginning = Type.Object({ first: Type.Optional(FirstRows) })
export type Beginning = Static<typeof Beginning>

/** The beginning of a list in its order, and how many come after it; `longestList` stands for that many or more. */
export const Listed = <T extends TSchema>(row: T) =>
  Type.Object({ rows: Type.Array(row), more: Type.Integer({ minimum: 0 }) })
export type Listed<Row> = { rows: Row[]; more: number }
