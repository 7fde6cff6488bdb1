/** Lets a few tasks of each kind through at a time; the others wait in order. */
export type Turnstile = <Result>(key: number, task: () => Promise<Result>) => Promise<Result>

type Gate = { inside: number; waiting: (() => void)[] }

export function createTurnstile(atOnce: number): Turnstile {
  const gates = new Map<number, Gate>()
  return async (key, task) => {
    const gate = gates.get(key) ?? { inside: 0, waiting: [] }
    gates.set(key, gate)
    if (gate.inside >= atOnce) await new Promise<void>((enter) => gate.waiting.push(enter))
    else gate.inside += 1
    try {
      return await task()
    } finally {
      const next = gate.waiting.shift()
      if (next) next()
      else gate.inside -= 1
    }
  }
}
