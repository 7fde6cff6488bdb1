import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Catalogue, ServiceTypeCard } from '../../contract/halls.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, fieldStyle } from '../staff/staff-style.ts'
import { listboxStyle } from './listbox-style.ts'
import { offeredServices, type ServiceGroup } from './service-offer.ts'

const words = dialogTexts.picker

/** One service out of the catalogue: type to narrow, arrows to move, Enter to choose. */
export class ServicePicker extends LitElement {
  static override properties = {
    catalogue: { attribute: false },
    none: {},
    onChoose: {},
    typed: { state: true },
    active: { state: true },
  }
  static override styles = [
    baseStyle,
    fieldStyle,
    listboxStyle,
    css`
      .list {
        max-height: min(24rem, 45vh);
      }
    `,
  ]
  /** Null until it was read. */
  declare catalogue: Catalogue | null
  /** What is said when nothing answers to what was typed. */
  declare none: string
  declare onChoose: (service: ServiceTypeCard) => void
  declare typed: string
  declare active: number

  constructor() {
    super()
    this.catalogue = null
    this.none = words.none
    this.onChoose = () => undefined
    this.typed = ''
    this.active = 0
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('active')) return
    this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }

  override render(): TemplateResult {
    const groups = this.#groups()
    return html`
      <label for="typed">${words.label}<small>${words.hint}</small></label>
      <input
        id="typed"
        role="combobox"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${groups.length > 0 ? `service-${this.active}` : nothing}
        autocomplete="off"
        placeholder=${words.placeholder}
        maxlength="40"
        data-testid="service-search"
        .value=${this.typed}
        @input=${this.#type}
        @keydown=${this.#key}
      />
      <div id="list" class="list" role="listbox" aria-label=${words.list}>${this.#list(groups)}</div>
      ${groups.length === 0 ? this.#none() : nothing}
    `
  }

  #none(): TemplateResult {
    return html`<p class="none" role="status">${this.catalogue ? this.none : words.loading}</p>`
  }

  #list(groups: ServiceGroup[]): TemplateResult[] {
    let before = 0
    return groups.map(({ name, services }, group) => {
      const from = before
      before += services.length
      return html`
        <div role="group" aria-labelledby="group-${group}">
          <p class="group" id="group-${group}">${name}</p>
          ${services.map((service, index) => this.#service(service, from + index))}
        </div>
      `
    })
  }

  #service(service: ServiceTypeCard, index: number): TemplateResult {
    return html`
      <div
        id="service-${index}"
        class="option"
        role="option"
        aria-selected=${index === this.active}
        data-testid="service-option"
        data-service=${service.name}
        @mousedown=${(event: MouseEvent) => event.preventDefault()}
        @click=${() => this.onChoose(service)}
      >
        ${service.name}
      </div>
    `
  }

  #groups(): ServiceGroup[] {
    return this.catalogue ? offeredServices(this.catalogue, this.typed) : []
  }

  #type(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.typed = event.target.value
    this.active = 0
  }

  #key(event: KeyboardEvent): void {
    // Enter and arrows first belong to the input method that composes a word.
    if (event.isComposing) return
    const services = this.#groups().flatMap((group) => group.services)
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (by !== undefined) {
      event.preventDefault()
      this.active = Math.max(0, Math.min(services.length - 1, this.active + by))
    }
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    if (!isEnter || event.repeat) return
    event.preventDefault()
    const service = services[this.active]
    if (service) this.onChoose(service)
  }
}

customElements.define('tx-service-picker', ServicePicker)
