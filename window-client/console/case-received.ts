import { css, html, nothing, type TemplateResult } from 'lit'
import type { CaseSheet } from '../../contract/cases.ts'
import { receptionTexts as words } from '../../web/texts/zh-cn/reception.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { paperLink } from '../cases/case-sheet.ts'
import { dueText } from '../cases/due-text.ts'
import { groupedCode } from '../cases/sheet-facts.ts'
import { icons } from '../staff/icons.ts'
import type { Way } from './reception.ts'

export const receivedStyle = css`
  .received {
    display: grid;
    gap: var(--space-4);
  }
  .result {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--text-xl);
    font-weight: 600;
    color: var(--good);
  }
  .result.SUPPLEMENT {
    color: var(--warn);
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: var(--space-2) var(--space-4);
  }
  dt {
    color: var(--ink-quiet);
  }
  .no {
    font-weight: 600;
  }
  .code {
    font-size: var(--text-2xl);
    font-weight: 700;
    line-height: 1.4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    margin-top: var(--space-2);
  }
  .end {
    justify-content: flex-end;
  }
  .hint {
    color: var(--ink-quiet);
  }
  a.button {
    text-decoration: none;
  }
`

type Leaving = { onAnother: () => void; onClosed: () => void }

/** What became of it: its number, until when, what to print. Enter goes back to the desk. */
export function caseReceived(
  { sheet, way }: { sheet: CaseSheet; way: Way },
  { onAnother, onClosed }: Leaving,
): TemplateResult {
  return html`<div class="received" data-testid="case-received" data-status=${sheet.status}>
    <p class="result ${way}" role="status">
      ${way === 'SUPPLEMENT' ? icons.caution : icons.done}${words.done[way]}
    </p>
    <dl>
      <dt>${caseTexts.sheet.projectNo}</dt>
      <dd class="no" data-testid="project-no">${sheet.projectNo}</dd>
      <dt>${caseTexts.sheet.applicant}</dt>
      <dd>${sheet.maskedApplicant}</dd>
      ${
        sheet.dueAt || sheet.awaitedUntil
          ? html`<dt>${caseTexts.column.due}</dt>
              <dd>${dueText(sheet)}</dd>`
          : nothing
      }
      ${
        sheet.supplementCode
          ? html`<dt>${caseTexts.sheet.code}</dt>
              <dd class="code" data-testid="code">${groupedCode(sheet.supplementCode)}</dd>`
          : nothing
      }
    </dl>
    <div class="row">${sheet.papers.map((paper) => paperLink(sheet.id, paper))}</div>
    <p class="hint">${words.doneHint}</p>
    <div class="row end">
      <button type="button" class="button" data-testid="another" @click=${onAnother}>${words.another}</button>
      <button type="button" class="button main" id="leave" data-testid="close" @click=${onClosed}>
        ${words.close}
      </button>
    </div>
  </div>`
}
