import type {
  DayHalf,
  DaySheet,
  DaySheetRow,
  HalfSheet,
  MonthSheet,
  MonthSheetRow,
  Shift,
} from '../../contract/attendance.ts'
import { currentPlan, openingOn, windowEver, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, requireDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { dayResult, halvesOf, judge, type Judged } from './attendance.ts'
import { covers } from './leave.ts'
import {
  peopleIn,
  punchesOf,
  sessionsOf,
  shiftsOf,
  type DatedPunch,
  type DatedSession,
  type Days,
  type Person,
} from './queries.ts'
import { grantedLeave, type LeaveRow } from './request-queries.ts'

/** All that is known of some days of a hall; what is of one person on one day lies together, however long the month. */
type Known = {
  plan: HallPlan
  now: Date
  people: Person[]
  rosterDates: Set<string>
  shifts: Map<string, Shift[]>
  sessions: Map<string, DatedSession[]>
  punches: Map<string, DatedPunch[]>
  leave: Map<number, LeaveRow[]>
}

async function know(ctx: Context, days: Days): Promise<Known> {
  const shifts = await shiftsOf(ctx.db, days)
  return {
    plan: await currentPlan(ctx, days.hallId),
    now: ctx.clock.now(),
    people: await peopleIn(ctx.db, days),
    rosterDates: new Set(shifts.map(({ date }) => date)),
    shifts: Map.groupBy(shifts, keyOf),
    sessions: Map.groupBy(await sessionsOf(ctx.db, days), keyOf),
    punches: Map.groupBy(await punchesOf(ctx.db, days), keyOf),
    leave: Map.groupBy(await grantedLeave(ctx.db, days), ({ staffId }) => staffId),
  }
}

const keyOf = ({ staffId, date }: { staffId: number; date: string }): string => `${staffId} ${date}`

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
    hasRoster: known.rosterDates.has(date),
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

/** How many halves each of these people was expected, and in how many nothing was amiss. @throws DomainError hall-unknown */
export async function attendedHalves(
  ctx: Context,
  { hallId, from, to }: Days,
): Promise<Map<number, { expected: number; attended: number }>> {
  const known = await know(ctx, { hallId, from, to })
  const fine = new Set<HalfSheet['result']>(['NORMAL', 'LEAVE', 'OUT'])
  const counted = known.people.map((person) => {
    const results = daysFrom(from, to).flatMap((date) =>
      halfSheets(known, person, date).map(({ result }) => result),
    )
    const over = results.filter((result) => result !== null)
    return [
      person.staffId,
      { expected: over.length, attended: over.filter((result) => fine.has(result)).length },
    ] as const
  })
  return new Map(counted)
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return days
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
  { plan, now, rosterDates, ...known }: Known,
  { staffId }: Pick<Person, 'staffId'>,
  date: string,
): HalfSheet[] {
  const key = keyOf({ staffId, date })
  const sessions = known.sessions.get(key) ?? []
  const punches = known.punches.get(key) ?? []
  const spans = halvesOf(date, openingOn(plan, date).intervals)
  const hasRoster = rosterDates.has(date)
  const halves: DayHalf[] = ['AM', 'PM']
  return halves.flatMap((half): HalfSheet[] => {
    const span = spans[half]
    const shift = known.shifts.get(key)?.find((one) => one.half === half)
    if (!span || (hasRoster && !shift)) return []
    const granted = known.leave.get(staffId)?.find((one) => covers(one, date, half))
    const windowId = shift?.windowId ?? null
    const judged = judge({ half, span, windowId, sessions, punches, leave: granted?.kind ?? null }, now)
    const { inAt, outAt, ...result } = hasRoster ? judged : withoutAbsence(judged)
    if (!hasRoster && !inAt && !outAt && !granted) return []
    const windowNo = windowId === null ? null : (windowEver(plan, windowId)?.no ?? null)
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
