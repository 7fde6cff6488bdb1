import { html, type TemplateResult } from 'lit'
import type { ChangePassword } from '../../contract/staff.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import type { StaffSession } from './staff-session.ts'
import './password-form.ts'

/** Whether this person has to choose a password now, or wishes to. */
export const choosesPassword = ({ me, wantsPassword }: StaffSession): boolean =>
  wantsPassword || me?.mustChangePassword === true

/** One's own password: demanded at the first login, or asked for. */
export function passwordCard(session: StaffSession): TemplateResult {
  const isFirst = session.me?.mustChangePassword === true
  const words = staffTexts.password
  return html`
    <div class="card">
      <h1>${isFirst ? words.heading : words.change}</h1>
      ${isFirst ? html`<p class="again">${words.why}</p>` : ''}
      <tx-password-form
        .failure=${session.failure}
        .isSaving=${session.isLoggingIn}
        .cancelText=${isFirst ? staffTexts.logout : words.cancel}
        .onChange=${(order: ChangePassword) => void session.changePassword(order)}
        .onCancel=${() => (isFirst ? void session.logout() : session.askForPassword(false))}
      ></tx-password-form>
    </div>
  `
}
