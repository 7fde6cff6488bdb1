import { html, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import type { Place } from './place.ts'
import { remarkList } from './remark-list.ts'
import type { Remark } from './remarks.ts'

const words = setUpTexts.page

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

/** 体检提示: folded away when it is long and something else is being looked at. */
export function remarkCard(
  remarks: readonly Remark[],
  sheets: readonly DraftedSheet[],
  place: Place,
): TemplateResult | typeof nothing {
  if (remarks.length === 0) return nothing
  return html`<details class="card remarks-card" ?open=${remarks.length < 6 || place.view === ''}>
    <summary data-testid="remarks">${words.remarks(remarks.length)}</summary>
    ${remarkList(remarks, sheets, place)}
  </details>`
}
