import { readCalendarFile, type CalendarYear } from '../hall-files/index.ts'
import type { Calendar, CalendarPreview } from '../../contract/setup.ts'
import type { Actor } from '../events.ts'
import { allHalls } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import type { StaffMember } from '../staff/index.ts'
import { whyNotCalendar } from './commands.ts'
import { calendarYears, replaceCalendarYear } from './queries.ts'

const file = 'calendar.csv'

/** The national calendar, and the years somebody has to see to. */
export async function currentCalendar(ctx: Context, member: StaffMember): Promise<Calendar> {
  const years = await calendarYears(ctx.db)
  return {
    mayChange: await mayChange(ctx, member),
    unverifiedYears: unverifiedYears(years, ctx.clock.now()),
    years,
  }
}

/** The notice for the coming year is published in autumn: from October on somebody should have read it. */
export function unverifiedYears(years: CalendarYear[], now: Date): number[] {
  const today = businessDay(now)
  const year = Number(today.slice(0, 4))
  const due = today.slice(5, 7) >= '10' ? [year, year + 1] : [year]
  const verified = new Set(years.filter(({ isVerified }) => isVerified).map((known) => known.year))
  return due.filter((each) => !verified.has(each))
}

/** Reads the text of a calendar file without loading it. */
export async function previewCalendar({ db }: Context, text: string): Promise<CalendarPreview> {
  const reading = readCalendarFile(file, text)
  if (!reading.ok)
    return { year: null, mistakes: reading.mistakes.map(({ line, reason }) => ({ line, reason })) }
  const reason = await whyNotCalendar(db, reading.calendar)
  return reason ? { year: null, mistakes: [{ line: 1, reason }] } : { year: reading.calendar, mistakes: [] }
}

/**
 * Loads the calendar of a year. It is national and holds for every hall of this installation, so that one person looks
 * after it: the system administrator of the first hall.
 * @throws DomainError not-allowed, setup-invalid
 */
export async function changeCalendar(
  ctx: Context,
  { member, actor }: { member: StaffMember; actor: Actor },
  text: string,
): Promise<Calendar> {
  if (!(await mayChange(ctx, member))) throw new DomainError('not-allowed')
  const { year, mistakes } = await previewCalendar(ctx, text)
  const [first] = mistakes
  if (first) throw new DomainError('setup-invalid', { problem: `第${first.line}行：${first.reason}` })
  if (year) await putCalendar(ctx, actor, year)
  return currentCalendar(ctx, member)
}

/**
 * Puts a calendar in force in all halls at one moment; each hall then has it in its own log, and tells its screens.
 */
export async function putCalendar(ctx: Context, actor: Actor, after: CalendarYear): Promise<void> {
  const [first, ...others] = await allHalls(ctx.db)
  if (!first) return
  const before = await hallTransaction(ctx, { hallId: first.id, actor }, async (tx) => {
    const years = await calendarYears(tx.db)
    const known = years.find(({ year }) => year === after.year) ?? null
    await replaceCalendarYear(tx.db, after)
    tx.record({ type: 'calendar-changed', before: known, after })
    return known
  })
  for (const { id } of others) {
    await hallTransaction(ctx, { hallId: id, actor }, async (tx) => {
      return tx.record({ type: 'calendar-changed', before, after })
    })
  }
}

async function mayChange({ db }: Context, { hallId, role }: StaffMember): Promise<boolean> {
  const [first] = await allHalls(db)
  return role === 'SYS_ADMIN' && first?.id === hallId
}
