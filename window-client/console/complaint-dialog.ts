import { css, html, LitElement, type TemplateResult } from 'lit'
import type { RegisteredComplaint } from '../../contract/complaints.ts'
import type { WindowView } from '../../contract/windows.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import { momentText } from '../ratings/rectification-list.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import '../complaints/complaint-register.ts'
import '../staff/modal.ts'

const words = complaintTexts.register

/** 登记诉求: what is told at the number in service, and the number it got. */
export class ComplaintDialog extends LitElement {
  static override properties = {
    view: { attribute: false },
    onClosed: {},
    registered: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      .number {
        font-size: var(--text-xl);
        font-weight: 600;
        line-height: 1.4;
      }
      .button {
        width: 100%;
        margin-top: var(--space-6);
      }
    `,
  ]
  declare view: WindowView | null
  declare onClosed: () => void
  declare registered: RegisteredComplaint | null

  constructor() {
    super()
    this.view = null
    this.onClosed = () => undefined
    this.registered = null
  }

  override render(): TemplateResult {
    const { view } = this
    if (!view?.current) return html``
    return html`
      <tx-modal wide heading=${words.headingAt(view.current.ticketNo)} .onClosed=${this.onClosed}>
        ${this.registered ? this.#done(this.registered) : this.#form(view, view.current.id)}
      </tx-modal>
    `
  }

  #form({ hallId }: WindowView, ticketId: number): TemplateResult {
    return html`<tx-complaint-register
      .hallId=${hallId}
      .ticketId=${ticketId}
      .onRegistered=${(registered: RegisteredComplaint) => (this.registered = registered)}
    ></tx-complaint-register>`
  }

  #done({ complaintNo, respondBy, dueAt }: RegisteredComplaint): TemplateResult {
    return html`
      <div role="status" data-testid="registered" data-no=${complaintNo}>
        <p class="number">${words.done(complaintNo)}</p>
        <p>${words.tell(momentText(respondBy), momentText(dueAt))}</p>
      </div>
      <button type="button" class="button" data-testid="close-complaint" @click=${() => this.onClosed()}>
        ${words.close}
      </button>
    `
  }
}

customElements.define('tx-complaint-dialog', ComplaintDialog)
