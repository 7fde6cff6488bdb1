import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Login, Me } from '../../contract/staff.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import '../staff/login-form.ts'
import '../staff/modal.ts'
import { choosesPassword, passwordCard } from '../staff/password-page.ts'
import { StaffSession } from '../staff/staff-session.ts'
import { baseStyle, buttonStyle, cardStyle } from '../staff/staff-style.ts'
import { isAtDesk } from './acts.ts'
import './work.ts'

const words = deskTexts.login

/** The screen of the help desk: log in, find, help. */
export class HelpDesk extends LitElement {
  static override styles = [
    baseStyle,
    buttonStyle,
    cardStyle,
    css`
      /* A tablet on a counter, used standing: nothing smaller than 48 px to touch. */
      :host {
        --target: 3rem;
        display: block;
      }
      .page {
        display: grid;
        place-content: center;
        grid-template-columns: minmax(0, 28rem);
        min-height: 100vh;
        padding: var(--space-6);
      }
      .waiting {
        display: grid;
        place-content: center;
        min-height: 100vh;
        color: var(--ink-quiet);
        font-size: var(--text-l);
      }
    `,
  ]
  readonly #session = new StaffSession(this, { choosesWindow: false })

  override render(): TemplateResult {
    const { state, me } = this.#session
    if (state === 'asking') return html`<main class="waiting">${consoleTexts.connection.opening}</main>`
    if (!me || state === 'logged-out') return this.#loginPage()
    if (state === 'logged-in' && choosesPassword(this.#session)) {
      return html`<main class="page">${passwordCard(this.#session)}</main>`
    }
    if (!isAtDesk(me.role)) return this.#notForYou(me)
    return html`
      ${keyed(
        me.staffId,
        html`<tx-help-desk-work
          .me=${me}
          .isExpired=${state === 'expired'}
          .onExpired=${() => this.#session.expire()}
          .onLogout=${() => void this.#session.logout()}
        ></tx-help-desk-work>`,
      )}
      ${
        state === 'expired'
          ? html`<tx-modal heading=${staffTexts.login.again} isObligatory>
              <p class="again">${words.againText}</p>
              ${this.#loginForm()}
            </tx-modal>`
          : nothing
      }
    `
  }

  #loginPage(): TemplateResult {
    return html`<main class="page">
      <div class="card">
        <h1>${words.heading}</h1>
        ${this.#loginForm()}
      </div>
    </main>`
  }

  #notForYou({ name }: Me): TemplateResult {
    return html`<main class="page">
      <div class="card" data-testid="not-for-you">
        <h1>${words.notForYou(name)}</h1>
        <p class="again">${words.notForYouText}</p>
        <button type="button" class="button main" @click=${() => void this.#session.logout()}>
          ${words.otherAccount}
        </button>
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

customElements.define('tx-help-desk', HelpDesk)
