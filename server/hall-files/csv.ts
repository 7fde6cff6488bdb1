import { CsvError, parse } from 'csv-parse/sync'
import { mayLackColumn, mayLackFile } from './older-exports.ts'

/** A place in the files of a hall. Lines count from 1. */
export type Place = { file: string; line: number }

/** What is wrong at a place, in words for whoever wrote the file. */
export type Mistake = Place & { reason: string }

/** The texts of the files by name, and all that is found wrong while they are read. */
export type Inbox = {
  texts: ReadonlyMap<string, string>
  mistakes: Mistake[]
  /** Files whose rows could not all be read: what refers to them cannot be judged yet. */
  unreadable: Set<string>
}

export type Row<Column extends string> = { at: Place; cell: (column: Column) => string }

type Record = { line: number; cells: string[] }

/**
 * The rows of a file whose first line names exactly these columns, in any order; what came with a later release may be
 * missing, and is empty then. Empty lines, lines beginning with # and empty cells behind the last column are allowed.
 */
export function readRows<Column extends string>(
  inbox: Inbox,
  file: string,
  columns: readonly Column[],
): Row<Column>[] {
  const text = inbox.texts.get(file)
  const complain = (line: number, reason: string) => {
    inbox.unreadable.add(file)
    inbox.mistakes.push({ file, line, reason })
  }
  if (text === undefined) {
    if (!mayLackFile(file)) complain(1, '缺少这个文件。')
    return []
  }
  const [header, ...records] = readRecords(text, complain)
  if (!header) return []
  const names = withoutEmptyEnd(header.cells)
  const needed = columns.filter((column) => !mayLackColumn(file, column))
  const headerReasons = headerMistakes(names, { needed, columns })
  headerReasons.forEach((reason) => complain(header.line, reason))
  if (headerReasons.length > 0) return []
  return records.flatMap(({ line, cells }) => {
    const given = withoutEmptyEnd(cells).length
    if (given > names.length)
      complain(line, `这一行有${given}格，应为${names.length}格（内容含逗号时须加引号）。`)
    if (cells.length < names.length) complain(line, `这一行只有${cells.length}格，应为${names.length}格。`)
    const fits = given <= names.length && cells.length >= names.length
    return fits ? [{ at: { file, line }, cell: (column) => cells[names.indexOf(column)] ?? '' }] : []
  })
}

function readRecords(text: string, complain: (line: number, reason: string) => void): Record[] {
  const records: Record[] = []
  let lastLine = 0
  // The parser counts a line break inside a quoted cell twice when it is CR LF.
  const unixText = text.replaceAll('\r\n', '\n')
  try {
    parse(unixText, {
      bom: true,
      trim: true,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells, { lines }) => {
        lastLine = lines
        records.push({ line: lines - breaksIn(cells), cells })
        return null
      },
    })
    if (records.length === 0) complain(1, '文件是空的，第一行应为各列的名称。')
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    complain(lastLine + 1, '引号没有成对，从这里起无法读取（内容含引号时整格加引号，其中的引号写两次）。')
    return []
  }
}

/** Line breaks within a record, which the parser places at its last line and a reader looks for at its first. */
function breaksIn(cells: string[]): number {
  return cells.join('').split('\n').length - 1
}

function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Enough to see that it is another file. */
const mostUnknown = 20

type Expected = { needed: readonly string[]; columns: readonly string[] }

function headerMistakes(names: string[], { needed, columns }: Expected): string[] {
  const missing = needed.filter((column) => !names.includes(column))
  const unknown = [...new Set(names)].filter((name) => !columns.includes(name))
  const repeated = names.filter((name, index) => columns.includes(name) && names.indexOf(name) < index)
  return [
    ...missing.map((column) => `缺少“${column}”一列。`),
    ...unknown.slice(0, mostUnknown).map((name) => `不认识“${name}”这一列，应为：${columns.join('、')}。`),
    ...repeated.map((name) => `“${name}”一列重复。`),
  ]
}
