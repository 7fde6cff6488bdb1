import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ServiceTypeCard } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { PageChosen, ServiceChosen } from './choices.ts'
import { icons } from './icons.ts'
import type { ChoicePage } from './page.ts'
import './service-card.ts'
import type { Shelf } from './shelf.ts'
import { pageStyles, touchStyles } from './styles.ts'

type Entry = { name: string; hint: string }

/** The first page: the commonest services, and the ways to all others. */
export class HomePage extends LitElement {
  static override properties = {
    shelf: { attribute: false },
    waiting: { attribute: false },
    elder: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
  }
  declare shelf: Shelf | null
  /** People waiting, by queue. */
  declare waiting: ReadonlyMap<number, number>
  declare elder: boolean
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      .controls {
        --card-name: var(--text-2xl);
        --card-hint: var(--text-l);
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-auto-rows: minmax(160px, 1fr);
        gap: var(--space-4);
        overflow-y: auto;
      }
      .entry {
        flex-direction: row;
        align-items: center;
        justify-content: flex-start;
        gap: var(--space-4);
        border-color: var(--blue-pale);
        background: var(--blue-pale);
        color: var(--blue-deep);
      }
      .entry > svg {
        width: 2.4em;
        height: 2.4em;
      }
      .entry span {
        display: block;
      }
      .entry .hint {
        color: var(--ink-quiet);
      }
      :host([elder]) .entry {
        --card-name: var(--text-xl);
        --card-padding: var(--space-3) var(--space-4);
        gap: var(--space-3);
      }
      :host([elder]) .entry > svg {
        width: 1.8em;
        height: 1.8em;
      }
      :host([elder]) .entry .hint {
        display: none;
      }
      :host([elder]:not([low])) tx-service-card {
        grid-column: span 2;
      }
      :host([low]) .controls {
        --card-name: var(--text-l);
        --card-hint: var(--text-s);
        grid-template-columns: repeat(4, 1fr);
        grid-auto-rows: 160px;
        gap: 8px;
      }
      :host([low]) .entry {
        --card-padding: var(--space-3);
        gap: var(--space-2);
      }
      :host([low]) .entry > svg {
        width: 1.6em;
        height: 1.6em;
      }
      :host([low]) .entry .hint {
        display: none;
      }
      :host([elder][low]) .controls {
        grid-template-columns: repeat(3, 1fr);
      }
      :host([elder][low]) .controls > * {
        --card-name: var(--text-l);
        --card-padding: var(--space-2) var(--space-3);
      }
      @media (orientation: landscape) {
        .controls {
          --card-name: var(--text-xl);
          grid-template-columns: repeat(4, 1fr);
        }
        :host([elder]) .title .hint {
          display: none;
        }
        :host([low]) .controls {
          grid-template-columns: repeat(6, 1fr);
        }
        :host([elder][low]) .controls {
          grid-template-columns: repeat(4, 1fr);
          height: auto;
        }
      }
    `,
  ]

  constructor() {
    super()
    this.shelf = null
    this.waiting = new Map()
    this.elder = false
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { shelf } = this
    if (shelf === null) return nothing
    return html`
      <header class="title">
        <h1>${texts.chooseService}</h1>
        <p class="hint">${texts.chooseServiceHint}</p>
      </header>
      <div class="controls">
        ${shelf.common.map(
          (service) =>
            html`<tx-service-card
              .service=${service}
              .waiting=${this.waiting.get(service.queueId) ?? null}
            ></tx-service-card>`,
        )}
        ${this.#toPage('departments', texts.departments, icons.departments)}
        ${shelf.themes.length === 0 ? nothing : this.#toPage('themes', texts.themes, icons.themes)}
        ${this.#toService(shelf.consult, texts.consult, icons.consult)}
        ${this.#toService(shelf.complaint, texts.complaint, icons.complaint)}
      </div>
    `
  }

  #toPage(page: ChoicePage, entry: Entry, icon: TemplateResult): TemplateResult {
    return html`<button
      class="card entry"
      data-testid="tab-${page}"
      @click=${() => this.dispatchEvent(new PageChosen(page))}
    >
      ${icon}<span><strong>${entry.name}</strong><span class="hint">${entry.hint}</span></span>
    </button>`
  }

  #toService(service: ServiceTypeCard | null, entry: Entry, icon: TemplateResult) {
    if (service === null) return nothing
    return html`<button
      class="card entry"
      data-testid="service-card"
      data-service-name=${service.name}
      @click=${() => this.dispatchEvent(new ServiceChosen(service.id))}
    >
      ${icon}<span><strong>${entry.name}</strong><span class="hint">${entry.hint}</span></span>
    </button>`
  }
}

customElements.define('tx-kiosk-home', HomePage)
