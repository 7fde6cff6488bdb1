import { html, type TemplateResult } from 'lit'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'

/** The guide of an item opens in a tab of its own, to be read aloud or printed; by its name, or where that stands already. */
export const guideLink = (itemId: number, text = staffTexts.guide): TemplateResult =>
  html`<a class="button" href="/guide/item/${itemId}" target="_blank" rel="noopener" data-testid="guide-link"
    >${text}</a
  >`
