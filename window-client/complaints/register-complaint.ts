import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ComplaintChannel, RegisteredComplaint } from '../../contract/complaints.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import { pageStyle } from '../admin/page-style.ts'
import { momentText } from '../ratings/rectification-list.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import './complaint-register.ts'
import { complaintStyle } from './complaint-style.ts'

const words = complaintTexts.register

/** 登记诉求 away from the windows: the form, then the number and what the citizen is told. */
export class RegisterComplaintPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    channel: {},
    mayLook: { type: Boolean },
    onExpired: {},
    registered: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, pageStyle, complaintStyle]
  declare hallId: number
  /** How most complaints come in where this page stands. */
  declare channel: ComplaintChannel
  /** Whether it may be looked at afterwards. */
  declare mayLook: boolean
  declare onExpired: () => void
  declare registered: RegisteredComplaint | null

  constructor() {
    super()
    this.hallId = 0
    this.channel = 'PHONE'
    this.mayLook = false
    this.onExpired = () => undefined
    this.registered = null
  }

  override render(): TemplateResult {
    if (this.registered) return this.#done(this.registered)
    return html`<section class="card register">
      <tx-complaint-register
        .hallId=${this.hallId}
        .channel=${this.channel}
        .onRegistered=${(registered: RegisteredComplaint) => (this.registered = registered)}
        .onExpired=${() => this.onExpired()}
      ></tx-complaint-register>
    </section>`
  }

  #done({ id, complaintNo, respondBy, dueAt }: RegisteredComplaint): TemplateResult {
    return html`<section class="card register" role="status">
      <p class="number" data-testid="registered" data-no=${complaintNo}>${words.done(complaintNo)}</p>
      <p>${words.tell(momentText(respondBy), momentText(dueAt))}</p>
      <div class="row further">
        <button type="button" class="button" @click=${() => (this.registered = null)}>
          ${words.another}
        </button>
        ${
          this.mayLook
            ? html`<a class="button main" href="#complaints/${id}" data-testid="look">${words.look}</a>`
            : nothing
        }
      </div>
    </section>`
  }
}

customElements.define('tx-register-complaint', RegisterComplaintPage)
