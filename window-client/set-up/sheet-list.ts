import { css, html, nothing, type TemplateResult } from 'lit'
import type { SheetName } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { Draft } from './draft.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import type { Place } from './place.ts'
import { remarkCount, type Remark } from './remarks.ts'
import { sheetOf } from './row-edits.ts'
import { sheetGroups } from './sheet-layout.ts'

const words = setUpTexts.list

export type SheetList = {
  sheets: readonly DraftedSheet[]
  remarks: readonly Remark[]
  draft: Draft
  place: Place
}

/** Every sheet with how much is in it and what is said of it; on a narrow screen as one choice. */
export function sheetList(list: SheetList, isReview: boolean): TemplateResult {
  const { sheets, place } = list
  const groups = sheetGroups
    .map(({ title, sheets: names }) => ({
      title,
      sheets: names.flatMap((name) => sheetOf(sheets, name) ?? []),
    }))
    .filter((group) => group.sheets.length > 0)
  return html`
    <nav class="sheets" aria-label=${words.name}>
      <a class="sheet" href=${place.href('')} aria-current=${place.view === '' ? 'page' : nothing}>
        ${words.start}
      </a>
      ${groups.map(
        (group) =>
          html`<h3>${group.title}</h3>
            <ul>
              ${group.sheets.map((sheet) => html`<li>${link(sheet, list)}</li>`)}
            </ul>`,
      )}
    </nav>
    <label class="choice" ?hidden=${isReview}
      ><span>${words.name}</span>
      <select
        data-testid="sheet-choice"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) place.go(event.target.value)
        }}
      >
        <option value="" .selected=${place.view === ''}>${words.start}</option>
        ${groups.map(
          (group) =>
            html`<optgroup label=${group.title}>
              ${group.sheets.map(
                ({ name, label, rows, hasManyRows }) =>
                  html`<option value=${name} .selected=${name === place.view}>
                    ${label}${hasManyRows ? words.rows(rows.length) : nothing}${said(name, list)}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select>
    </label>
  `
}

function link({ name, label, rows, hasManyRows }: DraftedSheet, list: SheetList): TemplateResult {
  const { place, remarks, sheets, draft } = list
  const mistakes = remarkCount(
    remarks.filter(({ isMistake }) => isMistake),
    name,
    sheets,
  )
  const warnings = remarkCount(
    remarks.filter(({ isMistake }) => !isMistake),
    name,
    sheets,
  )
  const isDrafted = draft.some((wish) => wish.sheet === name)
  return html`<a
    class="sheet"
    href=${place.href(name)}
    data-testid="sheet"
    data-name=${name}
    aria-current=${place.view === name ? 'page' : nothing}
  >
    <span class="label"
      >${label}${isDrafted ? html`<span class="drafted" title=${words.drafted}> •</span>` : nothing}</span
    >
    ${mistakes > 0 ? html`<span class="said grave" title=${words.mistakes(mistakes)}>!${mistakes}</span>` : nothing}
    ${warnings > 0 ? html`<span class="said" title=${words.warnings(warnings)}>${warnings}</span>` : nothing}
    <span class="count">${hasManyRows ? rows.length : nothing}</span>
  </a>`
}

function said(name: SheetName, { remarks, sheets }: SheetList): string {
  const mistakes = remarkCount(
    remarks.filter(({ isMistake }) => isMistake),
    name,
    sheets,
  )
  if (mistakes > 0) return words.wrong(mistakes)
  const warnings = remarkCount(remarks, name, sheets)
  return warnings > 0 ? words.said(warnings) : ''
}

export const sheetListStyle = css`
  .sheets h3 {
    margin: var(--space-3) 0 var(--space-1);
    padding: 0 var(--space-3);
    color: var(--ink-quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .sheet {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.125rem;
    padding: 0 var(--space-3);
    border-radius: calc(var(--radius) / 2);
    color: var(--ink);
    text-decoration: none;
  }
  .sheet:hover {
    background: var(--blue-pale);
  }
  .sheet[aria-current] {
    box-shadow: inset 3px 0 0 var(--action);
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-weight: 600;
  }
  .sheet .label {
    flex: 1;
  }
  .drafted {
    color: var(--action);
  }
  .sheet .count {
    min-width: 2em;
    color: var(--ink-quiet);
    font-size: 0.875rem;
    font-weight: 400;
    text-align: right;
  }
  .said {
    min-width: 1.6em;
    padding: 0 0.4em;
    border: 1px solid var(--warn);
    border-radius: 1em;
    background: var(--surface);
    color: var(--warn);
    font-size: var(--text-s);
    font-weight: 600;
    line-height: 1.5;
    text-align: center;
  }
  .said.grave {
    border-color: var(--now);
    color: var(--now);
  }
  .choice {
    display: none;
    align-items: center;
    gap: var(--space-3);
    font-weight: 600;
  }
  .choice[hidden] {
    display: none;
  }
  .choice select {
    flex: 1;
    min-width: 0;
    max-width: 28rem;
  }
`
