import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ServiceTypeCard } from '../../contract/halls.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { ServiceChosen } from './choices.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** One service to take a number for, with how many wait in its queue right now. */
export class ServiceCard extends LitElement {
  static override properties = { service: { attribute: false }, waiting: { attribute: false }, note: {} }
  declare service: ServiceTypeCard | null
  /** Null while unknown. */
  declare waiting: number | null
  declare note: string

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      :host {
        display: grid;
        height: auto;
      }
      .card .hint {
        color: var(--ink-quiet);
      }
    `,
  ]

  constructor() {
    super()
    this.service = null
    this.waiting = null
    this.note = ''
  }

  override render(): TemplateResult | typeof nothing {
    const { service, waiting, note } = this
    if (service === null) return nothing
    return html`<button
      class="card"
      data-testid="service-card"
      data-service-name=${service.name}
      @click=${() => this.dispatchEvent(new ServiceChosen(service.id))}
    >
      <strong>${service.name}</strong>
      ${note === '' ? nothing : html`<span class="hint">${note}</span>`}
      ${waiting === null ? nothing : html`<span class="hint">${icons.people}${texts.waiting(waiting)}</span>`}
    </button>`
  }
}

customElements.define('tx-service-card', ServiceCard)
