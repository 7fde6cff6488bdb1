import { css, html, LitElement, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Login } from '../../contract/staff.ts'
import { overviewTexts } from '../../web/texts/zh-cn/overview.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { choosesPassword, passwordCard } from '../staff/password-page.ts'
import { baseStyle, cardStyle } from '../staff/staff-style.ts'
import { StaffSession } from '../staff/staff-session.ts'
import '../staff/login-form.ts'
import './hall-view.ts'

/** The screen of those who answer for a hall: log in as at the console, and see it whole. */
export class OverviewScreen extends LitElement {
  static override styles = [
    baseStyle,
    cardStyle,
    css`
      .middle {
        display: grid;
        place-content: center;
        grid-template-columns: minmax(0, 26rem);
        min-height: 100vh;
        padding: var(--space-6);
        color: var(--ink);
      }
    `,
  ]
  readonly #session = new StaffSession(this, { choosesWindow: false })

  override render(): TemplateResult {
    const { state, me } = this.#session
    if (state === 'asking') return html`<main class="middle">${overviewTexts.opening}</main>`
    if (!me || state === 'logged-out' || state === 'expired') return this.#loginPage(state === 'expired')
    if (choosesPassword(this.#session)) {
      return html`<main class="middle">${passwordCard(this.#session)}</main>`
    }
    return html`${keyed(
      me.staffId,
      html`<tx-hall-view
        .me=${me}
        .onExpired=${() => this.#session.expire()}
        .onLogout=${() => void this.#session.logout()}
      ></tx-hall-view>`,
    )}`
  }

  #loginPage(isExpired: boolean): TemplateResult {
    const session = this.#session
    return html`<main class="middle">
      <div class="card">
        <h1>${isExpired ? staffTexts.login.again : overviewTexts.login}</h1>
        <tx-login-form
          .failure=${session.failure}
          .isLoggingIn=${session.isLoggingIn}
          .needsCode=${session.needsCode}
          .onLogin=${(login: Login) => void session.login(login)}
        ></tx-login-form>
      </div>
    </main>`
  }
}

customElements.define('tx-overview', OverviewScreen)
