import { css, html, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { icons } from '../staff/icons.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import type { Place } from './place.ts'
import { placeOf, type Remark } from './remarks.ts'
import { rowAt, sheetOf } from './row-edits.ts'
import { rowTitle } from './row-title.ts'

/** Remarks, each leading to where it is put right; without a place to go to they are only read. */
export function remarkList(
  remarks: readonly Remark[],
  sheets: readonly DraftedSheet[],
  place: Place | null,
): TemplateResult {
  return html`<ul class="remarks">
    ${remarks.map((remark) => {
      const at = placeOf(remark, sheets)
      const said = html`${remark.isMistake ? icons.urgent : icons.caution}<span
          ><b>${whereOf(remark, sheets)}</b>${setUpTexts.colon}${remark.reason}</span
        >`
      return html`<li class=${remark.isMistake ? 'problem' : 'warn'} data-testid="remark">
        ${place ? html`<a href=${place.href(at.sheet, at.id)}>${said}</a>` : html`<span class="said">${said}</span>`}
      </li>`
    })}
  </ul>`
}

function whereOf(remark: Remark, sheets: readonly DraftedSheet[]): string {
  const at = placeOf(remark, sheets)
  const [sheet, row] = [sheetOf(sheets, at.sheet), rowAt(sheets, at)]
  if (!sheet) return at.sheet
  return row && sheet.hasManyRows ? `${sheet.label} · ${rowTitle(sheet, row, sheets)}` : sheet.label
}

export const remarkListStyle = css`
  .remarks a,
  .remarks .said {
    display: flex;
    align-items: flex-start;
    gap: var(--space-2);
    padding: var(--space-2) 0;
    color: inherit;
    line-height: 1.5;
    text-decoration: none;
  }
  .remarks a:hover span {
    color: var(--action);
  }
  .remarks svg {
    margin-top: 0.125em;
  }
  .remarks span span,
  .remarks a span {
    color: var(--ink);
  }
`
