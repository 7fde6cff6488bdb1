import { html, type TemplateResult } from 'lit'
import type { ThemeCaseSheet, ThemePart } from '../../contract/theme-cases.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { icons } from '../staff/icons.ts'
import { partLine } from '../themes/part-line.ts'

const words = themeTexts.reception

/** What became of a theme: its number, and how it was handed out to the departments. Enter goes back to the desk. */
export function themeReceived(sheet: ThemeCaseSheet, onClosed: () => void): TemplateResult {
  return html`<div class="received" data-testid="theme-received" data-status=${sheet.status}>
    <p class="result" role="status">${icons.done}${words.done(sheet.parts.length)}</p>
    <dl>
      <dt>${words.no}</dt>
      <dd class="no" data-testid="theme-no">${sheet.no}</dd>
      <dt>${words.applicant}</dt>
      <dd>${sheet.maskedApplicant}</dd>
      <dt>${words.parts}</dt>
      <dd>${sheet.parts.map((part: ThemePart) => partLine(part))}</dd>
    </dl>
    <div class="row end">
      <button type="button" class="button main" id="leave" data-testid="close" @click=${onClosed}>
        ${receptionTexts.close}
      </button>
    </div>
  </div>`
}
