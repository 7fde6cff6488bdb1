import { css, html, nothing, type TemplateResult } from 'lit'
import type { ThemePart } from '../../contract/theme-cases.ts'
import { themeTexts } from '../../web/texts/zh-cn/themes.ts'
import { momentInWords } from '../admin/day-text.ts'
import { icons } from '../staff/icons.ts'

const words = themeTexts.parts

export const partLineStyle = css`
  .part {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-3);
    padding: var(--space-1) 0;
    line-height: 1.4;
  }
  .part .quiet {
    color: var(--ink-quiet);
  }
  .part .light {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }
  .part .RED {
    color: var(--now);
  }
  .part .YELLOW {
    color: var(--warn);
  }
`

/** One item of a theme case: whose it is, how it stands, until when. */
export function partLine(part: ThemePart): TemplateResult {
  const { itemName, departmentName, status, light, dueAt, after, isApproved } = part
  const state = isApproved === false ? words.rejected : words.status[status]
  return html`<p class="part" data-testid="theme-part" data-status=${status}>
    <strong>${itemName}</strong>
    <span class="quiet">${departmentName}</span>
    <span>${state}</span>
    ${light === 'GREEN' ? nothing : html`<span class="light ${light}">${icons.caution}${words.light[light]}</span>`}
    ${dueAt ? html`<span class="quiet">${words.due(momentInWords(dueAt))}</span>` : nothing}
    ${status === 'WAITING' ? html`<span class="quiet">${words.after(after)}</span>` : nothing}
  </p>`
}
