import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { PriorityCategory, TakeChannel } from '../contract/tickets.ts'

/** One citizen of a day: when, what for, how long, and how it ends. */
export type DayRow = {
  /** Line of the file, counted from 1. */
  line: number
  /** Seconds of the day at which the number is taken. */
  atSec: number
  service: string
  channel: TakeChannel
  priority: PriorityCategory | null
  serviceSec: number
  walkSec: number
  noShow: boolean
  rating: Rating | null
  ratingPlace: RatingPlace | null
}

const ratings = [
  'VERY_SATISFIED',
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
] as const
const ratingPlaces = ['ONSITE', 'INVITED'] as const
export type Rating = (typeof ratings)[number]
export type RatingPlace = (typeof ratingPlaces)[number]

const columns = [
  'at',
  'service',
  'channel',
  'priority',
  'serviceSec',
  'walkSec',
  'noShow',
  'rating',
  'ratingPlace',
] as const
type Column = (typeof columns)[number]

const longestServiceSec = 8 * 3600
const longestWalkSec = 3600

export type Mistake = { line: number; reason: string }

/** A day file that cannot be played; the message names every mistake by line. */
export class DayFileRefused extends Error {
  readonly mistakes: Mistake[]

  constructor(file: string, mistakes: Mistake[]) {
    super(mistakes.map(({ line, reason }) => `${file}：第${line}行：${reason}`).join('\n'))
    this.mistakes = mistakes
  }
}

/**
 * Reads a day of arrivals, in order of time.
 * @throws DayFileRefused naming every mistake, or the file that is not there
 */
export async function readDayFile(file: string): Promise<DayRow[]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new DayFileRefused(file, [{ line: 1, reason: '没有这个文件，或无法读取。' }])
  const { rows, mistakes } = parseDay(text)
  if (mistakes.length > 0) throw new DayFileRefused(file, mistakes)
  return rows
}

/** The rows of a day file in order of time, and what is wrong with it. */
export function parseDay(text: string): { rows: DayRow[]; mistakes: Mistake[] } {
  const mistakes: Mistake[] = []
  const [header, ...records] = readRecords(text, mistakes)
  if (!header) return { rows: [], mistakes }
  mistakes.push(...headerMistakes(header))
  if (mistakes.length > 0) return { rows: [], mistakes }
  const rows = records.flatMap((record) => {
    if (record.cells.length !== columns.length) {
      mistakes.push({
        line: record.line,
        reason: `这一行有${record.cells.length}格，应为${columns.length}格。`,
      })
      return []
    }
    return [readRow(record, header.cells, mistakes)]
  })
  if (records.length === 0) mistakes.push({ line: header.line, reason: '没有任何一行来人。' })
  return { rows: rows.toSorted((a, b) => a.atSec - b.atSec), mistakes }
}

type Line = { line: number; cells: string[] }

function readRecords(text: string, mistakes: Mistake[]): Line[] {
  const lines: Line[] = []
  try {
    parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      trim: true,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells, { lines: line }) => {
        lines.push({ line, cells })
        return null
      },
    })
    if (lines.length === 0) mistakes.push({ line: 1, reason: '文件是空的，第一行应为各列的名称。' })
    return lines
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    mistakes.push({ line: (lines.at(-1)?.line ?? 0) + 1, reason: '引号没有成对，从这里起无法读取。' })
    return []
  }
}

function headerMistakes({ line, cells }: Line): Mistake[] {
  const known: readonly string[] = columns
  const missing = columns.filter((column) => !cells.includes(column))
  const unknown = cells.filter((name) => !known.includes(name))
  const repeated = cells.filter((name, place) => known.includes(name) && cells.indexOf(name) < place)
  return [
    ...missing.map((name) => ({ line, reason: `缺少“${name}”一列。` })),
    ...unknown.map((name) => ({ line, reason: `不认识“${name}”这一列，应为：${columns.join('、')}。` })),
    ...repeated.map((name) => ({ line, reason: `“${name}”一列重复。` })),
  ]
}

function readRow({ line, cells }: Line, header: string[], mistakes: Mistake[]): DayRow {
  const cell = (column: Column) => cells[header.indexOf(column)] ?? ''
  const complain = (column: Column, wanted: string) =>
    mistakes.push({ line, reason: `“${column}”不能是“${cell(column)}”，应为${wanted}。` })

  function choice<Choice extends string>(column: Column, choices: readonly Choice[]): Choice | null {
    const found = choices.find((each) => each === cell(column)) ?? null
    if (!found && cell(column) !== '') complain(column, `${choices.join('、')}之一`)
    return found
  }

  function count(column: Column, least: number, most: number): number {
    const value = /^\d{1,9}$/.test(cell(column)) ? Number(cell(column)) : -1
    if (value < least || value > most) complain(column, `${least}到${most}的整数`)
    return value
  }

  function secondOfDay(): number {
    const [, hour, minute, second = '0'] = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(cell('at')) ?? []
    if (hour === undefined) complain('at', '时刻，如08:20:38')
    return Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  }

  const rating = choice('rating', ratings)
  const ratingPlace = choice('ratingPlace', ratingPlaces)
  if ((cell('rating') === '') !== (cell('ratingPlace') === '')) {
    mistakes.push({ line, reason: '“rating”和“ratingPlace”应同时填写或同时为空。' })
  }
  if (cell('service') === '') complain('service', '业务名称')
  if (cell('channel') === '') complain('channel', `${TakeChannel.enum.join('、')}之一`)
  if (!['0', '1'].includes(cell('noShow'))) complain('noShow', '0或1')
  return {
    line,
    atSec: secondOfDay(),
    service: cell('service'),
    channel: choice('channel', TakeChannel.enum) ?? 'KIOSK',
    priority: choice('priority', PriorityCategory.enum),
    serviceSec: count('serviceSec', 1, longestServiceSec),
    walkSec: count('walkSec', 0, longestWalkSec),
    noShow: cell('noShow') === '1',
    rating,
    ratingPlace,
  }
}
