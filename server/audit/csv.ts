import type { LogEntry, LogQuery } from '../../contract/log.ts'
import { businessDay, wallTime } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { spreadsheetLine, spreadsheetMark } from '../platform/spreadsheet.ts'
import { entryOf, namesFor, searchOf } from './entries.ts'
import { searchLog, type Search } from './queries.ts'

/** An entry may be long: a change of the set-up with all its rows. */
const atOnce = 100
const columns = ['序号', '日期', '时间', '人员', '操作', '来源地址', '原始记录']

/**
 * The entries that are looked for as a table for a spreadsheet, newest first, piece by piece. What is looked for
 * is understood before anything is sent. @throws DomainError date-invalid
 */
export function logCsv(ctx: Context, hallId: number, query: LogQuery): AsyncGenerator<string> {
  return pieces(ctx, hallId, { ...searchOf(query), before: query.before })
}

async function* pieces(ctx: Context, hallId: number, search: Omit<Search, 'limit'>): AsyncGenerator<string> {
  const names = await namesFor(ctx, hallId)
  yield spreadsheetMark + spreadsheetLine(columns)
  for (let before = search.before; ;) {
    const rows = await searchLog(ctx.db, hallId, { ...search, before, limit: atOnce })
    yield rows.map((row) => spreadsheetLine(cells(entryOf(row, names)))).join('')
    if (rows.length < atOnce) return
    before = rows.at(-1)?.seq
  }
}

function cells({ seq, at, who, what, address, raw }: LogEntry): string[] {
  const moment = new Date(at)
  const time = `${wallTime(moment)}:${at.slice(17, 19)}`
  return [String(seq), businessDay(moment), time, who, what, address ?? '', JSON.stringify(JSON.parse(raw))]
}
