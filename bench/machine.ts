import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'

const sampleMs = 150

/** What the figures were measured on. */
export function machine() {
  const load = loadavg().map((value) => Math.round(value * 100) / 100)
  return {
    processors: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? '',
    node: process.version,
    load,
  }
}

/** How much of all processors other programs use, while the benchmark itself is at rest. */
export async function othersPercent(): Promise<number> {
  const before = processorTimes()
  await new Promise((resolve) => setTimeout(resolve, sampleMs))
  const after = processorTimes()
  return 100 * (1 - (after.idle - before.idle) / (after.all - before.all))
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().flatMap((cpu) => Object.entries(cpu.times))
  const sum = (entries: [string, number][]) => entries.reduce((total, [, ms]) => total + ms, 0)
  return { idle: sum(times.filter(([kind]) => kind === 'idle')), all: sum(times) }
}

/** Milliseconds of processor time a process has used; NaN where the system does not tell (only Linux does). */
export function processorMs(pid: number): number {
  try {
    // The name in brackets may hold anything; the 14th and 15th fields are hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}
