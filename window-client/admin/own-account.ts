import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { administrators, type Me, type RoleCode } from '../../contract/staff.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import './own-authenticator.ts'
import './own-mobile.ts'
import { pageStyle } from './page-style.ts'

const words = adminTexts.account

/** Whom cards of cases may come to. */
const hearsOfCards = new Set<RoleCode>(['WINDOW_STAFF', 'DESK', 'CHIEF_REP', 'DEPT_LEADER', 'SUPERVISOR'])

/** Who is logged in here, and the way to another password. */
export class OwnAccount extends LitElement {
  static override properties = {
    me: { attribute: false },
    onPassword: { attribute: false },
    onChanged: { attribute: false },
    onExpired: { attribute: false },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-3) var(--space-6);
        margin-bottom: var(--space-6);
      }
      dt {
        color: var(--ink-quiet);
      }
    `,
  ]
  declare me: Me | null
  declare onPassword: () => void
  /** Something about the account is other than `me` says. */
  declare onChanged: () => void
  declare onExpired: () => void

  constructor() {
    super()
    this.me = null
    this.onPassword = () => undefined
    this.onChanged = () => undefined
    this.onExpired = () => undefined
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.me) return nothing
    const { name, workNo, role, hall, hasTotp } = this.me
    return html`
      <h2>${words.heading}</h2>
      <section class="card">
        <dl>
          <dt>${words.name}</dt>
          <dd>${name}</dd>
          <dt>${words.workNo}</dt>
          <dd>${workNo}</dd>
          <dt>${words.role}</dt>
          <dd>${adminTexts.role[role]}</dd>
          <dt>${words.hall}</dt>
          <dd>${hall.name}</dd>
        </dl>
        <button type="button" class="button" data-testid="change-password" @click=${() => this.onPassword()}>
          ${words.changePassword}
        </button>
      </section>
      ${
        hearsOfCards.has(role)
          ? html`<tx-own-mobile .onExpired=${() => this.onExpired()}></tx-own-mobile>`
          : nothing
      }
      ${
        administrators.includes(role)
          ? html`<tx-own-authenticator
              .isOn=${hasTotp}
              .onChanged=${() => this.onChanged()}
              .onExpired=${() => this.onExpired()}
            ></tx-own-authenticator>`
          : nothing
      }
    `
  }
}

customElements.define('tx-own-account', OwnAccount)
