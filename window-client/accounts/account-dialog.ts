import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Account } from '../../contract/accounts.ts'
import type { LogEntry } from '../../contract/log.ts'
import { request } from '../../web/request.ts'
import { accountTexts as words } from '../../web/texts/zh-cn/accounts.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { momentText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { icons } from '../staff/icons.ts'
import '../staff/modal.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { accountDialogStyle } from './account-dialog-style.ts'
import { actsFor, passwordOf, seenOf, stateOf, type AccountAct } from './account-state.ts'
import './first-password.ts'

/** One account: how it stands, what may be done to it, and what was done to it lately. */
export class AccountDialog extends LitElement {
  static override properties = {
    account: { attribute: false },
    mayAct: { attribute: false },
    isOwn: { attribute: false },
    onChanged: { attribute: false },
    onExpired: { attribute: false },
    onClosed: { attribute: false },
    asked: { state: true },
    password: { state: true },
    done: { state: true },
    events: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, accountDialogStyle]
  declare account: Account | null
  declare mayAct: boolean
  declare isOwn: boolean
  declare onChanged: () => void
  declare onExpired: () => void
  declare onClosed: () => void
  /** What will be done when it is confirmed. */
  declare asked: AccountAct | null
  /** The first password just made: shown until it is handed over. */
  declare password: string | null
  declare done: string
  declare events: LogEntry[] | null
  readonly #errand: Errand

  constructor() {
    super()
    this.account = null
    this.mayAct = false
    this.isOwn = false
    this.onChanged = () => undefined
    this.onExpired = () => undefined
    this.onClosed = () => undefined
    this.asked = null
    this.password = null
    this.done = ''
    this.events = null
    this.#errand = new Errand(this)
  }

  override firstUpdated(): void {
    void this.#readEvents()
  }

  override render(): TemplateResult | typeof nothing {
    const { account, password } = this
    if (!account) return nothing
    const heading =
      password === null ? `${account.name}（${account.workNo}）` : words.first.heading(account.name)
    return html`
      <tx-modal heading=${heading} ?isObligatory=${password !== null} .onClosed=${() => this.onClosed()}>
        ${
          password === null
            ? this.#content(account)
            : html`<tx-first-password
                .account=${account}
                .password=${password}
                .onClosed=${() => this.onClosed()}
              ></tx-first-password>`
        }
      </tx-modal>
    `
  }

  #content(account: Account): TemplateResult {
    return html`
      ${this.#facts(account)}
      <p class="told good ${this.done ? '' : 'unsaid'}" role="status" data-testid="account-done">
        ${this.done ? html`${icons.done}${this.done}` : nothing}
      </p>
      <p class="told problem ${this.#errand.problem ? '' : 'unsaid'}" role="alert">
        ${this.#errand.problem ? html`${icons.caution}${this.#errand.problem}` : nothing}
      </p>
      ${this.asked ? this.#question(account, this.asked) : this.#acts(account)} ${this.#log()}
      <div class="ends">
        <button type="button" class="button" data-testid="account-close" @click=${() => this.onClosed()}>
          ${words.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    `
  }

  #facts(account: Account): TemplateResult {
    const { columns, totp } = words
    const state = stateOf(account)
    const facts = [
      [columns.account, account.account],
      [columns.role, adminTexts.role[account.role]],
      [columns.password, passwordOf(account).text],
      [columns.totp, account.hasTotp ? totp.on : totp.off],
      [columns.seen, seenOf(account)],
    ]
    return html`<dl>
      <div>
        <dt>${columns.state}</dt>
        <dd class=${state.tone}>${state.text}</dd>
      </div>
      ${facts.map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>`
  }

  #acts(account: Account): TemplateResult | typeof nothing {
    if (this.isOwn) return html`<p class="quiet">${words.own}</p>`
    if (!this.mayAct) return nothing
    return html`<div class="acts">
      ${actsFor(account).map(
        (act, place) =>
          html`<button
            type="button"
            class="button ${act === 'issue' ? 'main' : ''}"
            ?autofocus=${place === 0}
            data-testid="account-${act}"
            @click=${() => this.#ask(act)}
          >
            ${words.acts[act]}
          </button>`,
      )}
    </div>`
  }

  #question({ name }: Account, act: AccountAct): TemplateResult {
    return html`<div class="question" role="group" aria-label=${words.acts[act]}>
      <p>${words.ask[act](name)}</p>
      <div class="acts">
        <button
          type="button"
          class="button main"
          aria-disabled=${this.#errand.isPending}
          data-testid="account-confirm"
          @click=${() => void this.#act(act)}
        >
          ${words.acts[act]}
        </button>
        <button type="button" class="button" data-testid="account-back" @click=${() => this.#ask(null)}>
          ${words.back}
        </button>
      </div>
    </div>`
  }

  #log(): TemplateResult {
    const { events } = this
    return html`<h3>${words.events}</h3>
      ${events?.length === 0 ? html`<p class="quiet">${words.noEvents}</p>` : nothing}
      ${events?.[0] ? eventList(events) : nothing}`
  }

  #ask(act: AccountAct | null): void {
    this.asked = act
    this.done = ''
    this.#errand.forget()
    void this.#focusOn(act === null ? '.acts button' : '[data-testid=account-confirm]')
  }

  async #focusOn(next: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(next)?.focus()
  }

  async #act(act: AccountAct): Promise<void> {
    const { account } = this
    if (!account) return
    const { staffId, name } = account
    const isNewPassword = act === 'reset' || act === 'issue'
    const answer = await this.#errand.run(async () => {
      if (isNewPassword) return request('POST /api/accounts/:staffId/reset-password', { staffId }, null)
      await request(`POST /api/accounts/:staffId/${act}`, { staffId }, null)
      return { password: null }
    })
    if (!answer) return
    this.asked = null
    this.password = answer.password
    if (!isNewPassword) this.done = words.done[act](name)
    this.onChanged()
    await this.#readEvents()
  }

  async #readEvents(): Promise<void> {
    const staffId = this.account?.staffId
    if (staffId === undefined) return
    const events = await this.#errand.run(() => request('GET /api/accounts/:staffId/log', { staffId }, null))
    if (events) this.events = events
  }
}

const eventList = (events: LogEntry[]): TemplateResult =>
  html`<ol class="events" tabindex="0" aria-label=${words.events}>
    ${events.map(
      ({ at, who, what, address }) =>
        html`<li data-testid="account-event">
          <time datetime=${at}>${momentText(at)}</time>
          <span>${who} ${what}<span class="quiet"> ${address ?? ''}</span></span>
        </li>`,
    )}
  </ol>`

customElements.define('tx-account-dialog', AccountDialog)
