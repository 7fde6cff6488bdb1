import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { SetupPreview } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { pageStyle } from '../admin/page-style.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import type { Wish } from './draft.ts'
import type { Place } from './place.ts'
import { remarkList, remarkListStyle } from './remark-list.ts'
import type { Remark } from './remarks.ts'
import type { Reviewed } from './review.ts'
import { reviewPanelStyle } from './review-panel-style.ts'
import { changesIn, type DraftedSheet } from './drafted-sheets.ts'

const words = setUpTexts.review

/** What is about to be put in force, in words, and what the server says against it. */
export class ReviewPanel extends LitElement {
  static override properties = {
    changes: { attribute: false },
    preview: { attribute: false },
    remarks: { attribute: false },
    sheets: { attribute: false },
    lost: { attribute: false },
    place: { attribute: false },
    fileName: {},
    isBusy: { type: Boolean },
    onUndo: { attribute: false },
    onSave: { attribute: false },
    onLeave: { attribute: false },
    onCheck: { attribute: false },
  }
  static override styles = [baseStyle, buttonStyle, pageStyle, remarkListStyle, reviewPanelStyle]
  declare changes: readonly Reviewed[]
  declare preview: SetupPreview | null
  declare remarks: readonly Remark[]
  declare sheets: readonly DraftedSheet[]
  /** Wishes about rows that are gone. */
  declare lost: readonly Wish[]
  declare place: Place | null
  /** Of a file that is to take the set-up's place; empty for a draft. */
  declare fileName: string
  declare isBusy: boolean
  declare onUndo: (wish: Wish) => void
  declare onSave: () => void
  declare onLeave: () => void
  declare onCheck: () => void

  constructor() {
    super()
    this.changes = []
    this.preview = null
    this.remarks = []
    this.sheets = []
    this.lost = []
    this.place = null
    this.fileName = ''
    this.isBusy = false
    this.onUndo = () => undefined
    this.onSave = () => undefined
    this.onLeave = () => undefined
    this.onCheck = () => undefined
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }

  override render(): TemplateResult {
    const mistakes = this.remarks.filter(({ isMistake }) => isMistake)
    const warnings = this.remarks.filter(({ isMistake }) => !isMistake)
    const fresh = warnings.filter(({ isNew }) => isNew)
    const old = warnings.filter(({ isNew }) => !isNew)
    return html`
      <h2 tabindex="-1">${this.fileName ? words.importHeading(this.fileName) : words.heading}</h2>
      ${mistakes.length > 0 ? this.#mistakes(mistakes) : nothing} ${this.#verdict(mistakes.length)}
      ${fresh.length > 0 ? this.#warnings(fresh, words.newWarnings(fresh.length)) : nothing}
      <section class="card" data-testid="changes">
        <h3>${words.changes(changesOf(this.changes, this.sheets))}</h3>
        ${this.changes.length === 0 ? html`<p class="quiet">${words.noChanges}</p>` : nothing}
        <ul class="changes">
          ${this.changes.map((change) => this.#change(change))}
        </ul>
      </section>
      ${
        old.length > 0
          ? html`<details>
              <summary>${words.oldWarnings(old.length)}</summary>
              ${this.#warnings(old, '')}
            </details>`
          : nothing
      }
      ${this.#ends(mistakes.length)}
    `
  }

  #verdict(mistakes: number): TemplateResult | typeof nothing {
    if (!this.preview) {
      return html`<p class="row" role="status">
        <span class="quiet">${words.checking}</span>
        <button type="button" class="button" @click=${() => this.onCheck()}>${words.checkAgain}</button>
      </p>`
    }
    if (mistakes > 0 || this.changes.length === 0) return nothing
    return html`<p class="good verdict" role="status" data-testid="no-mistakes">${words.noMistakes}</p>`
  }

  #mistakes(mistakes: Remark[]): TemplateResult {
    return html`<section class="card grave" data-testid="mistakes">
      <h3 class="problem">${words.mistakes(mistakes.length)}</h3>
      <p class="quiet">${this.fileName ? words.mistakesInFile : words.mistakesText}</p>
      ${remarkList(mistakes, this.sheets, this.fileName ? null : this.place)}
    </section>`
  }

  #warnings(warnings: Remark[], heading: string): TemplateResult {
    return html`<section class="card soft" data-testid="warnings">
      ${heading ? html`<h3 class="warn">${heading}</h3>` : nothing}
      ${remarkList(warnings, this.sheets, this.fileName ? null : this.place)}
    </section>`
  }

  #change({ what, change, cells, wish, place }: Reviewed): TemplateResult {
    const isLost = wish !== null && this.lost.includes(wish)
    const title =
      this.place && !this.fileName && wish && wish.do !== 'REMOVE'
        ? html`<a href=${this.place.href(place.sheet, wish.do === 'ORDER' ? '' : place.id)}>${what}</a>`
        : what
    return html`<li data-testid="change">
      <div class="row">
        <span class="what">${title}</span>
        <span class="quiet">${change}${wish || this.fileName ? nothing : words.alongside}</span>
        <span class="push"></span>
        ${
          wish
            ? html`<button
                type="button"
                class="button"
                data-testid="undo"
                aria-label=${words.undoOf(what)}
                @click=${() => this.onUndo(wish)}
              >
                ${words.undo}
              </button>`
            : nothing
        }
      </div>
      ${isLost ? html`<p class="problem" data-testid="lost">${words.lost}</p>` : nothing}
      ${
        cells.length > 0
          ? html`<dl>
              ${cells.map(
                (cell) =>
                  html`<dt>${cell.label}</dt>
                    <dd>${beforeAfter(cell)}</dd>`,
              )}
            </dl>`
          : nothing
      }
    </li>`
  }

  #ends(mistakes: number): TemplateResult {
    const isReady =
      this.preview !== null && mistakes === 0 && this.lost.length === 0 && this.changes.length > 0
    return html`<div class="row ends">
      <button type="button" class="button" data-testid="leave-review" @click=${() => this.onLeave()}>
        ${this.fileName ? words.dropFile : words.goOn}
      </button>
      <button
        type="button"
        class="button main"
        data-testid="save"
        aria-disabled=${!isReady || this.isBusy}
        @click=${() => isReady && !this.isBusy && this.onSave()}
      >
        ${this.isBusy ? words.saving : words.save}
      </button>
    </div>`
  }
}

/** As they are counted while they are made; what comes with another is one. */
const changesOf = (changes: readonly Reviewed[], sheets: readonly DraftedSheet[]): number =>
  changes.reduce((sum, { wish }) => sum + (wish ? changesIn([wish], sheets) : 1), 0)

function beforeAfter({ before, after }: Reviewed['cells'][number]): TemplateResult {
  const now = html`<span class="after">${after}</span>`
  if (before === null) return now
  return html`<span class="before">${before}</span> <span aria-label=${words.becomes}>→</span> ${now}`
}

customElements.define('tx-review-panel', ReviewPanel)
