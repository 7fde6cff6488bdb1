import { html, nothing, type TemplateResult } from 'lit'
import type { HallPhones } from '../../contract/halls.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'

/** After the glance: what to bring, why this place, the rules, whom to ring. */
export function details(progress: TicketProgress): TemplateResult {
  const { status, materials, rankReasons, phones } = progress
  const isOpen = status === 'WAITING' || status === 'CALLED' || status === 'PASSED'
  return html`
    ${isOpen && materials.length > 0 ? bringAlong(materials) : nothing}
    ${status === 'WAITING' ? reasons(rankReasons) : nothing} ${isOpen ? rules(progress) : nothing}
    ${phoneNumbers(phones)}
  `
}

function bringAlong(materials: string[]): TemplateResult {
  return html`
    <section>
      <h2>${phoneTexts.materials}</h2>
      <ul class="checklist">
        ${materials.map((material) => html`<li>${material}</li>`)}
      </ul>
    </section>
  `
}

function reasons(rankReasons: string[]): TemplateResult {
  const { heading, none } = phoneTexts.reasons
  return html`
    <details>
      <summary>${heading}</summary>
      ${
        rankReasons.length === 0
          ? html`<p>${none}</p>`
          : html`<ul>
              ${rankReasons.map((reason) => html`<li>${reason}</li>`)}
            </ul>`
      }
    </details>
  `
}

function rules({ restoreWithinMin }: TicketProgress): TemplateResult {
  return html`
    <section>
      <h2>${phoneTexts.rules.heading}</h2>
      <ul class="rules">
        ${phoneTexts.rules.list(restoreWithinMin).map((rule) => html`<li>${rule}</li>`)}
      </ul>
    </section>
  `
}

/** Whom to ring, each number one touch away. */
export function phoneNumbers({ consultPhone, complaintPhone, hotline }: HallPhones): TemplateResult {
  const numbers = [
    [common.phones.consult, consultPhone],
    [common.phones.complaint, complaintPhone],
    [common.phones.hotline, hotline],
  ] as const
  return html`
    <section>
      <h2>${phoneTexts.phones}</h2>
      <ul class="phones">
        ${numbers.map(
          ([name, number]) =>
            html`<li>
              <a href="tel:${number}"><span>${name}</span><strong>${number}</strong></a>
            </li>`,
        )}
      </ul>
    </section>
  `
}
