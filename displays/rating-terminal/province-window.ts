/**
 * The province's own page, before the terminal for as long as one citizen rates on it. It keeps its opener: only an
 * opener may close it again.
 */
export class ProvinceWindow {
  #window: Window | null = null

  open(url: string): void {
    this.close()
    this.#window = window.open(url, 'province')
  }

  close(): void {
    this.#window?.close()
    this.#window = null
  }
}
