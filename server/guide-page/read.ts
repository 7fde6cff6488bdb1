import type { GuideEntry, ItemGuide } from '../../contract/item-guide.ts'
import { catchAllIn } from '../hall-files/index.ts'
import { currentPlan, placesOfQueue, type HallPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { guideItems, itemGuide } from '../services/index.ts'
import { stepsOf } from './steps.ts'

/** Every item of a hall that has a guide, in the order of its set-up. */
export async function guideEntries(ctx: Context, hallId: number): Promise<GuideEntry[]> {
  await currentPlan(ctx, hallId)
  return guideItems(ctx.db, hallId)
}

/**
 * The guide of an item and the hall it belongs to (R28, R29, R82).
 *
 * @throws DomainError `case-item-unknown`: there is no such item, or none any more.
 */
export async function readGuide(ctx: Context, itemId: number): Promise<{ plan: HallPlan; guide: ItemGuide }> {
  const item = await itemGuide(ctx.db, itemId)
  const plan = item && (await currentPlan(ctx, item.hallId))
  const type = plan?.serviceTypes.get(item?.serviceTypeId ?? 0)
  if (!item || !plan || !type) throw new DomainError('case-item-unknown')
  const { caseKind, promisedDays, needsSurvey } = item
  const guide = {
    ...item,
    kind: caseKind,
    // What asks for anything may not be asked for (R63, R93).
    materials: item.materials.map((each) => ({ ...each, isCatchAll: catchAllIn(each.name) !== null })),
    steps: stepsOf({ caseKind, promisedDays, needsSurvey }),
    windows: placesOfQueue(plan, type.queueId),
    phoneUrl: `${publicUrl(ctx.config)}/guide/item/${item.id}`,
  }
  return { plan, guide }
}
