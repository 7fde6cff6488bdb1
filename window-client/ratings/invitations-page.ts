import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Invitation } from '../../contract/invitations.ts'
import type { Me } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { invitationTexts as words } from '../../web/texts/zh-cn/invitations.ts'
import { failureText } from '../admin/failure.ts'
import { listEndStyle } from '../admin/list-end.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import './invitation-call.ts'
import type { Outcome } from './invitation-call.ts'
import { invitationList } from './invitation-list.ts'
import { found } from './invitation-order.ts'
import { invitationStyle } from './invitation-style.ts'
import { worklistStyle } from '../admin/worklist-style.ts'

/** Others call too, and citizens rate by themselves: the list is read again so often. */
const refreshMs = 30_000

/** 电话邀评: who did not rate at the window, the most urgent first, and one of them with what to say (R43, R50). */
export class InvitationsPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    item: {},
    onExpired: { attribute: false },
    invitations: { state: true },
    more: { state: true },
    typed: { state: true },
    problem: { state: true },
    told: { state: true },
    isRefreshed: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    listStyle,
    worklistStyle,
    listEndStyle,
    invitationStyle,
  ]
  declare me: Me
  /** Which one is open; empty for the list. */
  declare item: string
  declare onExpired: () => void
  declare invitations: Invitation[] | null
  /** How many come after those that are listed. */
  declare more: number
  declare typed: string
  declare problem: string
  /** What came of the last one. */
  declare told: { text: string; isBad: boolean } | null
  declare isRefreshed: boolean
  #timer: ReturnType<typeof setInterval> | undefined
  /** Rated or declined just now: in no list any more. */
  #settled: number | null = null

  constructor() {
    super()
    this.item = ''
    this.onExpired = () => undefined
    this.invitations = null
    this.more = 0
    this.typed = ''
    this.problem = ''
    this.told = null
    this.isRefreshed = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(() => void this.#read(), refreshMs)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('item')) return
    this.isRefreshed = false
    if (this.item !== '') this.told = null
    this.invitations = this.invitations?.filter(({ requestId }) => requestId !== this.#settled) ?? null
    void this.#read()
  }

  // Whoever works with the keyboard goes on where the page begins.
  override updated(changed: Map<string, unknown>): void {
    if (changed.has('item') && changed.get('item') !== undefined)
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  override render(): TemplateResult {
    return this.item === '' ? this.#list() : this.#one()
  }

  #list(): TemplateResult {
    return html`
      <h2 tabindex="-1">${words.title}</h2>
      <p class="intro">${words.text}</p>
      ${this.#outcome()}
      <div class="seek">
        <label class="wide">
          ${words.search}
          <input
            type="search"
            maxlength="40"
            data-testid="search"
            .value=${this.typed}
            @input=${(event: InputEvent) => this.#type(event)}
          />
        </label>
        <button type="button" class="button" data-testid="refresh" @click=${() => void this.#refresh()}>
          ${words.refresh}
        </button>
        <span class="count" role="status" data-testid="refreshed">
          ${this.isRefreshed ? words.refreshed : nothing}
        </span>
      </div>
      ${this.#failure()} ${this.#sections()}
    `
  }

  #outcome(): TemplateResult | typeof nothing {
    const { told } = this
    if (!told) return nothing
    return html`<p class="told good" role="status" data-testid="told">
      ${icons.done}${told.text}
      ${told.isBad ? html`<a class="button" href="#rectifications">${words.bad}</a>` : nothing}
    </p>`
  }

  #failure(): TemplateResult | typeof nothing {
    if (this.problem === '') return nothing
    return html`<p class="told problem" role="alert" data-testid="problem">
      ${icons.caution}${this.problem}
    </p>`
  }

  #sections(): TemplateResult | TemplateResult[] {
    const { invitations } = this
    if (!invitations) return this.problem === '' ? html`<p role="status">${words.loading}</p>` : html``
    const shown = found(invitations, this.typed)
    if (shown.length > 0) return [...invitationList(shown), ...(this.more > 0 ? [unread(this.more)] : [])]
    return html`<p class="card empty" role="status" data-testid="empty">
      ${invitations.length === 0 ? words.none : words.noneFound}
    </p>`
  }

  #one(): TemplateResult {
    const invitation = this.invitations?.find(({ requestId }) => String(requestId) === this.item)
    const back = html`<a class="button" href="#invitations" data-testid="back">${words.back}</a>`
    if (!invitation) {
      const text = this.invitations ? words.gone : this.problem === '' ? words.loading : ''
      return html`<div class="row bar head">
          <h2 tabindex="-1">${words.title}</h2>
          ${back}
        </div>
        ${this.#failure()}
        <p role="status" data-testid="gone">${text}</p>`
    }
    return html`
      <div class="row bar head">
        <h2 tabindex="-1">${invitation.serviceTypeName} · ${invitation.ticketNo}</h2>
        ${back}
      </div>
      ${this.#failure()}
      ${keyed(
        invitation.requestId,
        html`<tx-invitation-call
          .me=${this.me}
          .invitation=${invitation}
          .onDone=${(outcome: Outcome) => this.#done(invitation, outcome)}
          .onExpired=${() => this.onExpired()}
        ></tx-invitation-call>`,
      )}
    `
  }

  #type({ target }: InputEvent): void {
    if (target instanceof HTMLInputElement) this.typed = target.value
  }

  #done({ requestId, ticketNo }: Invitation, outcome: Outcome): void {
    if (outcome.type === 'RATED' || outcome.type === 'DECLINED') this.#settled = requestId
    const isBad = outcome.type === 'RATED' && outcome.isBad
    this.told = { text: words.done[isBad ? 'BAD' : outcome.type](ticketNo), isBad }
    // Reads the list again, for another thing is asked for.
    location.hash = 'invitations'
  }

  async #refresh(): Promise<void> {
    this.isRefreshed = false
    await this.#read()
    this.isRefreshed = this.problem === ''
  }

  async #read(): Promise<void> {
    try {
      const { rows, more } = await request(
        'GET /api/halls/:hallId/invitations',
        { hallId: this.me.hall.id },
        null,
      )
      this.invitations = rows
      this.more = more
      this.problem = ''
    } catch (error) {
      this.problem = failureText(error, () => this.onExpired())
    }
  }
}

const unread = (more: number): TemplateResult =>
  html`<p class="list-end" role="status">${words.unread(more)}</p>`

customElements.define('tx-invitations', InvitationsPage)
