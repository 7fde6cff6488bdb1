import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Screens that listen to a hall's board: socket.io clients in a process of their own. */
export type Screens = {
  /** When the last of them had the news with this number, on this machine's monotonic clock. */
  lastHad: (seq: number) => Promise<number>
  close: () => Promise<void>
}

export type ScreensOrder = { url: string; hallId: number; count: number }

/** What the child tells: first that all have joined, then for each number when the last screen had it. */
export type ScreensNews = { joined: true } | { joined: false; seq: number; atMs: number }

/** The same in every process of this machine. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6

const patienceMs = 30_000

/** Opens the screens; resolves when all have joined the board's room. */
export async function openScreens(order: ScreensOrder): Promise<Screens> {
  const child = fork(join(import.meta.dirname, 'screens-child.ts'), [JSON.stringify(order)])
  const had = new Map<number, number>()
  const waiting = new Map<number, (atMs: number) => void>()
  const joined = Promise.withResolvers<void>()
  child.on('message', (news: ScreensNews) => {
    if (news.joined) return joined.resolve()
    had.set(news.seq, news.atMs)
    waiting.get(news.seq)?.(news.atMs)
  })
  child.once('exit', () => joined.reject(new Error('the screens ended before all had joined')))
  await joined.promise
  return {
    async lastHad(seq) {
      const known = had.get(seq)
      if (known !== undefined) return known
      const { promise, resolve, reject } = Promise.withResolvers<number>()
      const giveUp = setTimeout(() => reject(new Error(`not every screen got number ${seq}`)), patienceMs)
      waiting.set(seq, resolve)
      const atMs = await promise
      clearTimeout(giveUp)
      return atMs
    },
    close: () => endChild(child),
  }
}

export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
