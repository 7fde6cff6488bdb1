import { html, nothing, type TemplateResult } from 'lit'
import { listWords } from '../../contract/one-time-list.ts'
import type { OneTimeList } from '../../contract/theme-lists.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'

/** What the answers led to: the items in order, what else is to be known, and the way back to the questions. */
export function themeSummary({ items, notes, answers }: OneTimeList, onAskAgain: () => void): TemplateResult {
  return html`<section class="summary" data-testid="theme-plan">
    <ol>
      ${items.map(
        (item) =>
          html`<li data-testid="planned-item">
            <strong>${item.name}</strong>
            <span
              >${item.departmentName} ·
              ${listWords.limitOf(item)}${
                item.after.length > 0 ? ` · ${listWords.after(item.after)}` : ''
              }</span
            >
          </li>`,
      )}
    </ol>
    ${items.length === 0 ? html`<p>${listWords.nothingToDo}</p>` : nothing}
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    <p class="answers">
      <span>${answers.map(({ question, answer }) => `${question}${answer}`).join('；')}</span>
      <button type="button" class="button" data-testid="ask-again" @click=${onAskAgain}>
        ${themeTexts.reception.askAgain}
      </button>
    </p>
  </section>`
}
