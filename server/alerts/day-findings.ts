import { nearFrom, type HallPlan, type HallSettings } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'
import type { DayNow, InviteDue, ManyNumbers, RatedDay, UncertainYear } from './day-queries.ts'
import { found, type Finding } from './found.ts'

/** What is wrong about a day as a whole (DOMAIN §4.2). */
export function dayFindings(plan: HallPlan, day: DayNow, now: Date): Finding[] {
  return [
    ...ratingFindings(plan.settings, day.rated, now),
    ...day.invitesDue.flatMap((due) => inviteFindings(plan, due, now)),
    ...day.manyNumbers.flatMap((held) => holderFindings(plan.settings, held)),
    ...day.uncertain.flatMap((year) => calendarFindings(year)),
  ]
}

type RatingLimits = Pick<HallSettings, 'ratingMinPercent' | 'ratingLeastCount'>

/** RATING_LOW 满意率下滑: of so many ratings of a day, fewer than so many per cent were satisfied (N5). */
export function ratingFindings(
  { ratingMinPercent, ratingLeastCount }: RatingLimits,
  { counted, satisfied }: RatedDay,
  now: Date,
): Finding[] {
  if (counted < ratingLeastCount || satisfied * 100 >= ratingMinPercent * counted) return []
  const day = businessDay(now)
  const share = `${((satisfied * 100) / counted).toFixed(1)}%（${satisfied}/${counted} 条）`
  const about = `今日满意率 ${share}，低于 ${ratingMinPercent}%`
  return found('RATING_LOW', 'WARN', { subject: `ratings:${day}`, about, since: instantOf(day, '00:00') })
}

/** INVITE_DUE 邀评到期: from a working day before the last day on which who did not rate may be invited (R43). */
export function inviteFindings(plan: HallPlan, { due, count, since }: InviteDue, now: Date): Finding[] {
  const near = nearFrom(plan, instantOf(due, '12:00'))
  if (now < near) return []
  const level = businessDay(now) === due ? 'ALERT' : 'WARN'
  return found('INVITE_DUE', level, {
    subject: `invite:${due}`,
    waiting: count,
    about: `${Number(due.slice(5, 7))} 月 ${Number(due.slice(8))} 日`,
    since: near > since ? near : since,
  })
}

type HolderLimits = Pick<HallSettings, 'suspectNumbers' | 'suspectPassed'>

/** SCALP_SUSPECT 疑似占号倒号: one person with more numbers than so many on a day, or so many that nobody came for. */
export function holderFindings(
  { suspectNumbers, suspectPassed }: HolderLimits,
  { firstTicketId, ticketNos, passed, since }: ManyNumbers,
): Finding[] {
  if (ticketNos.length <= suspectNumbers && passed < suspectPassed) return []
  return found('SCALP_SUSPECT', 'WARN', {
    subject: `holder:${firstTicketId}`,
    about: `${ticketNos.length} 个号码（${ticketNos.join('、')}），过号 ${passed} 个`,
    since,
  })
}

/** CAL_UNVERIFIED 日历未确认: a limit ends in a year whose holidays nobody has announced. */
export function calendarFindings({ year, count, since }: UncertainYear): Finding[] {
  return found('CAL_UNVERIFIED', 'WARN', {
    subject: `calendar:${year}`,
    about: `${year} 年`,
    waiting: count,
    since,
  })
}
