import type { OneTimeList } from '../../contract/theme-lists.ts'
import { answersText, type ThemeAnswers } from '../../contract/themes.ts'
import { currentPlan, placesOfQueue, type HallPlan, type Theme } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { poolMaterials } from './material-pool.ts'
import { itemsById } from './queries.ts'
import { planOfTheme } from './theme-plan.ts'

export type Wanted = { hallId: number; themeNo: number; answers: ThemeAnswers }

/** @throws DomainError theme-unknown */
export function themeOf({ themes }: HallPlan, themeNo: number): Theme {
  const theme = themes.find(({ no }) => no === themeNo)
  if (!theme) throw new DomainError('theme-unknown')
  return theme
}

/**
 * What somebody who answered like this has to do, to bring, and where to go: all items of the theme at once (R75).
 * @throws DomainError theme-unknown, theme-unanswered
 */
export async function listFor(ctx: Context, { hallId, themeNo, answers }: Wanted): Promise<OneTimeList> {
  const hall = await currentPlan(ctx, hallId)
  const theme = themeOf(hall, themeNo)
  const plan = planOfTheme(theme, answers)
  if (!plan.isComplete) throw new DomainError('theme-unanswered')
  const ids = plan.items.flatMap(({ item }) => item.serviceItemId ?? [])
  const known = await itemsById(ctx.db, hallId, ids)
  const own = (id: number | null) => (id === null ? undefined : known.get(id))
  const departments = new Set(theme.items.map(({ departmentId }) => departmentId))
  departments.delete(theme.leadDepartmentId)
  const queueId = hall.serviceTypes.get(theme.serviceTypeId)?.queueId
  return {
    themeNo,
    name: theme.name,
    serviceTypeId: theme.serviceTypeId,
    leadDepartmentName: theme.leadDepartmentName,
    coDepartmentNames: [...departments].map((id) => hall.departments.get(id)?.name ?? ''),
    limitDays: theme.limitDays,
    answers: plan.answers,
    items: plan.items.map(({ item, step, after }) => ({
      itemId: own(item.serviceItemId)?.id ?? null,
      name: item.name,
      departmentName: item.departmentName,
      step,
      after: after.map((place) => plan.items[place]?.item.name ?? ''),
      caseKind: own(item.serviceItemId)?.caseKind ?? null,
      promisedDays: own(item.serviceItemId)?.promisedDays ?? null,
      isOnline: own(item.serviceItemId)?.isOnline ?? false,
    })),
    materials: poolMaterials(
      plan.items.map(({ item }) => ({
        name: item.name,
        materials: own(item.serviceItemId)?.materials ?? [],
      })),
    ),
    notes: plan.notes,
    windows: queueId === undefined ? [] : placesOfQueue(hall, queueId),
    phoneUrl: `${publicUrl(ctx.config)}/theme-list/${hallId}/${themeNo}?answers=${answersText(answers)}`,
  }
}
