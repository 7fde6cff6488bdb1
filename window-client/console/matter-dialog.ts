import { html, LitElement, type TemplateResult } from 'lit'
import type { Catalogue } from '../../contract/halls.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { WindowView } from '../../contract/windows.ts'
import { request } from '../../web/request.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { outcomeChoices, outcomeOfKey, outcomeStyle } from './outcome-choices.ts'
import type { ChosenService } from './press.ts'
import { defaultOutcome } from './primary-action.ts'
import { Reading } from './reading.ts'
import { servedHere } from './service-offer.ts'
import '../staff/modal.ts'
import './service-picker.ts'

const words = dialogTexts.matterDialog

/** 再办一件: how the present matter ended, then the next one among those this window serves. */
export class MatterDialog extends LitElement {
  static override properties = {
    view: { attribute: false },
    onChoose: {},
    onClosed: {},
    outcome: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, outcomeStyle]
  declare view: WindowView | null
  declare onChoose: (outcome: FinishOutcome, service: ChosenService) => void
  declare onClosed: () => void
  declare outcome: FinishOutcome | null
  readonly #catalogue = new Reading<Catalogue>(this)

  constructor() {
    super()
    this.view = null
    this.onChoose = () => undefined
    this.onClosed = () => undefined
    this.outcome = null
  }

  override firstUpdated(): void {
    const hallId = this.view?.hallId
    if (hallId) this.#catalogue.start(() => request('GET /api/halls/:hallId/catalogue', { hallId }, null))
  }

  override render(): TemplateResult {
    const { view } = this
    if (!view?.current) return html``
    const { ticketNo, serviceTypeName } = view.current
    const heading = this.outcome ? words.service(ticketNo) : words.outcome(ticketNo, serviceTypeName)
    return html`
      <tx-modal heading=${heading} .onClosed=${this.onClosed} @keydown=${this.#key}>
        ${this.outcome ? this.#services(view, this.outcome) : this.#outcomes(view)}
      </tx-modal>
    `
  }

  #outcomes({ kind }: WindowView): TemplateResult {
    return html`
      <p class="hint">${words.outcomeHint}</p>
      ${outcomeChoices(defaultOutcome(kind), (outcome) => (this.outcome = outcome))}
    `
  }

  #services({ queues }: WindowView, outcome: FinishOutcome): TemplateResult {
    const { value } = this.#catalogue
    const queueIds = queues.map(({ queueId }) => queueId)
    return html`<tx-service-picker
      .catalogue=${value && servedHere(value, queueIds)}
      .none=${words.elsewhere}
      .onChoose=${(service: ChosenService) => this.onChoose(outcome, service)}
    ></tx-service-picker>`
  }

  #key(event: KeyboardEvent): void {
    const outcome = this.outcome ? undefined : outcomeOfKey(event)
    if (!outcome) return
    // The digit is an answer, not the first thing typed into the search.
    event.preventDefault()
    this.outcome = outcome
  }
}

customElements.define('tx-matter-dialog', MatterDialog)
