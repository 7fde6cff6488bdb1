import { html, type TemplateResult } from 'lit'
import type { ChangePassword } from '../../contract/staff.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import type { StaffSession } from './staff-session.ts'
import './password-form.ts'

/** Whether this person has to choose a password now, or wishes to. */
export const choosesPassword = ({ me, wantsPassword }: StaffSession): boolean =>
  wantsPassword || me?.mustChangePassword === true

/** One's own password: demanded at the first login and when it is too old, or asked for. */
export function passwordCard(session: StaffSession): TemplateResult {
  const isFirst = session.me?.mustChangePassword === true
  const isTooOld = session.me?.passwordDaysLeft === 0
  const words = staffTexts.password
  const demanded = isTooOld ? [words.expired, words.whyExpired] : [words.heading, words.why]
  return html`
    <div class="card">
      <h1>${isFirst ? demanded[0] : words.change}</h1>
      ${isFirst ? html`<p class="again">${demanded[1]}</p>` : ''}
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
