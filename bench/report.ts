import { rounded, type Aim, type Findings, type Row, type Spread } from './figures.ts'

/** The findings of one subject as a table for the terminal: each measurement, and under it its ceiling. */
export function tableOf({ subject, about, rows }: Findings, tookSec: number): string {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
  const lines = rows.flatMap((row) => linesOf(row, columns))
  const head = ['', ...columns.map((column) => headings[column] ?? column), '']
  return [`## ${subject} (${tookSec} s)`, ...wrap(about), ...aligned([head, ...lines]), ''].join('\n')
}

const headings: Record<string, string> = {
  perSecond: 'per s',
  p50Ms: 'p50 ms',
  p95Ms: 'p95 ms',
  serverCpuMs: 'server CPU ms',
  othersPercent: 'others %',
  ms: 'ms',
  mb: 'MB',
  kb: 'kB',
  gzipKb: 'gzip kB',
  rawKb: 'raw kB',
}

function linesOf({ name, values, errors, ceiling }: Row, columns: string[]): string[][] {
  const cells = (spreads: Record<string, Spread>) => columns.map((column) => cellOf(spreads[column]))
  const own = [name, ...cells(values), errors > 0 ? `${errors} ERRORS` : '']
  if (!ceiling) return [own]
  return [own, [`  ∟ ${ceiling.name}`, ...cells(ceiling.values), shareOf(values, ceiling.values)]]
}

function cellOf(spread: Spread | undefined): string {
  if (!spread) return ''
  const { median, min, max } = spread
  return min === max ? rounded(median) : `${rounded(median)} (${rounded(min)}–${rounded(max)})`
}

/** How near a measurement comes to its ceiling: by rate where there is one, else by time. */
function shareOf(values: Record<string, Spread>, ceiling: Record<string, Spread>): string {
  const rate = (values['perSecond']?.median ?? Number.NaN) / (ceiling['perSecond']?.median ?? Number.NaN)
  if (!Number.isNaN(rate)) return `${Math.round(rate * 100)} % of the ceiling`
  const times = (values['p95Ms']?.median ?? Number.NaN) / (ceiling['p95Ms']?.median ?? Number.NaN)
  return `p95 ${times.toFixed(1)}× the ceiling`
}

/** What was to be reached, and whether it was. */
export function aimLines(aims: Aim[]): string {
  const rows = aims.map(({ text, measured, isReached }) => [
    isReached ? 'reached' : 'NOT REACHED',
    text,
    measured,
  ])
  return ['## aims', ...aligned(rows), ''].join('\n')
}

function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

function wrap(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length < 110) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
