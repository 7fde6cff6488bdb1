import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { EnterRating, Invitation, ReportCall } from '../../contract/invitations.ts'
import type { Me } from '../../contract/staff.ts'
import { emptyDraft, isBad, type Answer, type Draft } from '../../web/rating/draft.ts'
import '../../web/rating/rating-form.ts'
import { command } from '../../web/request.ts'
import { invitationTexts as words } from '../../web/texts/zh-cn/invitations.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { declineQuestion } from './decline-question.ts'
import { InvitationErrand } from './invitation-errand.ts'
import { invitationFacts, paperCard, script } from './invitation-facts.ts'
import { sectionOf } from './invitation-order.ts'
import { invitationStyle } from './invitation-style.ts'
import { worklistStyle } from '../admin/worklist-style.ts'

/** What came of an invitation. */
export type Outcome = { type: ReportCall['result'] } | { type: 'RATED'; isBad: boolean }

type Entry = EnterRating['channel']

/** One invitation in the officer's hand: the number, what to say, and what came of it. */
export class InvitationCall extends LitElement {
  static override properties = {
    me: { attribute: false },
    invitation: { attribute: false },
    onDone: { attribute: false },
    onExpired: { attribute: false },
    phone: { state: true },
    channel: { state: true },
    entry: { state: true },
    draft: { state: true },
    isDeclining: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    listStyle,
    worklistStyle,
    invitationStyle,
  ]
  declare me: Me
  declare invitation: Invitation
  declare onDone: (outcome: Outcome) => void
  declare onExpired: () => void
  /** The number in full, once it was asked for; kept nowhere else. */
  declare phone: string | null
  declare channel: ReportCall['channel']
  /** What is being written down, and how it came. */
  declare entry: Entry | null
  declare draft: Draft
  declare isDeclining: boolean
  readonly #errand: InvitationErrand

  constructor() {
    super()
    this.onDone = () => undefined
    this.onExpired = () => undefined
    this.phone = null
    this.channel = 'PHONE'
    this.entry = null
    this.draft = emptyDraft
    this.isDeclining = false
    this.#errand = new InvitationErrand(this)
  }

  override render(): TemplateResult {
    const { invitation } = this
    return html`
      <div class="sheet">
        <div>${this.entry ? this.#entryCard(this.entry) : this.#call()}</div>
        <div>
          ${this.entry || invitation.isOver ? nothing : html`${this.#results()} ${paperCard(() => this.#open('PAPER'))}`}
          ${invitationFacts(invitation)}
        </div>
      </div>
      ${
        this.isDeclining
          ? declineQuestion({
              problem: this.#problem(),
              onYes: () => void this.#report('DECLINED'),
              onNo: () => (this.isDeclining = false),
            })
          : nothing
      }
    `
  }

  #call(): TemplateResult {
    const { invitation } = this
    if (invitation.isOver) return html`<section class="card warn">${words.phone.over}</section>`
    return html`${this.#phoneCard()} ${script(invitation, this.me.hall.name)}`
  }

  #problem(): TemplateResult | typeof nothing {
    const { problem } = this.#errand
    return problem ? html`<p class="problem" role="alert" data-testid="problem">${problem}</p>` : nothing
  }

  get #mayCall(): boolean {
    return sectionOf(this.invitation) === 'CALL'
  }

  #phoneCard(): TemplateResult {
    const { maskedPhone } = this.invitation
    const text = maskedPhone === null ? words.phone.none : words.phone.used
    return html`<section class="card phone">
      <h3>${words.phone.heading}</h3>
      ${
        this.phone !== null
          ? html`<b class="number" role="status" data-testid="phone">${inGroups(this.phone)}</b>
              <p class="quiet">${words.phone.shown}</p>`
          : this.#mayCall
            ? html`<p class="quiet">${words.phone.audited}</p>
                <button
                  type="button"
                  class="button main"
                  data-testid="reveal"
                  @click=${() => void this.#reveal()}
                >
                  ${words.phone.reveal}
                </button>`
            : html`<p>${text}</p>`
      }
      ${this.isDeclining ? nothing : this.#problem()}
    </section>`
  }

  #results(): TemplateResult {
    const { outcome } = words
    const button = (result: 'REACHED' | 'NOT_REACHED') =>
      html`<button
        type="button"
        class="button"
        data-testid="result"
        data-result=${result}
        @click=${() => void this.#report(result)}
      >
        ${outcome[result]}
      </button>`
    return html`<section class="card">
      <h3>${outcome.heading}</h3>
      ${choices<ReportCall['channel']>({
        legend: outcome.channel,
        name: 'channel',
        options: (['PHONE', 'HOTLINE'] as const).map((value) => ({ value, label: outcome.channels[value] })),
        chosen: this.channel,
        onChoose: (channel) => (this.channel = channel),
      })}
      <div class="results grid">
        <button
          type="button"
          class="button main"
          data-testid="rate-now"
          @click=${() => this.#open(this.channel === 'PHONE' ? 'PHONE_CALL' : 'HOTLINE')}
        >
          ${outcome.RATE}
        </button>
        ${
          this.#mayCall
            ? html`${button('REACHED')} ${button('NOT_REACHED')}
                <button
                  type="button"
                  class="button"
                  data-testid="result"
                  data-result="DECLINED"
                  @click=${() => (this.isDeclining = true)}
                >
                  ${outcome.DECLINED}
                </button>`
            : nothing
        }
      </div>
    </section>`
  }

  #entryCard(entry: Entry): TemplateResult {
    const said = words.entry
    return html`<section class="card" data-testid="entry" data-channel=${entry}>
      <div class="entry-head">
        <h3 tabindex="-1">${said.heading[entry]}</h3>
        <span class="mark" data-testid="mark">${said.mark[entry]}</span>
      </div>
      <p class="quiet">${entry === 'PAPER' ? said.paperHint : said.hint}${said.by(this.me.name)}</p>
      <tx-rating-form
        .draft=${this.draft}
        .isSending=${this.#errand.isPending}
        .problem=${this.#errand.problem}
        .onDraft=${(draft: Draft) => (this.draft = draft)}
        .onSubmit=${(answer: Answer) => void this.#enter(entry, answer)}
      ></tx-rating-form>
      <button type="button" class="button" data-testid="cancel-entry" @click=${() => this.#open(null)}>
        ${said.cancel}
      </button>
    </section>`
  }

  #open(entry: Entry | null): void {
    this.#errand.forget()
    this.entry = entry
    this.draft = emptyDraft
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.entry-head h3')?.focus())
  }

  async #reveal(): Promise<void> {
    const { requestId } = this.invitation
    const answer = await this.#errand.send('phone', (commandId) =>
      command('POST /api/invitations/:requestId/phone', { requestId }, {}, commandId),
    )
    if (answer) this.phone = answer.phone ?? words.noPhone
  }

  async #report(result: ReportCall['result']): Promise<void> {
    const { requestId } = this.invitation
    const { channel } = this
    const isDone = await this.#errand.send(`${result} ${channel}`, async (commandId) => {
      const body = { channel, result }
      await command('POST /api/invitations/:requestId/attempts', { requestId }, body, commandId)
      return true
    })
    if (isDone) this.onDone({ type: result })
  }

  async #enter(channel: Entry, answer: Answer): Promise<void> {
    const { requestId } = this.invitation
    const isDone = await this.#errand.send(JSON.stringify({ channel, ...answer }), async (commandId) => {
      const body = { ...answer, channel }
      await command('POST /api/invitations/:requestId/rating', { requestId }, body, commandId)
      return true
    })
    if (isDone) this.onDone({ type: 'RATED', isBad: isBad(answer.satisfaction) })
  }
}

/** 138 0000 1234, as it is read out and dialled. */
const inGroups = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

customElements.define('tx-invitation-call', InvitationCall)
