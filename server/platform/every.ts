/** Runs a task again and again, never two at once, until stopped. A failure is reported and the next turn tries again. */
export function every(intervalMs: number, task: () => Promise<void>, onError: (error: unknown) => void) {
  let turn: Promise<void> | null = null
  const timer = setInterval(() => {
    turn ??= task()
      .catch(onError)
      .finally(() => (turn = null))
  }, intervalMs)
  return {
    async stop(): Promise<void> {
      clearInterval(timer)
      await turn
    },
  }
}
