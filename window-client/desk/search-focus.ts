import type { ReactiveController } from 'lit'
import { isTyping } from './search-text.ts'

export type SearchFocusOptions = {
  field: () => HTMLElement | null
  /** False while something else is asked or filled in. */
  isWanted: () => boolean
}

/** The search field has the focus whenever nothing else needs it: a scanner types at any moment. */
export class SearchFocus implements ReactiveController {
  readonly #options: SearchFocusOptions
  readonly #onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) && isOutsideFields(event) && this.#options.isWanted()) this.#options.field()?.focus()
  }

  constructor(options: SearchFocusOptions) {
    this.#options = options
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey)
  }

  hostUpdated(): void {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (isFree && this.#options.isWanted()) this.#options.field()?.focus()
  }
}

function isOutsideFields(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  return !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
}
