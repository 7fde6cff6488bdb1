import type { InstantMonth } from '../cases/index.ts'
import type { HallPlan, HallSettings } from '../halls/index.ts'
import { instantOf } from '../platform/business-day.ts'
import { found, type Finding } from './found.ts'
import { monthsUpTo } from './red-card-findings.ts'

type Limits = Pick<HallSettings, 'instantMinPercent' | 'redCardLeastCases'>

/**
 * 部门即办率 (I-36; N15): below the limit in this month or the last, for each department whose month has cases enough
 * to say something.
 */
export function instantFindings(
  { settings, departments }: { settings: Limits; departments: HallPlan['departments'] },
  months: InstantMonth[],
  now: Date,
): Finding[] {
  const { last, present } = monthsUpTo(now)
  return months
    .filter(
      ({ month, counted }) => (month === last || month === present) && counted >= settings.redCardLeastCases,
    )
    .filter(({ instant, counted }) => instant * 100 < settings.instantMinPercent * counted)
    .flatMap(({ month, departmentId, instant, counted }) => {
      const name = departments.get(departmentId)?.name ?? '部门'
      const share = `${Number(month.slice(5))} 月 ${((instant * 100) / counted).toFixed(1)}%（${instant}/${counted} 件）`
      return found('INSTANT_RATE', 'ALERT', {
        subject: `instant:${departmentId}:${month}`,
        departmentId,
        about: `${name} ${share}，低于 ${settings.instantMinPercent}%`,
        since: instantOf(`${month}-01`, '00:00'),
      })
    })
}
