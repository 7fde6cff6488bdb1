import { hallWarnings, readHallFiles, type HallFiles, type Mistake } from '../hall-files/index.ts'
import type { SetupRemark, SheetName } from '../../contract/setup.ts'
import { writeHall, type RowPlace } from './hall-texts.ts'
import { keyed } from './keyed-rows.ts'
import { sheetKind, sheetKinds } from './sheet-list.ts'
import type { HallSheets } from './sheets.ts'

/** Sheets judged by the rules for the files of a hall. `files` is null when there are mistakes. */
export type Judged = { files: HallFiles | null; mistakes: SetupRemark[]; warnings: SetupRemark[] }

export function judge(sheets: HallSheets): Judged {
  const { texts, rowAt } = writeHall(sheets)
  const rows = keyed(sheets)
  const remark = ({ file, line, reason }: Mistake): SetupRemark => {
    const place = rowAt({ file, line })
    const { sheet, row } = place
    const key = row === null ? null : (rows[sheet][row]?.key ?? null)
    return { sheet, key, column: place.column ?? columnIn(place, reason), reason: inWords(sheet, reason) }
  }
  const reading = readHallFiles(texts)
  const unfit = unfitIn(sheets)
  if (!reading.ok || unfit.length > 0) {
    const mistakes = reading.ok ? [] : reading.mistakes.map(remark)
    return { files: null, mistakes: [...mistakes, ...unfit], warnings: [] }
  }
  return { files: reading.files, mistakes: [], warnings: hallWarnings(reading.files).map(remark) }
}

/** The first column of its sheet that a reason names. */
function columnIn({ sheet }: RowPlace, reason: string): string | null {
  const named = sheetKind(sheet).columns.find(({ name }) => reason.includes(`“${name}”`))
  return named?.name ?? null
}

/** A reason in the words of the screen: columns and sheets by their labels. */
function inWords(sheet: SheetName, reason: string): string {
  const columns = sheetKind(sheet).columns.reduce(
    (words, { name, label }) => words.replaceAll(`“${name}”`, `“${label}”`),
    reason,
  )
  return sheetKinds.reduce(
    (words, { name, label }) => words.replaceAll(`${name}.csv`, `“${label}”表`),
    columns,
  )
}

const longestCell = 4000

/** Characters that no table can hold, or that nobody could see; and more than anybody would read. */
function unfitIn(sheets: HallSheets): SetupRemark[] {
  const rows = keyed(sheets)
  return sheetKinds.flatMap(({ name: sheet }) =>
    rows[sheet].flatMap(({ key, cells }) =>
      Object.entries(cells)
        .map(([column, cell]) => ({ sheet, key, column, reason: whyUnfit(cell) }))
        .filter(({ reason }) => reason !== ''),
    ),
  )
}

/** Why a cell cannot stay as it is; '' when it can. */
function whyUnfit(cell: string): string {
  if (/[^\P{Cc}\n\t]|\p{Cf}|\p{Cs}/u.test(cell)) return '含有不能显示的字符，请重新输入。'
  return cell.length > longestCell ? `超过${longestCell}个字，请缩短。` : ''
}
