import type { ProvinceMessageKind, ProvinceReconciliation } from '../../contract/province.ts'
import { addDays, businessDay, instantOf, isDate } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { ratingsToldOf, servicesToldOf, type ToldRow } from './reconciliation-queries.ts'

/**
 * What a hall finished and was told on one day (today unless said), against what the province has of it.
 * @throws DomainError day-unknown
 */
export async function reconciliationOf(
  ctx: Context,
  hallId: number,
  day = businessDay(ctx.clock.now()),
): Promise<ProvinceReconciliation> {
  if (!isDate(day)) throw new DomainError('day-unknown', { day })
  const services = await servicesToldOf(ctx.db, hallId, day)
  const ratings = await ratingsToldOf(ctx.db, hallId, day)
  const ours = services.filter(({ isOfDepartment }) => !isOfDepartment)
  return {
    day,
    target: ctx.config.province.target,
    services: tallyOf(ours, day),
    ratings: tallyOf(ratings, day),
    toldByDepartments: services.length - ours.length,
    differences: [...ours.flatMap(missingAs('SERVICE_RECORD')), ...ratings.flatMap(missingAs('RATING'))],
  }
}

function tallyOf(rows: ToldRow[], day: string): ProvinceReconciliation['services'] {
  const accepted = rows.filter(({ state }) => state === 'SENT')
  const dead = rows.filter(({ state }) => state === 'DEAD').length
  const dayEnds = instantOf(addDays(day, 1), '00:00')
  return {
    count: rows.length,
    accepted: accepted.length,
    acceptedLate: accepted.filter(({ sentAt }) => sentAt !== null && sentAt >= dayEnds).length,
    waiting: rows.length - accepted.length - dead,
    dead,
  }
}

type Difference = ProvinceReconciliation['differences'][number]

const missingAs =
  (kind: ProvinceMessageKind) =>
  ({ ticketNo, projectNo, state, attempts, problem, said, nextTryAt }: ToldRow): Difference[] => {
    if (state === 'SENT') return []
    // Given up: nothing is tried by itself.
    const next = state === 'DEAD' ? null : nextTryAt
    const nextTry = next?.toISOString() ?? null
    return [{ kind, ticketNo, projectNo, state, attempts: attempts ?? 0, problem, said, nextTryAt: nextTry }]
  }
