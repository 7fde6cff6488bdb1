import type { CaseSupervision } from '../../contract/case-desk.ts'
import { currentPlan } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import * as lists from './list-queries.ts'
import { rowsOf, stagesOf, type Asking } from './worklist.ts'

const mostWatched = 100

/** Electronic supervision (R40): the lights of every department, and who held what is near or past its limit. */
export async function supervision(ctx: Context, by: Asking): Promise<CaseSupervision> {
  const plan = await currentPlan(ctx, by.hallId)
  const everyOne = { hallId: by.hallId, departmentId: null, mayIssue: true }
  const listed = [
    ...(await lists.allAbouts(ctx.db, { ...everyOne, shelf: 'WORK' })),
    ...(await lists.allAbouts(ctx.db, { ...everyOne, shelf: 'ISSUE' })),
  ]
  const open = await rowsOf(ctx, listed, by)
  const yearBegan = instantOf(`${businessDay(by.at).slice(0, 4)}-01-01`, '00:00')
  const cards = await lists.cardCounts(ctx.db, { hallId: by.hallId, since: yearBegan })
  const departments = [...plan.departments.values()].map(({ id, name }) => {
    const own = open.filter(({ departmentName }) => departmentName === name)
    const lit = (color: string) => own.filter(({ light }) => light === color).length
    const given = cards.find(({ departmentId }) => departmentId === id)
    return {
      departmentName: name,
      green: lit('GREEN'),
      yellow: lit('YELLOW'),
      red: lit('RED'),
      yellowCards: given?.yellow ?? 0,
      redCards: given?.red ?? 0,
    }
  })
  // What is past its limit first, whatever else is pressing.
  const late = (['RED', 'YELLOW'] as const)
    .flatMap((color) => open.filter(({ light }) => light === color))
    .slice(0, mostWatched)
  const steps = await lists.stepsOfMany(
    ctx.db,
    late.map(({ id }) => id),
  )
  return {
    departments: departments.filter(
      ({ green, yellow, red, yellowCards, redCards }) => green + yellow + red + yellowCards + redCards > 0,
    ),
    watched: late.map((row) => ({ ...row, stages: stagesOf(plan, steps.get(row.id) ?? [], by.at) })),
  }
}
