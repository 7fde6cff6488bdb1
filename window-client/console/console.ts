import { css, html, LitElement, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Login } from '../../contract/staff.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { choosesPassword, passwordCard } from '../staff/password-page.ts'
import { baseStyle, cardStyle } from '../staff/staff-style.ts'
import { StaffSession } from '../staff/staff-session.ts'
import './desk.ts'
import '../staff/login-form.ts'
import '../staff/modal.ts'
import './window-choice.ts'

/** The screen of window staff: log in, choose the window, serve. */
export class Console extends LitElement {
  static override styles = [
    baseStyle,
    cardStyle,
    css`
      .login {
        display: grid;
        place-content: center;
        grid-template-columns: minmax(0, 26rem);
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
  readonly #session = new StaffSession(this)

  override render(): TemplateResult {
    const { state, me, windowId } = this.#session
    if (state === 'asking') return html`<main class="waiting">${consoleTexts.connection.opening}</main>`
    if (!me || state === 'logged-out') return this.#loginPage()
    if (state === 'logged-in' && choosesPassword(this.#session)) {
      return html`<main class="login">${passwordCard(this.#session)}</main>`
    }
    if (windowId === null) return state === 'expired' ? this.#loginPage() : this.#choicePage()
    return html`
      ${keyed(
        `${me.staffId}/${windowId}`,
        html`<tx-desk
          .me=${me}
          .windowId=${windowId}
          .isExpired=${state === 'expired'}
          .onExpired=${() => this.#session.expire()}
          .onLeave=${() => this.#session.leaveWindow()}
          .onLogout=${() => void this.#session.logout()}
        ></tx-desk>`,
      )}
      ${
        state === 'expired'
          ? html`<tx-modal heading=${staffTexts.login.again} isObligatory>
              <p class="again">${consoleTexts.login.againText}</p>
              ${this.#loginForm()}
            </tx-modal>`
          : ''
      }
    `
  }

  #loginPage(): TemplateResult {
    return html`
      <main class="login">
        <div class="card">
          <h1>${consoleTexts.login.heading}</h1>
          ${this.#loginForm()}
        </div>
      </main>
    `
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

  #choicePage(): TemplateResult {
    const session = this.#session
    return html`
      <main>
        <tx-window-choice
          .me=${session.me}
          .problem=${session.choiceProblem}
          .onChoose=${(windowId: number) => session.choose(windowId)}
          .onPassword=${() => session.askForPassword(true)}
          .onTakeOver=${(windowId: number) => void session.takeOver(windowId)}
          .onLogout=${() => void session.logout()}
        ></tx-window-choice>
      </main>
    `
  }
}

customElements.define('tx-console', Console)
