import { css, html, LitElement, type TemplateResult } from 'lit'
import type { ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import './service-card.ts'
import { pageStyles } from './styles.ts'

/** The published “一件事” themes: one number for all their items. */
export class ThemesPage extends LitElement {
  static override properties = {
    themes: { attribute: false },
    services: { attribute: false },
    elder: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
  }
  declare themes: ThemeCard[]
  declare services: ServiceTypeCard[]
  declare elder: boolean
  declare low: boolean

  static override styles = [
    pageStyles,
    css`
      .controls {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: minmax(160px, 220px);
        gap: var(--space-3);
        overflow-y: auto;
      }
      :host([elder]) .controls {
        --card-padding: var(--space-3) var(--space-4);
        grid-auto-rows: minmax(min-content, 220px);
      }
      :host([low]) .controls {
        --card-name: var(--text-l);
        --card-padding: var(--space-3) var(--space-4);
        grid-template-columns: repeat(3, 1fr);
      }
      @media (orientation: landscape) {
        .controls {
          grid-template-columns: repeat(4, 1fr);
        }
        :host([elder]) .controls {
          grid-template-columns: repeat(3, 1fr);
        }
      }
    `,
  ]

  constructor() {
    super()
    this.themes = []
    this.services = []
    this.elder = false
    this.low = false
  }

  override render(): TemplateResult {
    return html`
      <h1 class="title">${texts.themes.title}</h1>
      <div class="controls">
        ${this.themes.map(
          (theme) =>
            html`<tx-service-card
              .service=${this.services.find(({ id }) => id === theme.serviceTypeId) ?? null}
              note=${texts.themeItems(theme.items.length)}
            ></tx-service-card>`,
        )}
      </div>
    `
  }
}

customElements.define('tx-kiosk-themes', ThemesPage)
