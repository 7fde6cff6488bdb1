import type { Board } from '../contract/board.ts'
import { join, openSocket } from './live-hall.ts'

const idCard = /(?<!\d)\d{17}[\dXx](?![\dXx])/
// No other word of the wire is as long.
const token = /[A-Za-z0-9_-]{22}/
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/

/** What of a person stands in a message that everybody may read. */
export function leaksIn(text: string, names: ReadonlySet<string>): string[] {
  return [
    ...(idCard.test(text) ? ['leaked-id-card'] : []),
    ...(mobile.test(text) ? ['leaked-phone'] : []),
    ...(token.test(text) ? ['leaked-token'] : []),
    ...([...names].some((name) => text.includes(name)) ? ['leaked-name'] : []),
  ]
}

export type Eavesdropping = {
  url: string
  hallIds: number[]
  board: Board
  /** The names of all who came so far. */
  names: ReadonlySet<string>
  onHeard: () => void
  onLeak: (code: string, where: string) => void
}

/**
 * Listens without logging in to everything there is to hear: the boards of all halls, and every window that would
 * let it in (none may). Returns how to stop.
 */
export function eavesdrop({ url, hallIds, board, names, onHeard, onLeak }: Eavesdropping): () => void {
  const socket = openSocket(url)
  const tried = new Set<number>()

  async function tryEveryDoor(): Promise<void> {
    for (const hallId of hallIds) await join(socket, { room: 'board', hallId })
    for (const { id, no } of board.windows.filter((window) => !tried.has(window.id))) {
      const isIn = await join(socket, { room: 'window', windowId: id })
      if (isIn) onLeak('stranger-at-window', `窗口${no}`)
      tried.add(id)
    }
  }

  socket.on('connect', () => void tryEveryDoor())
  socket.onAny((message: string, ...content: unknown[]) => {
    onHeard()
    for (const code of leaksIn(JSON.stringify(content), names)) onLeak(code, message)
  })
  return () => void socket.disconnect()
}
