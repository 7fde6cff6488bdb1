import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Account } from '../../contract/accounts.ts'
import type { Me } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { accountTexts as words } from '../../web/texts/zh-cn/accounts.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { Errand } from '../admin/errand.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import './account-dialog.ts'
import { found, passwordOf, seenOf, stateOf, type Filter } from './account-state.ts'

/** Every account of the hall, and the way to what may be done to each. */
export class AccountsPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: { attribute: false },
    accounts: { state: true },
    typed: { state: true },
    filter: { state: true },
    openId: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, listStyle]
  declare me: Me | null
  declare onExpired: () => void
  declare accounts: Account[] | null
  declare typed: string
  declare filter: Filter
  /** Whose dialog is open. */
  declare openId: number | null
  readonly #errand: Errand

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.accounts = null
    this.typed = ''
    this.filter = 'ALL'
    this.openId = null
    this.#errand = new Errand(this)
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { accounts } = this
    const open = accounts?.find(({ staffId }) => staffId === this.openId)
    return html`
      <h2>${words.heading}</h2>
      <p class="intro">${words.text}${this.#mayAct ? '' : words.readOnly}</p>
      ${accounts ? this.#list(accounts) : html`<p role="status">${this.#errand.problem || words.loading}</p>`}
      ${open ? this.#dialog(open) : nothing}
    `
  }

  get #mayAct(): boolean {
    return this.me?.role === 'SEC_ADMIN'
  }

  #list(accounts: Account[]): TemplateResult {
    const shown = found(accounts, this)
    return html`
      <div class="seek">
        <label class="wide">
          ${words.search}
          <input
            type="search"
            placeholder=${words.searchHint}
            maxlength="40"
            data-testid="account-search"
            @input=${(event: InputEvent) => (this.typed = valueOf(event))}
          />
        </label>
        <label>
          ${words.filter}
          <select data-testid="account-filter" @change=${(event: Event) => this.#choose(valueOf(event))}>
            ${Object.entries(words.filters).map(
              ([value, text]) =>
                html`<option value=${value} ?selected=${value === this.filter}>${text}</option>`,
            )}
          </select>
        </label>
        <p class="count" role="status">${words.count(shown.length, accounts.length)}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.heading}>
        ${shown.length === 0 ? html`<p class="empty">${words.none}</p>` : this.#table(shown)}
      </div>
    `
  }

  #table(shown: Account[]): TemplateResult {
    const { name, role, state, password, totp, seen, act } = words.columns
    return html`<table>
      <thead>
        <tr>
          ${[name, role, state, password, totp, seen, act].map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map((account) => this.#row(account))}
      </tbody>
    </table>`
  }

  #row(account: Account): TemplateResult {
    const { staffId, name, workNo, role, hasTotp } = account
    const state = stateOf(account)
    const password = passwordOf(account)
    return html`<tr data-testid="account" data-account=${account.account}>
      <td><span class="name">${name}</span><span class="under">${workNo} · ${account.account}</span></td>
      <td>${adminTexts.role[role]}</td>
      <td>
        <span class="state ${state.tone}" data-testid="account-state">
          ${state.tone === 'good' ? icons.done : icons.caution}${state.text}
        </span>
      </td>
      <td>
        <span class="state ${password.isOwn ? 'quiet' : 'warn'}">
          ${password.isOwn ? nothing : icons.caution}${password.text}
        </span>
      </td>
      <td class="${hasTotp ? '' : 'quiet'}">${hasTotp ? words.totp.on : words.totp.off}</td>
      <td>${seenOf(account)}</td>
      <td>
        <button
          type="button"
          class="button"
          data-testid="account-open"
          aria-label=${this.#mayAct ? words.manageName(name) : words.lookName(name)}
          @click=${() => (this.openId = staffId)}
        >
          ${this.#mayAct ? words.manage : words.look}
        </button>
      </td>
    </tr>`
  }

  #dialog(account: Account): TemplateResult {
    return html`<tx-account-dialog
      .account=${account}
      .mayAct=${this.#mayAct && account.staffId !== this.me?.staffId}
      .isOwn=${this.#mayAct && account.staffId === this.me?.staffId}
      .onChanged=${() => void this.#read()}
      .onExpired=${() => this.onExpired()}
      .onClosed=${() => (this.openId = null)}
    ></tx-account-dialog>`
  }

  #choose(value: string): void {
    if (isFilter(value)) this.filter = value
  }

  async #read(): Promise<void> {
    const hallId = this.me?.hall.id
    if (hallId === undefined) return
    const accounts = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/accounts', { hallId }, null),
    )
    if (accounts) this.accounts = accounts
  }
}

const isFilter = (value: string): value is Filter => value in words.filters

function valueOf({ currentTarget }: Event): string {
  const isField = currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement
  return isField ? currentTarget.value : ''
}

customElements.define('tx-accounts-page', AccountsPage)
