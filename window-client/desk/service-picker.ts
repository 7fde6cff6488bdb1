import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { groupsOf, servicesMatching } from './services.ts'

const words = deskTexts.services

/** Every service of the hall: by department, by theme, or by a few letters of its name. */
export class ServicePicker extends LitElement {
  static override properties = {
    catalogue: { attribute: false },
    queues: { attribute: false },
    chosenId: { type: Number },
    onChoose: {},
    text: { state: true },
    group: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--space-3);
        min-height: 0;
      }
      .lists {
        display: grid;
        grid-template-columns: minmax(7rem, 10rem) minmax(0, 1fr);
        gap: var(--space-3);
        min-height: 0;
      }
      .lists.found {
        grid-template-columns: minmax(0, 1fr);
      }
      .groups,
      .services {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        min-height: 0;
        padding: 3px;
        overflow: auto;
      }
      .groups .button {
        justify-content: flex-start;
        border-color: transparent;
        background: transparent;
        text-align: left;
        padding: var(--space-1) var(--space-3);
      }
      .groups .button[aria-pressed='true'] {
        background: var(--blue-pale);
        color: var(--blue-deep);
        font-weight: 600;
      }
      .groups .button,
      .services .button {
        flex: none;
      }
      .services .button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        text-align: left;
      }
      .services .button[aria-pressed='true'] {
        border-color: var(--action);
        box-shadow: inset 0 0 0 1px var(--action);
        background: var(--blue-pale);
        font-weight: 600;
      }
      .waiting {
        color: var(--ink-quiet);
        font-size: var(--text-s);
        font-weight: 400;
        white-space: nowrap;
      }
      @media (max-width: 50rem) {
        .groups,
        .services {
          max-height: 18rem;
        }
      }
      .none {
        padding: var(--space-4);
        color: var(--ink-quiet);
      }
    `,
  ]
  declare catalogue: Catalogue | null
  declare queues: BoardQueue[]
  declare chosenId: number
  declare onChoose: (service: ServiceTypeCard) => void
  declare text: string
  declare group: string

  constructor() {
    super()
    this.catalogue = null
    this.queues = []
    this.chosenId = 0
    this.onChoose = () => undefined
    this.text = ''
    this.group = ''
  }

  override render(): TemplateResult {
    const { catalogue } = this
    if (!catalogue) return html`<p class="none">${words.loading}</p>`
    const isSearch = this.text.trim() !== ''
    const groups = groupsOf(catalogue)
    const group = groups.find(({ key }) => key === this.group) ?? groups[0]
    const services = isSearch ? servicesMatching(catalogue, this.text) : (group?.services ?? [])
    return html`
      <input
        type="search"
        autocomplete="off"
        maxlength="40"
        aria-label=${words.search}
        placeholder=${words.placeholder}
        data-testid="service-search"
        .value=${this.text}
        @input=${this.#type}
        @keydown=${(event: KeyboardEvent) => this.#enter(event, services)}
      />
      <div class="lists ${isSearch ? 'found' : ''}">
        ${
          isSearch
            ? nothing
            : html`<div class="groups" role="group" aria-label=${words.groups} tabindex="0">
                ${groups.map(
                  ({ key, name }) =>
                    html`<button
                      type="button"
                      class="button"
                      data-testid="service-group"
                      aria-pressed=${key === group?.key}
                      @click=${() => (this.group = key)}
                    >
                      ${name}
                    </button>`,
                )}
              </div>`
        }
        <div
          class="services"
          role="group"
          aria-label=${isSearch ? words.found : (group?.name ?? '')}
          tabindex="0"
        >
          ${services.map((service) => this.#service(service))}
          ${services.length === 0 ? html`<p class="none" role="status">${words.none}</p>` : nothing}
        </div>
      </div>
    `
  }

  #service(service: ServiceTypeCard): TemplateResult {
    const waiting = this.queues.find(({ id }) => id === service.queueId)?.waiting
    return html`<button
      type="button"
      class="button"
      data-testid="service"
      data-service-name=${service.name}
      aria-pressed=${service.id === this.chosenId}
      @click=${() => this.onChoose(service)}
    >
      <span>${service.name}</span>
      ${waiting === undefined ? nothing : html`<span class="waiting">${words.waiting(waiting)}</span>`}
    </button>`
  }

  #type(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.text = event.target.value
  }

  // Enter in a search takes what stands first, and never sends the form around it.
  #enter(event: KeyboardEvent, [first]: ServiceTypeCard[]): void {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    if (first && this.text.trim() !== '') this.onChoose(first)
  }
}

customElements.define('tx-service-picker', ServicePicker)
