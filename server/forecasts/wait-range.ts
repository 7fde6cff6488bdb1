import type { EstimatedWait } from '../../contract/wait-text.ts'

const stepMin = 5

/** Less than a second is no wait. */
const instantMin = 1 / 60
/** Standard deviation of one service in units of its mean. */
const serviceSpread = 0.7
/** How far the hall as a whole may work slower or faster than it was measured to, in units of the wait. */
const paceSpread = 0.15
/** The 80th percentile of the standard normal distribution. */
const z80 = 0.8416

/** What the wait is spent on: services of so many minutes, at so many windows. */
export type Work = { serviceMin: number; windowCount: number }

/**
 * P50 and P80 of a wait, from its mean as the order rule gives it when it is played forward. The calls of windows that
 * work side by side are a renewal process: services whose minutes spread by s make the wait for the n-th of them spread
 * by s·√n, shared by the windows. What that leaves is taken as log-normal: no wait is below 0, and long ones are longer
 * than short ones are short. Both ends rise with the mean, so nobody further back is told less.
 */
export function waitRange(meanMin: number, { serviceMin, windowCount }: Work): EstimatedWait {
  if (meanMin < instantMin) return { estimatedWaitMin: 0, estimatedWaitHighMin: 0 }
  const perMinute = (serviceMin * serviceSpread ** 2) / Math.max(1, windowCount)
  const logVariance = Math.log(1 + perMinute / meanMin + paceSpread ** 2)
  const median = meanMin * Math.exp(-logVariance / 2)
  const p80 = median * Math.exp(z80 * Math.sqrt(logVariance))
  const low = rounded(median)
  // Under 5 minutes is still a wait: the range says so by its upper end.
  return { estimatedWaitMin: low, estimatedWaitHighMin: Math.max(low, rounded(p80), stepMin) }
}

const rounded = (minutes: number): number => Math.round(minutes / stepMin) * stepMin
