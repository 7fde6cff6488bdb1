import type { ThemeStatistics } from '../../contract/theme-cases.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { currentPlan, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, instantOf, requireDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { knownParts } from './read.ts'
import * as queries from './queries.ts'
import { allDecidedAt, isUndecided, partStatus, themeLight, type Part } from './theme-case.ts'

/** One theme case as statistics count it. */
export type Counted = { themeNo: number; receivedAt: Date; limitAt: Date | null; parts: Part[] }

/** 跟踪问效 (R84): how every theme goes, by what was received from the first day to the last, both included. */
export async function themeStatistics(
  ctx: Context,
  hallId: number,
  { from, to }: { from: string; to: string },
): Promise<ThemeStatistics[]> {
  requireDate(from)
  requireDate(to)
  const plan = await currentPlan(ctx, hallId)
  const period = { from: instantOf(from, '00:00'), until: instantOf(addDays(to, 1), '00:00') }
  const records = await queries.themeCasesOf(ctx.db, hallId, period)
  const now = ctx.clock.now()
  const parts = await knownParts(
    ctx.db,
    { hallId, plan, now },
    records.map(({ id }) => id),
  )
  const counted = records.map((record) => ({ ...record, parts: parts.get(record.id) ?? [] }))
  return countThemes(plan, counted, now)
}

/** Every theme of the hall, also one nobody came for. */
export function countThemes(
  plan: Pick<HallPlan, 'themes' | 'calendar'>,
  all: Counted[],
  now: Date,
): ThemeStatistics[] {
  const byTheme = Map.groupBy(all, ({ themeNo }) => themeNo)
  return plan.themes.map(({ no, name, leadDepartmentName, limitDays }) => {
    const cases = byTheme.get(no) ?? []
    const done = cases.flatMap((each) => {
      const at = allDecidedAt(each.parts)
      return at ? [{ ...each, at }] : []
    })
    const days = done.map(({ receivedAt, at }) =>
      workdaysBetween(plan.calendar, businessDay(receivedAt), businessDay(at)),
    )
    const isOpen = ({ parts }: Counted) => parts.some((_, place) => isUndecided(partStatus(parts, place)))
    return {
      no,
      name,
      leadDepartmentName,
      limitDays,
      received: cases.length,
      decided: done.length,
      meanDays: days.length === 0 ? null : days.reduce((sum, each) => sum + each, 0) / days.length,
      onTime: done.filter(({ limitAt, at }) => limitAt === null || at <= limitAt).length,
      overdue: cases.filter((each) => isOpen(each) && themeLight(each.parts, each.limitAt, now) === 'RED')
        .length,
    }
  })
}
