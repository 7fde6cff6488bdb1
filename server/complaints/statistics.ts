import { ComplaintGrade } from '../../contract/complaint-steps.ts'
import {
  ComplaintChannel,
  ComplaintReason,
  type ComplaintStatistics,
  type Share,
} from '../../contract/complaints.ts'
import type { HallPlan } from '../halls/index.ts'
import { isOwed } from './complaint.ts'
import type { Counted } from './list-queries.ts'

/**
 * 诉求统计分析 (R56): the complaints registered in a month, in numbers. Whether one was in time counts from the moment
 * at which that is certain: it was done, or its limit has passed.
 */
export function statisticsOf(
  plan: Pick<HallPlan, 'departments'>,
  counted: Counted[],
  { month, now }: { month: string; now: Date },
): ComplaintStatistics {
  const countBy = <T extends string>(values: readonly T[], of: (each: Counted) => T) =>
    values.map((name) => ({ name, count: counted.filter((each) => of(each) === name).length }))
  const taken = counted.filter(isTaken)
  return {
    month,
    total: counted.length,
    byReason: countBy(ComplaintReason.enum, ({ reason }) => reason),
    byChannel: countBy(ComplaintChannel.enum, ({ channel }) => channel),
    byGrade: countBy(ComplaintGrade.enum, ({ grade }) => grade),
    byDepartment: byDepartment(plan, taken, now),
    notAccepted: counted.filter(({ status }) => status === 'NOT_ACCEPTED').length,
    transferred: counted.filter(({ status }) => status === 'TRANSFERRED').length,
    joint: counted.filter(({ departmentIds }) => departmentIds.length > 1).length,
    extended: counted.filter(({ wasExtended }) => wasExtended).length,
    open: counted.filter(isOwed).length,
    overdue: counted.filter((each) => isOwed(each) && now > each.dueAt).length,
    responded: shareInTime(
      counted.map((each) => ({ ...limitOf(each, now), doneAt: each.respondedAt, until: each.respondBy })),
    ),
    onTime: onTime(counted, now),
    satisfied: {
      numerator: counted.filter(({ isSatisfied }) => isSatisfied === true).length,
      denominator: counted.filter(({ isSatisfied }) => isSatisfied !== null).length,
    },
  }
}

function byDepartment(
  plan: Pick<HallPlan, 'departments'>,
  taken: Counted[],
  now: Date,
): ComplaintStatistics['byDepartment'] {
  const groups = Map.groupBy(taken, ({ departmentIds }) => departmentIds[0] ?? null)
  const rows = [...groups].map(([departmentId, theirs]) => ({
    departmentName: departmentId === null ? null : (plan.departments.get(departmentId)?.name ?? ''),
    count: theirs.length,
    onTime: onTime(theirs, now),
  }))
  return rows.toSorted((a, b) => b.count - a.count)
}

const isTaken = ({ status }: Counted): boolean => status !== 'NOT_ACCEPTED' && status !== 'TRANSFERRED'

const onTime = (counted: Counted[], now: Date): Share =>
  shareInTime(counted.map((each) => ({ ...limitOf(each, now), doneAt: each.fedBackAt, until: each.dueAt })))

type Limit = { isTaken: boolean; seenAt: Date; doneAt: Date | null; until: Date }

// Nobody has to keep the limit of what was refused or passed on; what was late by then stays late.
const limitOf = (each: Counted, now: Date): Pick<Limit, 'isTaken' | 'seenAt'> =>
  isTaken(each) ? { isTaken: true, seenAt: now } : { isTaken: false, seenAt: each.closedAt ?? now }

function shareInTime(limits: Limit[]): Share {
  const certain = limits.filter(({ isTaken: taken, seenAt, doneAt, until }) =>
    taken && doneAt !== null ? true : (doneAt ?? seenAt) > until,
  )
  const inTime = certain.filter(({ doneAt, until }) => doneAt !== null && doneAt <= until)
  return { numerator: inTime.length, denominator: certain.length }
}
