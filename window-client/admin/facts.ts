import { html, nothing, type TemplateResult } from 'lit'

/** One fact of a sheet, within its `dl`: its name, and what is known. */
export const pair = (name: string, value: TemplateResult | string): TemplateResult =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`

/** One step that was taken, in words. */
export type LedgerEntry = {
  kind: string
  name: string
  /** What was chosen; null or empty for nothing. */
  choice: string | null
  when: string
  by: string
  /** In own words; empty for none. */
  said: string
  more?: TemplateResult | typeof nothing
  /** How it is marked: as a no, or as what nobody did. */
  mark?: 'no' | 'byClock' | ''
}

/** 台账 from the first entry on, shown with the last entry first. */
export function ledgerCard(heading: string, entries: LedgerEntry[]): TemplateResult {
  return html`<section class="card">
    <h3>${heading}</h3>
    <ol class="ledger" reversed>
      ${[...entries].reverse().map(line)}
    </ol>
  </section>`
}

const line = ({ kind, name, choice, when, by, said, more, mark }: LedgerEntry): TemplateResult =>
  html`<li class=${mark ?? ''} data-testid="step" data-kind=${kind}>
    <b>${name}</b>${choice ? `：${choice}` : nothing}
    <p class="quiet">${when} · ${by}</p>
    ${said === '' ? nothing : html`<p class="own-words">${said}</p>`} ${more ?? nothing}
  </li>`
