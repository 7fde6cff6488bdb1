/**
 * For so long after a press the buttons rest: the second half of a double click must not meet the button's next
 * meaning (呼叫 has become 开始办理 by then).
 */
export const settleMs = 400

/** One press at a time: what comes while a command is under way, or right after a press, is dropped, never queued. */
export class PressGate {
  #inFlight = false
  #lastPressMs = Number.NEGATIVE_INFINITY

  /** Lets a press through, or not. `nowMs` is any steady clock. */
  admit(nowMs: number): boolean {
    if (!this.isOpen(nowMs)) return false
    this.#inFlight = true
    this.#lastPressMs = nowMs
    return true
  }

  /** The command was answered, refused or given up. */
  release(): void {
    this.#inFlight = false
  }

  isOpen(nowMs: number): boolean {
    return !this.#inFlight && nowMs - this.#lastPressMs >= settleMs
  }
}
