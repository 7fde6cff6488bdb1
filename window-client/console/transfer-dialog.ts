import { html, LitElement, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import type { BoardWindow } from '../../contract/board.ts'
import type { Catalogue, Outlook, WindowPlace } from '../../contract/halls.ts'
import { whereToWait, windowInWords, zoneInWords } from '../../contract/places.ts'
import type { TransferPosition } from '../../contract/tickets.ts'
import type { WindowView } from '../../contract/windows.ts'
import { request } from '../../web/request.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { choiceStyle } from './choice-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import type { ChosenService, Transfer } from './press.ts'
import type { ReasonChoice } from './reason-choice.ts'
import { Reading } from './reading.ts'
import { transferStyle } from './transfer-style.ts'
import '../staff/modal.ts'
import './reason-choice.ts'
import './service-picker.ts'

const words = dialogTexts.transferDialog
const positions: readonly TransferPosition[] = ['KEEP_TIME', 'HEAD', 'TAIL']

/** 转移: first which service, then why, to which window and where in its line; says where the person has to go. */
export class TransferDialog extends LitElement {
  static override properties = {
    view: { attribute: false },
    windows: { attribute: false },
    onChoose: {},
    onClosed: {},
    service: { state: true },
    windowId: { state: true },
    position: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, transferStyle]
  declare view: WindowView | null
  /** All windows of the hall as they stand now. */
  declare windows: BoardWindow[]
  declare onChoose: (transfer: Transfer) => void
  declare onClosed: () => void
  declare service: ChosenService | null
  declare windowId: number | null
  declare position: TransferPosition
  readonly #catalogue = new Reading<Catalogue>(this)
  readonly #outlook = new Reading<Outlook>(this)
  readonly #reason = createRef<ReasonChoice>()

  constructor() {
    super()
    this.view = null
    this.windows = []
    this.onChoose = () => undefined
    this.onClosed = () => undefined
    this.service = null
    this.windowId = null
    this.position = 'KEEP_TIME'
  }

  override firstUpdated(): void {
    const hallId = this.view?.hallId
    if (hallId) this.#catalogue.start(() => request('GET /api/halls/:hallId/catalogue', { hallId }, null))
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const reason = this.#reason.value
    if (changed.has('service') && reason) void reason.updateComplete.then(() => reason.focus())
  }

  override render(): TemplateResult {
    const ticketNo = this.view?.current?.ticketNo ?? ''
    const heading = this.service ? words.details(ticketNo) : words.heading(ticketNo)
    return html`
      <tx-modal heading=${heading} .onClosed=${this.onClosed}>
        ${this.service ? this.#details(this.service) : this.#picker()}
      </tx-modal>
    `
  }

  #picker(): TemplateResult {
    return html`<tx-service-picker
      .catalogue=${this.#catalogue.value}
      .onChoose=${(service: ChosenService) => this.#ask(service)}
    ></tx-service-picker>`
  }

  #details(service: ChosenService): TemplateResult {
    return html`
      <form @submit=${this.#submit} novalidate>
        <div class="target">
          <p class="service">${service.name}</p>
          <button type="button" class="button" data-testid="again" @click=${() => (this.service = null)}>
            ${words.again}
          </button>
        </div>
        <div class="tell" role="status">${this.#tell()}</div>
        <tx-reason-choice
          ${ref(this.#reason)}
          .label=${words.reason}
          .quick=${words.quick}
          .onSubmit=${() => this.#choose()}
        ></tx-reason-choice>
        <label class="window">${words.window}${this.#windowChoice()}</label>
        <fieldset>
          <legend>${words.position}</legend>
          <div class="positions">${positions.map((position) => this.#position(position))}</div>
        </fieldset>
        <button type="submit" class="button main" data-testid="confirm-transfer">${words.submit}</button>
      </form>
    `
  }

  #tell(): TemplateResult {
    const { value, problem } = this.#outlook
    if (!value) return html`${problem || words.loading}`
    return html`
      <small>${words.tell}</small>
      <strong data-testid="where">${this.#where(value)}</strong>
      <small class=${value.openWindowCount === 0 ? 'warn' : ''}>
        ${value.openWindowCount === 0 ? words.closed : words.waiting(value.aheadCount)}
      </small>
    `
  }

  #windowChoice(): TemplateResult {
    const places = this.#outlook.value?.windows ?? []
    return html`
      <select data-testid="transfer-window" @change=${this.#chooseWindow}>
        <option value="">${words.anyWindow}</option>
        ${places.map((place) => html`<option value=${place.windowId}>${this.#windowText(place)}</option>`)}
      </select>
    `
  }

  #windowText(place: WindowPlace): string {
    const state = this.windows.find(({ id }) => id === place.windowId)?.state ?? 'OFFLINE'
    return words.oneWindow(windowInWords(place), zoneInWords(place), consoleTexts.state[state])
  }

  #position(position: TransferPosition): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="position"
          .checked=${this.position === position}
          data-testid="position"
          data-position=${position}
          @change=${() => (this.position = position)}
        />
        <span class="button">${words.positions[position]}</span>
      </label>
    `
  }

  #where({ windows }: Outlook): string {
    return whereToWait(windows.filter(({ windowId }) => windowId === (this.windowId ?? windowId)))
  }

  #ask({ id, name }: ChosenService): void {
    this.service = { id, name }
    this.windowId = null
    const hallId = this.view?.hallId ?? 0
    const endpoint = 'GET /api/halls/:hallId/service-types/:serviceTypeId/outlook'
    this.#outlook.start(() => request(endpoint, { hallId, serviceTypeId: id }, null))
  }

  #chooseWindow(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.windowId = Number(event.target.value) || null
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    this.#choose()
  }

  // Not before it is known where the person has to go.
  #choose(): void {
    const reason = this.#reason.value?.reason ?? ''
    const { service, windowId, position } = this
    const outlook = this.#outlook.value
    if (!service || !outlook) return
    if (reason) this.onChoose({ service, windowId, position, reason, where: this.#where(outlook) })
    else this.#reason.value?.focus()
  }
}

customElements.define('tx-transfer-dialog', TransferDialog)
