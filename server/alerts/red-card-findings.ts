import type { CardedMonth } from '../cases/index.ts'
import type { HallSettings } from '../halls/index.ts'
import { addDays, businessDay, instantOf } from '../platform/business-day.ts'
import { found, type Finding } from './found.ts'

type Limits = Pick<HallSettings, 'redCardMaxPercent' | 'redCardRisePoints' | 'redCardLeastCases'>

/** The month of a moment (2026-11), and the one before. */
export function monthsUpTo(now: Date): { last: string; present: string } {
  const present = businessDay(now).slice(0, 7)
  return { last: addDays(`${present}-01`, -1).slice(0, 7), present }
}

/**
 * 红牌率 (DOMAIN §4.2; N8): above the limit in this month or the last, whose cases may still turn red, or so many points
 * above the last. A month with few cases says nothing.
 */
export function redCardFindings(limits: Limits, months: CardedMonth[], now: Date): Finding[] {
  const { last, present } = monthsUpTo(now)
  const known = new Map(
    months.filter(({ counted }) => counted >= limits.redCardLeastCases).map((each) => [each.month, each]),
  )
  const [before, here] = [known.get(last), known.get(present)]
  return [
    ...(before ? tooHigh(limits, before) : []),
    ...(here ? [...tooHigh(limits, here), ...(before ? risen(limits, before, here) : [])].slice(0, 1) : []),
  ]
}

const percentOf = ({ red, counted }: CardedMonth): number => (red * 100) / counted

function tooHigh({ redCardMaxPercent }: Limits, month: CardedMonth): Finding[] {
  if (percentOf(month) <= redCardMaxPercent) return []
  return raised(month, `高于 ${redCardMaxPercent}%`)
}

function risen({ redCardRisePoints }: Limits, before: CardedMonth, here: CardedMonth): Finding[] {
  const points = percentOf(here) - percentOf(before)
  return points < redCardRisePoints ? [] : raised(here, `比上月上升 ${points.toFixed(1)} 个百分点`)
}

function raised(month: CardedMonth, why: string): Finding[] {
  const { red, counted } = month
  const about = `${Number(month.month.slice(5))} 月 ${percentOf(month).toFixed(1)}%（${red}/${counted} 件），${why}`
  const since = instantOf(`${month.month}-01`, '00:00')
  return found('REDCARD_RATE', 'ALERT', { subject: `red-cards:${month.month}`, about, since })
}
