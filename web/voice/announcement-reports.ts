import type { AnnouncementReport } from '../../contract/announcements.ts'
import { newCommandId, NoAnswer, request } from '../request.ts'

const retryAfterMs = [5000, 20_000]

/** Tells the server what this screen showed and spoke. Never waits, and never stands in the way of the next call. */
export class AnnouncementReports {
  readonly #hallId: number
  readonly #screen: string

  constructor(hallId: number, screen: string) {
    this.#hallId = hallId
    this.#screen = screen
  }

  send(report: Omit<AnnouncementReport, 'screen'>): void {
    void this.#deliver({ ...report, screen: this.#screen }, 0)
  }

  async #deliver(report: AnnouncementReport, failures: number): Promise<void> {
    try {
      await request('POST /api/halls/:hallId/announcements', { hallId: this.#hallId }, report)
    } catch (error) {
      const delayMs = retryAfterMs[failures]
      // A refusal would be refused again, and old news is worth no more than three tries.
      if (!(error instanceof NoAnswer) || delayMs === undefined) return
      setTimeout(() => void this.#deliver(report, failures + 1), delayMs)
    }
  }
}

/** The name a screen keeps for good, such as wall-1F-A-3f9c. */
export function screenName(place: string): string {
  const key = `tingxu.screen.${place}`
  try {
    const kept = localStorage.getItem(key)
    if (kept) return kept
    const fresh = freshName(place)
    localStorage.setItem(key, fresh)
    return fresh
  } catch {
    // A browser that keeps nothing gets a new name at every start.
    return freshName(place)
  }
}

function freshName(place: string): string {
  return `${place.replaceAll(/[^A-Za-z0-9_.-]/g, '')}-${newCommandId().slice(0, 4)}`.slice(-60)
}
