import type {
  DayHalf,
  DaySheet,
  DaySheetRow,
  HalfSheet,
  MonthSheet,
  MonthSheetRow,
  Shift,
} from '../../contract/attendance.ts'
import { currentPlan, openingOn, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, requireDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { dayResult, halvesOf, judge, type Judged } from './attendance.ts'
import { covers } from './leave.ts'
import { peopleOf, punchesOf, sessionsOf, shiftsOf, type Days, type Person } from './queries.ts'
import { grantedLeave, type LeaveRow } from './request-queries.ts'

/** All that is known of some days of a hall. */
type Known = {
  plan: HallPlan
  now: Date
  people: Person[]
  shifts: Shift[]
  sessions: Awaited<ReturnType<typeof sessionsOf>>
  punches: Awaited<ReturnType<typeof punchesOf>>
  leave: LeaveRow[]
}

async function know(ctx: Context, days: Days): Promise<Known> {
  return {
    plan: await currentPlan(ctx, days.hallId),
    now: ctx.clock.now(),
    people: await peopleOf(ctx.db, days.hallId),
    shifts: await shiftsOf(ctx.db, days),
    sessions: await sessionsOf(ctx.db, days),
    punches: await punchesOf(ctx.db, days),
    leave: await grantedLeave(ctx.db, days),
  }
}

/** Who was there on a day. @throws DomainError hall-unknown, date-invalid */
export async function daySheet(ctx: Context, hallId: number, date: string): Promise<DaySheet> {
  requireDate(date)
  const known = await know(ctx, { hallId, from: date, to: date })
  const rows = known.people.flatMap(({ staffId, name, workNo }): DaySheetRow[] => {
    const halves = halfSheets(known, { staffId }, date)
    if (halves.length === 0) return []
    return [{ staffId, name, workNo, halves, result: dayResult(halves.map(({ result }) => result)) }]
  })
  return {
    date,
    isWorkday: openingOn(known.plan, date).intervals.length > 0,
    hasRoster: known.shifts.length > 0,
    rows,
  }
}

/** What a month comes to for everybody who was expected in it. @throws DomainError hall-unknown, date-invalid */
export async function monthSheet(ctx: Context, hallId: number, month: string): Promise<MonthSheet> {
  const days = daysOfMonth(ctx, month)
  const known = await know(ctx, { hallId, from: `${month}-01`, to: days.at(-1) ?? `${month}-01` })
  const rows = known.people.flatMap((person): MonthSheetRow[] => {
    const halves = days.flatMap((date) => halfSheets(known, person, date))
    const counts = { NORMAL: 0, LATE: 0, EARLY: 0, ABSENT_HALF: 0, LEAVE: 0, OUT: 0 }
    const over = halves.flatMap(({ result }) => (result === null || result === 'ABSENT' ? [] : [result]))
    for (const result of over) counts[result] += 1
    if (halves.length === 0) return []
    const { staffId, name, workNo } = person
    return [{ staffId, name, workNo, expected: over.length, counts }]
  })
  return { month, rows }
}

/** The days of a month of one person. @throws DomainError hall-unknown, date-invalid */
export async function ownDays(
  ctx: Context,
  { hallId, staffId }: { hallId: number; staffId: number },
  month: string,
): Promise<{ date: string; halves: HalfSheet[] }[]> {
  const days = daysOfMonth(ctx, month)
  const known = await know(ctx, { hallId, from: `${month}-01`, to: days.at(-1) ?? `${month}-01` })
  const person = known.people.find((one) => one.staffId === staffId)
  if (!person) return []
  return days
    .map((date) => ({ date, halves: halfSheets(known, person, date) }))
    .filter(({ halves }) => halves.length > 0)
    .toReversed()
}

/** The days of a month up to today. */
function daysOfMonth({ clock }: Context, month: string): string[] {
  requireDate(`${month}-01`)
  const today = businessDay(clock.now())
  const days: string[] = []
  for (let date = `${month}-01`; date.startsWith(month) && date <= today; date = addDays(date, 1))
    days.push(date)
  return days
}

/**
 * The halves in which the roster expects a person. Without a roster nobody is expected, and nobody is absent: then only
 * the halves are listed in which this person was there, or on leave.
 */
function halfSheets(
  { plan, now, shifts, sessions, punches, leave }: Known,
  { staffId }: Pick<Person, 'staffId'>,
  date: string,
): HalfSheet[] {
  const isOf = (one: { staffId: number; date: string }) => one.staffId === staffId && one.date === date
  const spans = halvesOf(date, openingOn(plan, date).intervals)
  const hasRoster = shifts.some((shift) => shift.date === date)
  const halves: DayHalf[] = ['AM', 'PM']
  return halves.flatMap((half): HalfSheet[] => {
    const span = spans[half]
    const shift = shifts.find((one) => isOf(one) && one.half === half)
    if (!span || (hasRoster && !shift)) return []
    const granted = leave.find((one) => one.staffId === staffId && covers(one, date, half))
    const windowId = shift?.windowId ?? null
    const judged = judge(
      {
        half,
        span,
        windowId,
        sessions: sessions.filter(isOf),
        punches: punches.filter(isOf),
        leave: granted?.kind ?? null,
      },
      now,
    )
    const { inAt, outAt, ...result } = hasRoster ? judged : withoutAbsence(judged)
    if (!hasRoster && !inAt && !outAt && !granted) return []
    const windowNo = windowId === null ? null : (plan.windows.get(windowId)?.no ?? null)
    return [
      { half, windowNo, inAt: inAt?.toISOString() ?? null, outAt: outAt?.toISOString() ?? null, ...result },
    ]
  })
}

/** Nobody can have missed a shift that was never set: coming late or leaving early is all that can be said. */
function withoutAbsence(judged: Judged): Judged {
  if (judged.result !== 'ABSENT_HALF') return judged
  const { inAt, lateMin } = judged
  return { ...judged, result: inAt && lateMin > 0 ? 'LATE' : 'EARLY' }
}
