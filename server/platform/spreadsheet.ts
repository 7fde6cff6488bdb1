/** Begins a table: it tells spreadsheet programs that this is UTF-8. */
export const spreadsheetMark = '\uFEFF'

/**
 * One line of a table for spreadsheet programs (RFC 4180). What they would take for a formula is text; Chinese ones
 * calculate the wide forms of these signs too.
 */
export const spreadsheetLine = (cells: (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
