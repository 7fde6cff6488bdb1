type Moment = { at: Date; order: number; run: () => Promise<void> }

/** What is to happen, the next first; of one moment, people before workers. */
export class Agenda {
  readonly #moments: Moment[] = []

  add(moment: Moment): void {
    let low = 0
    let high = this.#moments.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#moments[middle]
      if (other && (+other.at - +moment.at || other.order - moment.order) > 0) low = middle + 1
      else high = middle
    }
    this.#moments.splice(low, 0, moment)
  }

  next(): Moment | undefined {
    return this.#moments.pop()
  }
}
