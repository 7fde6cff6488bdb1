import type { OpenInterval } from '../../contract/halls.ts'

/** Opening hours as people say them: what follows without a break is one interval. */
export function joined(intervals: OpenInterval[]): OpenInterval[] {
  const whole: OpenInterval[] = []
  for (const interval of intervals) {
    const before = whole[whole.length - 1]
    if (before?.to === interval.from) whole.splice(-1, 1, { from: before.from, to: interval.to })
    else whole.push(interval)
  }
  return whole
}
