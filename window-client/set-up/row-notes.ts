import { html, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { icons } from '../staff/icons.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import type { PublicSentence } from './public-sentence.ts'
import type { Remark } from './remarks.ts'

const words = setUpTexts.row

/** What is said of a row as a whole; a mistake that has a field is told at the field. */
export function rowNotes(remarks: readonly Remark[], sheet: DraftedSheet): TemplateResult | typeof nothing {
  const names = new Set(sheet.columns.map(({ name }) => name))
  const shown = remarks.filter((remark) => !remark.isMistake || !isAtField(remark, names))
  if (shown.length === 0) return nothing
  return html`<ul class="notes" data-testid="row-remarks">
    ${shown.map(
      ({ isMistake, reason }) =>
        html`<li class=${isMistake ? 'problem' : 'warn'}>
          ${isMistake ? icons.urgent : icons.caution}<span>${reason}</span>
        </li>`,
    )}
  </ul>`
}

const isAtField = ({ sheet, column, key }: Remark, names: Set<string>): boolean =>
  sheet === 'bindings' ? key !== null : column !== null && names.has(column)

/** The other days of the same hours, to be changed in one press. */
export const alikeView = (days: readonly string[], onPress: () => void): TemplateResult | typeof nothing =>
  days.length === 0
    ? nothing
    : html`<p class="row alike" data-testid="alike">
        <span>${words.alike(days.join('、'))}</span>
        <button type="button" class="button" data-testid="change-alike" @click=${onPress}>
          ${words.changeAlike(days.length)}
        </button>
      </p>`

/** The row as the public sees it. */
export const publicView = (sentence: PublicSentence | null): TemplateResult | typeof nothing =>
  sentence
    ? html`<figure class="public" data-testid="public-view">
        <figcaption>${setUpTexts.publicView.heading}</figcaption>
        <p class="line">${sentence.line}</p>
        ${sentence.body ? html`<p class="body">${sentence.body}</p>` : nothing}
      </figure>`
    : nothing
