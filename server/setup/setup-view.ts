import type { HallFiles } from '../hall-files/index.ts'
import type { Setup, SheetName } from '../../contract/setup.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { keyed } from './keyed-rows.ts'
import { judge } from './remarks.ts'
import { hasManyRows, sheetKinds } from './sheet-list.ts'
import { sheetsOf } from './sheets.ts'

/** The notices are the managers' too. */
export const mayChange = (role: RoleCode, sheet: SheetName): boolean =>
  role === 'SYS_ADMIN' || (role === 'HALL_MANAGER' && sheet === 'notices')

/** The set-up as the screen shows it. What is wrong with it already stands among the warnings. */
export function setupOf({ version, files }: { version: number; files: HallFiles }, role: RoleCode): Setup {
  const sheets = sheetsOf(files)
  const rows = keyed(sheets)
  const { mistakes, warnings } = judge(sheets)
  return {
    version,
    sheets: sheetKinds.map(({ name, label, use, columns }) => ({
      name,
      label,
      use,
      hasManyRows: hasManyRows(name),
      mayChange: mayChange(role, name),
      columns,
      rows: rows[name],
    })),
    warnings: [...mistakes, ...warnings],
  }
}
