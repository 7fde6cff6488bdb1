import { percentile, spreadsOf, type Row } from './figures.ts'
import { othersPercent, processorMs } from './machine.ts'

/** One turn of one lane: does the work and returns the milliseconds of the part that is timed. */
export type Turn = (lane: number) => Promise<number>

export type LoadPlan = { lanes: number; durationMs: number; turn: Turn; serverPid?: number }

export type Load = {
  perSecond: number
  p50Ms: number
  p95Ms: number
  /** Processor time of the server's process for one turn: hardly depends on who else uses the machine. */
  serverCpuMs: number
  /** What other programs used just before. */
  othersPercent: number
  errors: number
  firstError: unknown
}

const warmUpMs = 300

/**
 * Closed loop: each lane starts its next turn when its last one is answered. Turns that fail are counted and not timed.
 * `perSecond` counts every turn that succeeded over the wall time of all lanes.
 */
export async function runLoad({ lanes, durationMs, turn, serverPid = 0 }: LoadPlan): Promise<Load> {
  const others = await othersPercent()
  const cpuBeforeMs = processorMs(serverPid)
  let turns = 0
  const startsAt = performance.now() + warmUpMs
  const endsAt = startsAt + durationMs
  const timesMs: number[] = []
  const failures: unknown[] = []
  async function drive(lane: number): Promise<void> {
    for (let at = performance.now(); at < endsAt; at = performance.now()) {
      try {
        const timeMs = await turn(lane)
        turns += 1
        if (at >= startsAt) timesMs.push(timeMs)
      } catch (error) {
        failures.push(error)
        if (failures.length > 50) return
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => drive(lane)))
  const tookMs = performance.now() - startsAt
  timesMs.sort((a, b) => a - b)
  return {
    perSecond: (timesMs.length * 1000) / tookMs,
    p50Ms: percentile(timesMs, 50),
    p95Ms: percentile(timesMs, 95),
    serverCpuMs: (processorMs(serverPid) - cpuBeforeMs) / turns,
    othersPercent: others,
    errors: failures.length,
    firstError: failures[0],
  }
}

const rawColumns = ['perSecond', 'p50Ms', 'p95Ms', 'othersPercent'] as const
const loadColumns = ['perSecond', 'p50Ms', 'p95Ms', 'serverCpuMs', 'othersPercent'] as const

/** Repetitions of one load as a row of the report, beside the repetitions of its ceiling. */
export function loadRow(name: string, loads: Load[], ceiling?: { name: string; loads: Load[] }): Row {
  const row = {
    name,
    values: spreadsOf(loads, loadColumns),
    errors: loads.reduce((sum, { errors }) => sum + errors, 0),
  }
  if (!ceiling) return row
  return { ...row, ceiling: { name: ceiling.name, values: spreadsOf(ceiling.loads, rawColumns) } }
}
