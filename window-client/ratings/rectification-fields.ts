import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { dayInWords } from '../admin/day-text.ts'
import { textIn } from '../admin/words-field.ts'

type Due = { latest: string; value: string; onInput: (value: string) => void }

export function dueField({ latest, value, onInput }: Due): TemplateResult {
  return html`<label class="field"
    >${words.field.due}
    <input
      type="date"
      data-testid="due"
      max=${latest}
      .value=${live(value)}
      @input=${(event: InputEvent) => onInput(textIn(event))}
    />
    <span class="quiet">${words.field.dueBetween(dayInWords(`${latest}T12:00:00+08:00`))}</span>
  </label>`
}
