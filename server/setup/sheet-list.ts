import type { SheetName } from '../../contract/setup.ts'
import { placeSheets } from './place-sheets.ts'
import { publicSheets } from './public-sheets.ts'
import { serviceSheets } from './service-sheets.ts'
import { themeSheets } from './theme-sheets.ts'
import type { SheetKind } from './sheet-kind.ts'

/** In the order in which a hall is set up. */
export const sheetKinds: SheetKind[] = [...placeSheets, ...serviceSheets, ...themeSheets, ...publicSheets]

const byName = new Map(sheetKinds.map((kind) => [kind.name, kind]))

export function sheetKind(wanted: SheetName): SheetKind {
  const kind = byName.get(wanted)
  if (!kind) throw new Error(`The sheet ${wanted} is not described`)
  return kind
}

/** A hall has these once. */
export const hasManyRows = (sheet: SheetName): boolean => sheet !== 'hall' && sheet !== 'settings'
