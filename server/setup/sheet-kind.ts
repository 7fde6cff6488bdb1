import type { Column, SheetName } from '../../contract/setup.ts'

/** A sheet as it is whatever stands in it. `keyColumns`: the cells a row is known by, joined by a slash. */
export type SheetKind = {
  name: SheetName
  label: string
  use: string
  columns: Column[]
  keyColumns: string[]
  /** What a reference to a row shows. */
  labelOf: (cells: Record<string, string>) => string
}

export const named = (cells: Record<string, string>): string => cells['name'] ?? ''
