import { readRows, type Inbox, type Place, type Row } from './csv.ts'

/**
 * The cells of one row, each read as what it should be. A cell that is not becomes a mistake and yields a stand-in,
 * so that reading goes on and finds the other mistakes too; nothing is loaded afterwards.
 */
export type Cells<Column extends string> = {
  at: Place
  complain: (reason: string) => void
  text: (column: Column) => string
  textOrNull: (column: Column) => string | null
  code: (column: Column) => string
  matching: (column: Column, pattern: RegExp, hint: string) => string
  /** A whole number in this range; NaN stands in, for it compares with nothing. */
  count: (column: Column, least: number, most: number) => number
  countOrNull: (column: Column, least: number, most: number) => number | null
  /** 是, or 否 or empty. */
  flag: (column: Column) => boolean
  choice: <Choice extends string>(column: Column, choices: readonly [Choice, ...Choice[]]) => Choice
  /** Separated by semicolons. */
  list: (column: Column) => string[]
}

/** Reads every row of a file with `read`. */
export function readTable<Column extends string, Entry>(
  inbox: Inbox,
  file: string,
  columns: readonly Column[],
  read: (cells: Cells<Column>) => Entry,
): Entry[] {
  return readRows(inbox, file, columns).map((row) => read(cellsOf(row, inbox)))
}

function cellsOf<Column extends string>({ at, cell }: Row<Column>, { mistakes }: Inbox): Cells<Column> {
  const complain = (reason: string) => {
    mistakes.push({ ...at, reason })
  }

  function text(column: Column): string {
    if (cell(column) === '') complain(`“${column}”不能为空。`)
    return cell(column)
  }

  function textOrNull(column: Column): string | null {
    return cell(column) || null
  }

  function matching(column: Column, pattern: RegExp, hint: string): string {
    if (text(column) !== '' && !pattern.test(cell(column)))
      complain(`“${column}”不能是“${cell(column)}”，应为${hint}。`)
    return cell(column)
  }

  function code(column: Column): string {
    return matching(column, /^[A-Za-z0-9][A-Za-z0-9_-]{0,29}$/, '30位以内的字母、数字、-或_')
  }

  function count(column: Column, least: number, most: number): number {
    matching(column, /^-?\d+$/, '整数')
    const value = /^-?\d+$/.test(cell(column)) ? Number(cell(column)) : NaN
    if (value >= least && value <= most) return value
    if (!Number.isNaN(value)) complain(`“${column}”不能是${value}，应在${least}到${most}之间。`)
    return NaN
  }

  function countOrNull(column: Column, least: number, most: number): number | null {
    return cell(column) === '' ? null : count(column, least, most)
  }

  function flag(column: Column): boolean {
    if (!['是', '否', ''].includes(cell(column))) complain(`“${column}”不能是“${cell(column)}”，应为是或否。`)
    return cell(column) === '是'
  }

  function choice<Choice extends string>(column: Column, choices: readonly [Choice, ...Choice[]]): Choice {
    const found = choices.find((each) => each === cell(column))
    if (found === undefined) complain(`“${column}”不能是“${cell(column)}”，应为${choices.join('、')}之一。`)
    return found ?? choices[0]
  }

  function list(column: Column): string[] {
    const parts = cell(column).split(/[;；]/)
    return parts.map((part) => part.trim()).filter((part) => part !== '')
  }

  return { at, complain, text, textOrNull, code, matching, count, countOrNull, flag, choice, list }
}
