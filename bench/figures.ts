/** A figure measured several times on a machine that others use too: the middle one, and how far they lie apart. */
export type Spread = { median: number; min: number; max: number }

/** One row of the report. The columns are named with their units, e.g. `perSecond`, `p50Ms`. */
export type Row = {
  name: string
  values: Record<string, Spread>
  /** Requests that were refused or failed. */
  errors: number
  /** What the same machine does at best in the same run, without the product. */
  ceiling?: { name: string; values: Record<string, Spread> }
}

/** Something to reach, and whether this run reached it. */
export type Aim = { text: string; measured: string; isReached: boolean }

/** What one subject of the benchmark found. */
export type Findings = { subject: string; about: string; rows: Row[]; aims: Aim[] }

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: percentile(sorted, 50), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN }
}

/** Nearest rank, so that every percentile is a value that was measured. */
export function percentile(sorted: number[], percent: number): number {
  const rank = Math.ceil((percent / 100) * sorted.length)
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN
}

/** Several measurements of the same thing, column by column. */
export function spreadsOf<Column extends string>(
  measurements: Record<Column, number>[],
  columns: readonly Column[],
): Record<string, Spread> {
  const entries = columns.map((column) => [column, spreadOf(measurements.map((each) => each[column]))])
  return Object.fromEntries(entries)
}

/** `12 345`, `123`, `12.3`, `0.123`: three digits that mean something. */
export function rounded(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (value >= 100) return Math.round(value).toLocaleString('en-US').replaceAll(',', ' ')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
