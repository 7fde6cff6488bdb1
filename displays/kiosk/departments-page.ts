import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import './service-card.ts'
import type { DepartmentShelf } from './shelf.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** All services on one page, department by department, so that a service is one touch away from here. */
export class DepartmentsPage extends LitElement {
  static override properties = {
    shelves: { attribute: false },
    waiting: { attribute: false },
    elder: { type: Boolean, reflect: true },
    low: { type: Boolean, reflect: true },
    shownId: { state: true },
  }
  declare shelves: DepartmentShelf[]
  declare waiting: ReadonlyMap<number, number>
  declare elder: boolean
  declare low: boolean
  /** The department whose services stand at the top. */
  declare shownId: number | null

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
    this.shelves = []
    this.waiting = new Map()
    this.elder = false
    this.low = false
    this.shownId = null
  }

  override render(): TemplateResult {
    const shownId = this.shownId ?? this.shelves[0]?.department.id
    return html`
      <h1 class="title">${texts.departments.title}</h1>
      <div class="controls">
        <nav>
          ${this.shelves.map(
            ({ department }) =>
              html`<button
                data-testid="department"
                aria-current=${department.id === shownId}
                @click=${() => this.#show(department.id)}
              >
                ${department.name}
              </button>`,
          )}
        </nav>
        <div class="services" @scroll=${() => this.#followScroll()}>
          ${this.shelves.map((shelf) => this.#drawShelf(shelf))}
        </div>
      </div>
    `
  }

  #drawShelf({ department, services }: DepartmentShelf): TemplateResult | typeof nothing {
    return html`<section id="department-${department.id}">
      <h2>${department.name}</h2>
      ${services.map(
        (service) =>
          html`<tx-service-card
            .service=${service}
            .waiting=${this.waiting.get(service.queueId) ?? null}
          ></tx-service-card>`,
      )}
    </section>`
  }

  #show(departmentId: number): void {
    this.shownId = departmentId
    this.renderRoot.querySelector(`#department-${departmentId}`)?.scrollIntoView({ block: 'start' })
  }

  #followScroll(): void {
    const list = this.renderRoot.querySelector('.services')
    if (list === null) return
    const top = list.getBoundingClientRect().top
    const sections = [...list.querySelectorAll('section')]
    const index = sections.findIndex((section) => section.getBoundingClientRect().bottom > top + 80)
    this.shownId = this.shelves[index]?.department.id ?? null
  }
}

customElements.define('tx-kiosk-departments', DepartmentsPage)
