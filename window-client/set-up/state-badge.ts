import { css, html, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { RowState } from './drafted-sheets.ts'

/** What the draft does with a row, in a word; nothing when it stays. */
export const stateBadge = (state: RowState): TemplateResult | typeof nothing =>
  state === 'SAME' ? nothing : html`<span class="badge ${state}">${setUpTexts.state[state]}</span>`

export const stateBadgeStyle = css`
  .badge {
    display: inline-block;
    padding: 0 var(--space-2);
    border: 1px solid var(--action);
    border-radius: 1em;
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: 1.6;
    white-space: nowrap;
  }
  .badge.REMOVED {
    border-color: var(--now);
    background: var(--surface);
    color: var(--now);
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-size: 0.875rem;
    white-space: nowrap;
  }
  .mark svg {
    width: 1.1em;
    height: 1.1em;
  }
`
