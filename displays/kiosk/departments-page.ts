import { css, html, LitElement, type TemplateResult } from 'lit'
import { pageStyles, touchStyles } from './styles.ts'

/** What a department has to offer, drawn as cards. */
export type CardShelf = { name: string; cards: TemplateResult[] }

/** Where on a list somebody stands, in pixels below its beginning. */
export type ListPlace = { top: number }

/** Everything on one page, department by department, so that each of it is one touch away from here. */
export class DepartmentsPage extends LitElement {
  static override properties = {
    heading: {},
    shelves: { attribute: false },
    place: { attribute: false },
    elder: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
    shown: { state: true },
  }
  declare heading: string
  declare shelves: CardShelf[]
  /** How far this visitor has looked down the list already; told by every scroll. */
  declare place: ListPlace
  declare elder: boolean
  declare low: boolean
  /** Place of the department whose cards stand at the top. */
  declare shown: number

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      .controls {
        --card-padding: var(--space-3) var(--space-4);
        --card-name: var(--text-l);
        display: grid;
        grid-template-columns: 31% 1fr;
        grid-template-rows: minmax(0, 1fr);
        gap: var(--space-4);
      }
      nav,
      .services {
        position: relative;
        min-height: 0;
        height: 100%;
        overflow-y: auto;
        scrollbar-width: none;
      }
      nav::-webkit-scrollbar,
      .services::-webkit-scrollbar {
        display: none;
      }
      nav {
        display: flex;
        flex-direction: column;
        gap: var(--space-2);
      }
      nav button {
        flex: 1 0 auto;
        min-height: max(60px, 3rem);
        max-height: 6rem;
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-left: 6px solid transparent;
        border-radius: var(--space-2);
        background: var(--surface);
        font-size: var(--text-m);
        line-height: 1.3;
        text-align: left;
        text-wrap: pretty;
      }
      nav button[aria-current='true'] {
        border-left-color: var(--action);
        background: var(--blue-pale);
        color: var(--blue-deep);
        font-weight: 700;
      }
      .services {
        scroll-behavior: smooth;
      }
      /* So that the last department too can come to the top when it is chosen. */
      .services::after {
        content: '';
        display: block;
        height: 70%;
      }
      section {
        display: grid;
        grid-template-columns: 1fr 1fr;
        grid-template-rows: auto;
        grid-auto-rows: minmax(160px, auto);
        gap: var(--space-3);
        margin-bottom: var(--space-6);
      }
      h2 {
        grid-column: 1 / -1;
        align-self: end;
        font-size: var(--text-l);
        font-weight: 700;
        color: var(--blue-deep);
      }
      :host([elder]) section {
        grid-template-columns: 1fr;
      }
      @media (orientation: landscape) {
        .controls {
          grid-template-columns: 24% 1fr;
        }
        section {
          grid-template-columns: repeat(3, 1fr);
        }
        :host([elder]) section {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ]

  constructor() {
    super()
    this.heading = ''
    this.shelves = []
    this.place = { top: 0 }
    this.elder = false
    this.low = false
    this.shown = 0
  }

  // Behind the cards, which draw themselves first: before them there is nothing to scroll.
  override firstUpdated(): void {
    const { top } = this.place
    if (top > 0) requestAnimationFrame(() => this.#list?.scrollTo({ top, behavior: 'instant' }))
  }

  override render(): TemplateResult {
    return html`
      <h1 class="title">${this.heading}</h1>
      <div class="controls">
        <nav>
          ${this.shelves.map(
            ({ name }, place) =>
              html`<button
                data-testid="department"
                aria-current=${place === this.shown}
                @click=${() => this.#show(place)}
              >
                ${name}
              </button>`,
          )}
        </nav>
        <div class="services" @scroll=${() => this.#followScroll()}>
          ${this.shelves.map(
            ({ name, cards }) =>
              html`<section>
                <h2>${name}</h2>
                ${cards}
              </section>`,
          )}
        </div>
      </div>
    `
  }

  get #sections(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('section')]
  }

  #show(place: number): void {
    this.shown = place
    this.#sections[place]?.scrollIntoView({ block: 'start' })
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector('.services')
  }

  #followScroll(): void {
    const list = this.#list
    if (list === null) return
    this.place.top = list.scrollTop
    const top = list.getBoundingClientRect().top
    const place = this.#sections.findIndex((section) => section.getBoundingClientRect().bottom > top + 80)
    this.shown = Math.max(place, 0)
  }
}

customElements.define('tx-kiosk-departments', DepartmentsPage)
