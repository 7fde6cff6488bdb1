import { hallFileNames, type Place } from '../hall-files/index.ts'
import type { Cells, SheetName } from '../../contract/setup.ts'
import { mapSheets } from './keyed-rows.ts'
import { settingColumns } from './setting-columns.ts'
import { sheetKind } from './sheet-list.ts'
import type { HallSheets } from './sheets.ts'

/** Sheets written as the files of a hall, exactly as they are read, and where each row stands in them. */
export type WrittenHall = { texts: Map<string, string>; rowAt: (place: Place) => RowPlace }

/** A row of a sheet by its number from 0; null for the sheet as a whole. */
export type RowPlace = { sheet: SheetName; row: number | null; column: string | null }

type Written = { text: string; rowAt: (line: number) => RowPlace }

export function writeHall(sheets: HallSheets): WrittenHall {
  const files = new Map(
    hallFileNames.map((file) => [
      file,
      file === 'hall.json' ? writeProfile(sheets) : writeSheet(file, sheets),
    ]),
  )
  const byFile: ReadonlyMap<string, Written> = files
  return {
    texts: new Map([...files].map(([file, { text }]) => [file, text])),
    rowAt({ file, line }) {
      const written = byFile.get(file)
      if (!written) throw new Error(`There is no file ${file}`)
      return written.rowAt(line)
    },
  }
}

const sheetOfFile = new Map(Object.values(mapSheets((name) => name)).map((name) => [`${name}.csv`, name]))

/** @throws Error for a file that is no sheet */
export function sheetIn(file: string): SheetName {
  const sheet = sheetOfFile.get(file)
  if (!sheet) throw new Error(`${file} is no sheet`)
  return sheet
}

function writeSheet(file: string, sheets: HallSheets): Written {
  const sheet = sheetIn(file)
  const columns = sheetKind(sheet).columns.map(({ name }) => name)
  const records = sheets[sheet].map((cells) => columns.map((column) => quoted(cells[column] ?? '')).join(','))
  // The header stands on line 1; a cell of several lines moves all rows below it.
  const lines: number[] = []
  let next = 2
  for (const record of records) {
    lines.push(next)
    next += record.split('\n').length
  }
  return {
    text: `${[columns.join(','), ...records].join('\n')}\n`,
    rowAt(line) {
      const row = lines.indexOf(line)
      return { sheet, row: row < 0 ? null : row, column: null }
    },
  }
}

/** Quotes what would otherwise be read as something else: a comma, a comment, spaces at the ends. */
function quoted(cell: string): string {
  const isPlain = cell === cell.trim() && !/[",\n\r#]/.test(cell)
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`
}

/** One field a line, so that a mistake is found again. */
function writeProfile({ hall: [hall = {}], settings: [settings = {}] }: HallSheets): Written {
  const fields = Object.entries(hall).map(
    ([name, cell]) => `  ${JSON.stringify(name)}: ${JSON.stringify(cell)},`,
  )
  const given = settingColumns.filter(({ name }) => (settings[name] ?? '') !== '')
  const last = given.length - 1
  const set = given.map(({ name }, index) => {
    const value = JSON.stringify(settingOf(name, settings))
    return `    ${JSON.stringify(name)}: ${value}${index < last ? ',' : ''}`
  })
  const lines = ['{', ...fields, '  "settings": {', ...set, '  }', '}']
  const hallFields = Object.keys(hall)
  return {
    text: `${lines.join('\n')}\n`,
    rowAt(line) {
      const hallField = hallFields[line - 2]
      if (hallField) return { sheet: 'hall', row: 0, column: hallField }
      const setting = given[line - hallFields.length - 3]
      if (setting) return { sheet: 'settings', row: 0, column: setting.name }
      return { sheet: 'hall', row: 0, column: null }
    },
  }
}

/** A cell that is no number stays a text, and is refused where the file is read. */
function settingOf(name: string, cells: Cells): unknown {
  const cell = cells[name] ?? ''
  const kind = settingColumns.find((column) => column.name === name)?.kind
  if (kind === 'NUMBER' && /^-?\d{1,9}$/.test(cell)) return Number(cell)
  if (kind === 'FLAG' && (cell === '是' || cell === '否')) return cell === '是'
  return cell
}
