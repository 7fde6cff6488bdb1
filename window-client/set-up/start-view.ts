import { html, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import type { Place } from './place.ts'
import { remarkList } from './remark-list.ts'
import type { Remark } from './remarks.ts'

const words = setUpTexts.page

/** As long as there is nothing to show: why, and how to ask again. */
export function waitingView(heading: string, problem: string, onAgain: () => void): TemplateResult {
  return html`<h2>${heading}</h2>
    <p role="status">
      ${problem || words.opening}
      ${
        problem
          ? html`<button type="button" class="button" @click=${onAgain}>${words.again}</button>`
          : nothing
      }
    </p>`
}

/** How it went. */
export const messageLine = ({ problem, good }: { problem: string; good: string }): TemplateResult =>
  html`<p
    class="message ${problem ? 'problem' : 'good'}"
    role=${problem ? 'alert' : 'status'}
    data-testid="message"
  >
    ${problem || good}
  </p>`

/** Where one begins: how it is done, and what an inspector of the hall would find fault with. */
export function startView(
  remarks: readonly Remark[],
  sheets: readonly DraftedSheet[],
  place: Place,
): TemplateResult {
  return html`
    <section class="card">
      <h3>${words.howHeading}</h3>
      <ol class="how">
        ${words.how.map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>
    ${remarkCard(remarks, sheets, place)}
    ${remarks.length === 0 ? html`<p class="good">${words.noRemarks}</p>` : nothing}
  `
}

/** What is wrong, and 体检提示: folded away when it is long and something else is being looked at. */
export function remarkCard(
  remarks: readonly Remark[],
  sheets: readonly DraftedSheet[],
  place: Place,
): TemplateResult {
  const mistakes = remarks.filter(({ isMistake }) => isMistake)
  const warnings = remarks.filter(({ isMistake }) => !isMistake)
  return html`
    ${
      mistakes.length > 0
        ? html`<section class="card remarks-card grave">
            <h4 class="problem">${words.mistakes(mistakes.length)}</h4>
            ${remarkList(mistakes, sheets, place)}
          </section>`
        : nothing
    }
    ${
      warnings.length > 0
        ? html`<details class="card remarks-card" ?open=${warnings.length < 6 || place.view === ''}>
            <summary data-testid="remarks">${words.remarks(warnings.length)}</summary>
            ${remarkList(warnings, sheets, place)}
          </details>`
        : nothing
    }
  `
}
