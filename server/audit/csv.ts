import type { LogEntry, LogQuery } from '../../contract/log.ts'
import { businessDay, wallTime } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { entryOf, namesFor, searchOf } from './entries.ts'
import { searchLog } from './queries.ts'

const atOnce = 1000
const columns = ['序号', '日期', '时间', '人员', '操作', '来源地址', '原始记录']

/** The entries that are looked for as a table for a spreadsheet, newest first, piece by piece. */
export async function* logCsv(ctx: Context, hallId: number, query: LogQuery): AsyncGenerator<string> {
  const names = await namesFor(ctx, hallId)
  const search = searchOf(query)
  // The mark tells spreadsheets that this is UTF-8.
  yield `\uFEFF${line(columns)}`
  for (let before = query.before; ;) {
    const rows = await searchLog(ctx.db, hallId, { ...search, before, limit: atOnce })
    yield rows.map((row) => line(cells(entryOf(row, names)))).join('')
    if (rows.length < atOnce) return
    before = rows.at(-1)?.seq
  }
}

function cells({ seq, at, who, what, address, raw }: LogEntry): string[] {
  const moment = new Date(at)
  const time = `${wallTime(moment)}:${at.slice(17, 19)}`
  return [String(seq), businessDay(moment), time, who, what, address ?? '', JSON.stringify(JSON.parse(raw))]
}

const line = (texts: string[]): string => `${texts.map(quoted).join(',')}\r\n`

/** What a spreadsheet would take for a formula is text here. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
