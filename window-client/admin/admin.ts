import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Login, Me, RoleCode } from '../../contract/staff.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { icons } from '../staff/icons.ts'
import '../staff/login-form.ts'
import '../staff/modal.ts'
import { choosesPassword, passwordCard } from '../staff/password-page.ts'
import { StaffSession } from '../staff/staff-session.ts'
import { baseStyle, buttonStyle, cardStyle } from '../staff/staff-style.ts'
import { adminStyle } from './admin-style.ts'
import './own-alerts.ts'
import { PageChoice } from './page-choice.ts'
import { pagesFor, type Page } from './pages.ts'

/** Who has no other screen on which alerts come. */
const workHere = new Set<RoleCode>([
  'SYS_ADMIN',
  'CHIEF_REP',
  'DEPT_LEADER',
  'RATING_OFFICER',
  'COMPLAINT_OFFICER',
])

/** The frame of the administration: who is here, which pages there are for this person, and one of them. */
export class Admin extends LitElement {
  static override styles = [baseStyle, buttonStyle, cardStyle, adminStyle]
  readonly #session = new StaffSession(this, { choosesWindow: false })
  readonly #choice = new PageChoice(this)

  override render(): TemplateResult {
    const { state, me } = this.#session
    if (state === 'asking') return html`<main class="middle">${adminTexts.opening}</main>`
    if (!me || state === 'logged-out') return this.#loginPage()
    if (state === 'logged-in' && choosesPassword(this.#session)) {
      return html`<main class="middle">${passwordCard(this.#session)}</main>`
    }
    return html`
      ${this.#bar(me)} ${this.#passwordAge(me)} ${this.#alerts(me)} ${keyed(me.staffId, this.#page(me))}
      ${
        state === 'expired'
          ? html`<tx-modal heading=${staffTexts.login.again} isObligatory>
              <p class="again">${adminTexts.againText}</p>
              ${this.#loginForm()}
            </tx-modal>`
          : nothing
      }
    `
  }

  #bar({ name, role, hall }: Me): TemplateResult {
    return html`<header>
      <h1>${adminTexts.title}</h1>
      <span class="hall">${hall.name}</span>
      <span>${name} · ${adminTexts.role[role]}</span>
      <button type="button" class="button" data-testid="logout" @click=${() => void this.#session.logout()}>
        ${staffTexts.logout}
      </button>
    </header>`
  }

  #passwordAge({ passwordDaysLeft }: Me): TemplateResult | typeof nothing {
    if (passwordDaysLeft === null) return nothing
    return html`<p class="notice" role="status" data-testid="password-age">
      ${icons.caution}${adminTexts.passwordAge(passwordDaysLeft)}
      <button type="button" class="button" @click=${() => this.#session.askForPassword(true)}>
        ${adminTexts.account.changePassword}
      </button>
    </p>`
  }

  /** Those who work here see theirs here; the others at their window, or in the overview. */
  #alerts({ role, staffId, hall }: Me): unknown {
    if (!workHere.has(role)) return nothing
    return keyed(staffId, html`<tx-own-alerts .hallId=${hall.id}></tx-own-alerts>`)
  }

  #page(me: Me): TemplateResult {
    const pages = pagesFor(me)
    const { name: asked, item } = this.#choice
    const wanted = pages.find(({ name }) => name === asked)
    const page = wanted ?? pages[0]
    const onExpired = () => this.#session.expire()
    const onPassword = () => this.#session.askForPassword(true)
    const onChanged = () => this.#session.refresh()
    const link = ({ name, title }: Page) =>
      html`<li>
        <a href="#${name}" aria-current=${name === page?.name ? 'page' : nothing}>${title}</a>
      </li>`
    const lost = html`<p class="notice" role="status" data-testid="no-such-page">
      ${icons.caution}${adminTexts.noSuchPage}
    </p>`
    return html`${wanted || asked === '' ? nothing : lost}
      <div class="frame">
        <nav aria-label=${adminTexts.pages}>
          <ul>
            ${pages.map(link)}
          </ul>
        </nav>
        <main>
          ${page && keyed(page.name, page.render({ me, item: wanted ? item : '', onExpired, onPassword, onChanged }))}
        </main>
      </div>`
  }

  #loginPage(): TemplateResult {
    return html`<main class="middle">
      <div class="card">
        <h1>${adminTexts.login}</h1>
        ${this.#loginForm()}
      </div>
    </main>`
  }

  #loginForm(): TemplateResult {
    const session = this.#session
    return html`<tx-login-form
      .failure=${session.failure}
      .isLoggingIn=${session.isLoggingIn}
      .needsCode=${session.needsCode}
      .onLogin=${(login: Login) => void session.login(login)}
    ></tx-login-form>`
  }
}

customElements.define('tx-admin', Admin)
