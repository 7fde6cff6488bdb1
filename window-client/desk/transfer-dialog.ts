import { css, html, LitElement, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { DeskTicket } from '../../contract/desk.ts'
import type { Catalogue, ServiceTypeCard, WindowPlace } from '../../contract/halls.ts'
import { windowInWords } from '../../contract/places.ts'
import { TransferPosition } from '../../contract/tickets.ts'
import { request } from '../../web/request.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { actForm, actFormStyle } from './act-form.ts'
import { choices, choiceStyle, reasonField } from '../staff/choices.ts'
import type { DeskPress } from './press.ts'
import './service-picker.ts'

const words = deskTexts.transfer

/** 转移: to which service, where wanted to which window, where in its line, and why. */
export class TransferDialog extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    catalogue: { attribute: false },
    queues: { attribute: false },
    problem: {},
    isPending: { type: Boolean },
    onPress: {},
    onClosed: {},
    service: { state: true },
    windows: { state: true },
    windowId: { state: true },
    position: { state: true },
    reason: { state: true },
    own: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    actFormStyle,
    css`
      tx-service-picker {
        height: 18rem;
      }
      .to {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .to p {
        font-size: var(--text-l);
        font-weight: 600;
      }
    `,
  ]
  declare ticket: DeskTicket | null
  declare catalogue: Catalogue | null
  declare queues: BoardQueue[]
  declare problem: string
  declare isPending: boolean
  declare onPress: (press: DeskPress) => void
  declare onClosed: () => void
  declare service: ServiceTypeCard | null
  declare windows: WindowPlace[]
  declare windowId: number | null
  declare position: TransferPosition
  declare reason: string
  declare own: string

  constructor() {
    super()
    this.ticket = null
    this.catalogue = null
    this.queues = []
    this.problem = ''
    this.isPending = false
    this.onPress = () => undefined
    this.onClosed = () => undefined
    this.service = null
    this.windows = []
    this.windowId = null
    this.position = 'KEEP_TIME'
    this.reason = ''
    this.own = ''
  }

  override render(): TemplateResult {
    return actForm(
      {
        heading: words.heading(this.ticket?.progress.ticketNo ?? ''),
        submit: words.submit,
        problem: this.own || this.problem,
        isPending: this.isPending,
        onSubmit: () => this.#submit(),
        onClosed: () => this.onClosed(),
      },
      html`
        ${this.service ? this.#place(this.service) : this.#picker()}
        ${reasonField({
          label: words.reason,
          quick: words.quick,
          value: this.reason,
          maxLength: 200,
          name: 'reason',
          onInput: (value) => {
            this.reason = value
            this.own = ''
          },
        })}
      `,
    )
  }

  #picker(): TemplateResult {
    return html`<tx-service-picker
      .catalogue=${this.catalogue}
      .queues=${this.queues}
      .onChoose=${(service: ServiceTypeCard) => void this.#choose(service)}
    ></tx-service-picker>`
  }

  #place({ name }: ServiceTypeCard): TemplateResult {
    const windows = this.windows.map((window) => ({
      value: String(window.windowId),
      label: windowInWords(window),
    }))
    return html`
      <div class="to">
        <p data-testid="transfer-to">${words.to(name)}</p>
        <button type="button" class="button" data-testid="choose-again" @click=${() => (this.service = null)}>
          ${words.again}
        </button>
      </div>
      ${choices({
        legend: words.window,
        name: 'window',
        options: [{ value: '', label: words.anyWindow }, ...windows],
        chosen: this.windowId === null ? '' : String(this.windowId),
        onChoose: (value) => (this.windowId = value === '' ? null : Number(value)),
      })}
      ${choices({
        legend: words.position,
        name: 'position',
        options: TransferPosition.enum.map((value) => ({ value, label: words.positions[value] })),
        chosen: this.position,
        onChoose: (value) => (this.position = value),
      })}
    `
  }

  async #choose(service: ServiceTypeCard): Promise<void> {
    this.service = service
    this.windowId = null
    this.windows = []
    this.own = ''
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('[data-testid=choose-again]')?.focus()
    const params = { hallId: this.catalogue?.hall.id ?? 0, serviceTypeId: service.id }
    // Without the list of windows the number may still go to the whole line.
    const guide = await request(
      'GET /api/halls/:hallId/service-types/:serviceTypeId/guide',
      params,
      null,
    ).catch(() => null)
    if (guide && this.service === service) this.windows = guide.windows
  }

  #submit(): void {
    const { service, windowId, position } = this
    const reason = this.reason.replaceAll(/\s+/g, ' ').trim()
    if (!service) return void (this.own = words.noService)
    this.own = reason ? '' : deskTexts.reasonMissing
    if (this.own) return
    const order = { serviceTypeId: service.id, position, reason }
    this.onPress({ type: 'transfer', order: windowId === null ? order : { ...order, windowId } })
  }
}

customElements.define('tx-transfer-dialog', TransferDialog)
