import { html, type TemplateResult } from 'lit'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'

/** The guide of an item opens in a tab of its own, to be read aloud or printed. */
export const guideLink = ({ id, name }: { id: number; name: string }): TemplateResult =>
  html`<a href="/guide/item/${id}" target="_blank" rel="noopener" data-testid="guide-link">${name}</a>`

/** The same where the item is named already. */
export const guideButton = (itemId: number): TemplateResult =>
  html`<a class="button" href="/guide/item/${itemId}" target="_blank" rel="noopener" data-testid="guide-link"
    >${staffTexts.guide}</a
  >`
