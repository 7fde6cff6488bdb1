import { html, nothing, type TemplateResult } from 'lit'
import type { Availability } from './availability.ts'

export type KeyButton = {
  testid: string
  label: string
  /** The key that does the same, as printed on it. */
  key: string
  state: Availability
  onPress: () => void
}

/**
 * A quiet button that shows its key and, beside it, a countdown or why it is not for now. It stays pressable when
 * it is not for now, so that the reason can be read aloud; the press is answered with the reason. Clicking never
 * moves the focus: the space bar stays with the big button.
 */
export function keyButton({ testid, label, key, state, onPress }: KeyButton): TemplateResult {
  return html`
    <button
      type="button"
      class="button key"
      aria-disabled=${!state.allowed}
      aria-keyshortcuts=${key}
      data-testid=${testid}
      @mousedown=${keepFocus}
      @click=${(event: MouseEvent) => event.detail <= 1 && onPress()}
    >
      <span class="label">${label}<kbd aria-hidden="true">${key}</kbd></span>
      ${state.note ? html`<span class="note">${state.note}</span>` : nothing}
    </button>
  `
}

export const keepFocus = (event: MouseEvent): void => event.preventDefault()
