import type { LogEntry, LogPage, LogQuery } from '../../contract/log.ts'
import { currentPlan } from '../halls/index.ts'
import { requireDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { kindOf, typesOf } from './kinds.ts'
import { addressIn, namesOf, whoOf, type Names } from './names.ts'
import { logOfAccount, namesIn, searchLog, type LogRow, type Search } from './queries.ts'
import { sentenceOf } from './sentence.ts'

const pageLength = 50
const accountLength = 50

/** One page of a hall's log, as far as it is looked for. */
export async function logPage(ctx: Context, hallId: number, query: LogQuery): Promise<LogPage> {
  const { limit = pageLength } = query
  const rows = await searchLog(ctx.db, hallId, { ...searchOf(query), limit: limit + 1 })
  const names = await namesFor(ctx, hallId)
  const shown = rows.slice(0, limit)
  const isMore = rows.length > limit
  return {
    entries: shown.map((row) => entryOf(row, names)),
    before: isMore ? (shown.at(-1)?.seq ?? null) : null,
  }
}

/** What happened to an account lately. */
export async function accountLog(
  ctx: Context,
  { hallId, staffId }: { hallId: number; staffId: number },
): Promise<LogEntry[]> {
  const rows = await logOfAccount(ctx.db, { hallId, staffId, limit: accountLength })
  const names = await namesFor(ctx, hallId)
  return rows.map((row) => entryOf(row, names))
}

/** @throws DomainError date-invalid */
export function searchOf({ kind, ticketNo, ...rest }: LogQuery): Omit<Search, 'limit'> {
  for (const date of [rest.from, rest.to]) if (date !== undefined) requireDate(date)
  return {
    ...rest,
    ...(kind === undefined ? {} : { types: typesOf(kind) }),
    ...(ticketNo === undefined ? {} : { ticketNo: ticketNo.toUpperCase() }),
  }
}

export async function namesFor(ctx: Context, hallId: number): Promise<Names> {
  const [plan, known] = await Promise.all([currentPlan(ctx, hallId), namesIn(ctx.db, hallId)])
  return namesOf({ plan, ...known })
}

export function entryOf({ seq, at, actor, event }: LogRow, names: Names): LogEntry {
  return {
    seq,
    at: at.toISOString(),
    kind: kindOf(event),
    who: whoOf(actor, names),
    what: sentenceOf(event, names),
    address: addressIn(actor),
    raw: JSON.stringify({ seq, at, actor, event }, null, 2),
  }
}
