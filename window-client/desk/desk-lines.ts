import { html, nothing, type TemplateResult } from 'lit'
import { clockText } from '../../web/hall-clock.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
import type { DeskPage } from './pages.ts'

const pages: DeskPage[] = ['search', 'take', 'guide', 'complaint', 'blacklist']

/** What the help desk can do, each one touch away. */
export function tabs(current: DeskPage, onGo: (page: DeskPage) => void): TemplateResult {
  return html`<nav aria-label=${deskTexts.pages}>
    ${pages.map(
      (page) =>
        html`<button
          type="button"
          class="button"
          data-testid="tab"
          data-page=${page}
          aria-current=${page === current ? 'page' : nothing}
          @click=${() => onGo(page)}
        >
          ${deskTexts.tabs[page]}
        </button>`,
    )}
  </nav>`
}

/** Cut off: since when, and that nothing can be done until it is over. */
export function banner(heardAt: Date): TemplateResult {
  return html`<p class="banner">
    ${icons.urgent}<span>${deskTexts.connection.banner(clockText(heardAt))}</span>
  </p>`
}
