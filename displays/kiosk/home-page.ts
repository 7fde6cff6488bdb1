import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ServiceTypeCard } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { PageChosen, ServiceChosen } from './choices.ts'
import { icons } from './icons.ts'
import type { EntryPage } from './page.ts'
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
        grid-template-columns: repeat(12, 1fr);
        grid-auto-rows: minmax(160px, 1fr);
        gap: var(--space-4);
        overflow-y: auto;
      }
      tx-service-card {
        grid-column: span 6;
      }
      .entry {
        --card-name: var(--text-xl);
        --card-hint: var(--text-m);
        --card-padding: var(--space-3) var(--space-4);
        grid-column: span 4;
        border-color: var(--blue-pale);
        background: var(--blue-pale);
        color: var(--blue-deep);
      }
      .entry > svg {
        width: 2em;
        height: 2em;
      }
      .entry span {
        display: block;
      }
      .entry .hint {
        color: var(--ink-quiet);
      }
      :host([elder]) .controls {
        gap: var(--space-3);
      }
      :host([elder]) tx-service-card {
        grid-column: span 12;
      }
      :host([elder]) .entry {
        flex-direction: row;
        grid-column: span 6;
        align-items: center;
        justify-content: flex-start;
        gap: var(--space-3);
      }
      :host([elder]) .entry .hint,
      :host([low]) .entry .hint {
        display: none;
      }
      :host([low]) .controls {
        --card-name: var(--text-l);
        --card-hint: var(--text-s);
        grid-auto-rows: 160px;
        gap: 8px;
      }
      :host([low]) tx-service-card {
        grid-column: span 3;
      }
      :host([low]) .entry {
        --card-name: var(--text-m);
        --card-padding: var(--space-1) 0;
        flex-direction: column;
        grid-column: span 2;
        align-items: center;
        justify-content: center;
        text-align: center;
      }
      :host([elder][low]) tx-service-card {
        --card-padding: var(--space-2) var(--space-3);
      }
      :host([elder][low]) .entry {
        --card-name: var(--text-l);
        grid-column: span 4;
      }
      @media (orientation: landscape) {
        .controls,
        .entry {
          --card-name: var(--text-xl);
        }
        .entry {
          --card-padding: var(--space-2) var(--space-3);
        }
        tx-service-card {
          grid-column: span 3;
        }
        .entry,
        :host([elder]) .entry {
          grid-column: span 2;
        }
        :host([elder]) .entry {
          --card-name: var(--text-l);
          --card-padding: var(--space-2);
          flex-direction: column;
          justify-content: center;
        }
        :host([elder]) tx-service-card {
          grid-column: span 6;
        }
        :host([elder]) .title .hint {
          display: none;
        }
        :host([low]) .controls {
          grid-template-columns: repeat(7, 1fr);
        }
        :host([elder][low]) .controls {
          grid-template-columns: repeat(5, 1fr);
          height: auto;
        }
        :host([low]) tx-service-card,
        :host([low]) .entry {
          grid-column: span 1;
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
        ${this.#toPage('guide', texts.guide, icons.book)}
        ${this.#toPage('supplement', texts.supplement, icons.comeback)}
        ${this.#toService(shelf.consult, texts.consult, icons.consult)}
        ${this.#toService(shelf.complaint, texts.complaint, icons.complaint)}
      </div>
    `
  }

  #toPage(page: EntryPage, entry: Entry, icon: TemplateResult): TemplateResult {
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
