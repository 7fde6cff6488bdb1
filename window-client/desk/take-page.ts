import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { DeskPrinter } from '../../contract/desk.ts'
import type { Catalogue, Outlook, ServiceTypeCard } from '../../contract/halls.ts'
import type { Holder, TicketSlip } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'
import { request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { pageStyle } from './page-style.ts'
import { printAt, printChoices, printKey, type PrintAt } from './print-at.ts'
import { everyCategory, priorityFields, type PriorityChoice } from './priority-fields.ts'
import './service-picker.ts'
import { takenCard } from './taken-card.ts'
import { takePageStyle } from './take-page-style.ts'
import { returnForm } from './return-form.ts'
import { Taking } from './taking.ts'

const words = deskTexts.take
const ordinary: PriorityChoice = { category: null, certificateKind: '' }

/** 代为取号: a number for somebody who cannot take one alone, with the priority that the desk has verified. */
export class TakePage extends LitElement {
  static override properties = {
    catalogue: { attribute: false },
    queues: { attribute: false },
    printers: { attribute: false },
    printAt: { attribute: false },
    blocked: {},
    serviceTypeId: { type: Number },
    onChoose: {},
    onPrintAt: {},
    onSlip: {},
    onOpen: {},
    onNext: {},
    onExpired: {},
    priority: { state: true },
    outlook: { state: true },
    own: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, pageStyle, takePageStyle]
  declare catalogue: Catalogue | null
  declare queues: BoardQueue[]
  declare printers: DeskPrinter[]
  declare printAt: PrintAt
  declare blocked: string
  /** 0 when none is chosen. */
  declare serviceTypeId: number
  declare onChoose: (serviceTypeId: number) => void
  declare onPrintAt: (at: PrintAt) => void
  declare onSlip: (slip: TicketSlip) => void
  declare onOpen: (flowNo: string) => void
  declare onNext: () => void
  declare onExpired: () => void
  declare priority: PriorityChoice
  declare outlook: Outlook | null
  declare own: string
  #taking: Taking | null = null

  constructor() {
    super()
    this.catalogue = null
    this.queues = []
    this.printers = []
    this.printAt = 'here'
    this.blocked = ''
    this.serviceTypeId = 0
    this.onChoose = () => undefined
    this.onPrintAt = () => undefined
    this.onSlip = () => undefined
    this.onOpen = () => undefined
    this.onNext = () => undefined
    this.onExpired = () => undefined
    this.priority = ordinary
    this.outlook = null
    this.own = ''
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.catalogue && !this.#taking) {
      this.#taking = new Taking(this, {
        hallId: this.catalogue.hall.id,
        onExpired: () => this.onExpired(),
        onSlip: (slip) => this.onSlip(slip),
      })
    }
    if (!changed.has('serviceTypeId')) return
    this.own = ''
    this.outlook = null
    if (this.serviceTypeId > 0) void this.#look(this.serviceTypeId)
  }

  override render(): TemplateResult | typeof nothing {
    const taking = this.#taking
    if (!taking) return html`<p class="quiet" role="status">${deskTexts.services.loading}</p>`
    if (taking.taken) {
      return takenCard(taking, {
        onPrint: () => void taking.printAgain(this.printAt === 'none' ? 'here' : this.printAt),
        onOpen: (flowNo) => this.onOpen(flowNo),
        onNext: () => this.onNext(),
      })
    }
    return html`
      <div class="pages">
        <tx-service-picker
          .catalogue=${this.catalogue}
          .queues=${this.queues}
          .chosenId=${this.serviceTypeId}
          .onChoose=${({ id }: ServiceTypeCard) => this.onChoose(id)}
        ></tx-service-picker>
        <div class="side">${returnForm(taking, this.printAt)} ${this.#form(taking)}</div>
      </div>
    `
  }

  #form(taking: Taking): TemplateResult {
    const service = this.catalogue?.serviceTypes.find(({ id }) => id === this.serviceTypeId)
    const problem = this.own || (taking.isReturn ? '' : taking.problem)
    const isOff = taking.isPending || this.blocked !== ''
    return html`
      <form class="card" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, taking)}>
        <div>
          <h2 data-testid="chosen-service">${service?.name ?? words.chooseFirst}</h2>
          ${this.outlook ? html`<p class="quiet" data-testid="outlook">${outlookText(this.outlook)}</p>` : nothing}
        </div>
        ${priorityFields({
          ...this.priority,
          offered: everyCategory,
          mayBeNone: true,
          onChange: (choice) => (this.priority = choice),
        })}
        <fieldset class="holder">
          <legend>${words.holder}</legend>
          ${field('name', words.name, 40)} ${field('idCard', words.idCard, 40)}
          ${field('phone', words.phone, 40)}
        </fieldset>
        ${choices({
          legend: words.print,
          name: 'print-at',
          options: [...printChoices(this.printers), { value: 'none', label: deskTexts.print.none }],
          chosen: printKey(this.printAt),
          onChoose: (key) => this.onPrintAt(printAt(key)),
        })}
        <p class="problem" role="alert" data-testid="problem">
          ${problem ? html`${icons.caution}<span>${problem}</span>` : nothing}
        </p>
        <button type="submit" class="button main" aria-disabled=${isOff} data-testid="take">
          ${this.blocked || (taking.isPending ? words.submitting : words.submit)}
        </button>
      </form>
    `
  }

  async #look(serviceTypeId: number): Promise<void> {
    const params = { hallId: this.catalogue?.hall.id ?? 0, serviceTypeId }
    // How long it would take is told if it can be; a number can be taken without.
    const outlook = await request(
      'GET /api/halls/:hallId/service-types/:serviceTypeId/outlook',
      params,
      null,
    ).catch(() => null)
    if (this.serviceTypeId === serviceTypeId) this.outlook = outlook
  }

  #submit(event: SubmitEvent, taking: Taking): void {
    event.preventDefault()
    if (taking.isPending || this.blocked) return
    const { category } = this.priority
    const certificateKind = this.priority.certificateKind.trim()
    this.own = this.serviceTypeId === 0 ? words.chooseFirst : ''
    if (category && certificateKind === '') this.own = deskTexts.priority.missing
    if (this.own) return
    const holder = this.#holder()
    const order = {
      serviceTypeId: this.serviceTypeId,
      ...(Object.keys(holder).length > 0 ? { holder } : {}),
      ...(category ? { priority: { category, certificateKind } } : {}),
    }
    void taking.take(order, this.printAt)
  }

  #holder(): Holder {
    const typed = (name: string) =>
      this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value.trim() ?? ''
    const [name, idCard, phone] = [typed('name'), typed('idCard'), typed('phone')]
    return { ...(name ? { name } : {}), ...(idCard ? { idCard } : {}), ...(phone ? { phone } : {}) }
  }
}

const outlookText = (outlook: Outlook): string =>
  words.outlook(common.aheadCount(outlook.aheadCount), waitInWords(outlook))

// Enter at the end of a scanned card must not send a form that is half filled in.
const keepForm = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault()
}

const field = (name: string, label: string, maxLength: number): TemplateResult =>
  html`<label>
    ${label}
    <input
      name=${name}
      autocomplete="off"
      spellcheck="false"
      maxlength=${maxLength}
      inputmode=${name === 'phone' ? 'tel' : 'text'}
      data-testid="holder-${name}"
      @keydown=${keepForm}
    />
  </label>`

customElements.define('tx-take-page', TakePage)
