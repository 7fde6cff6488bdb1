import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import type { Column } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { hasAll, wordsIn } from './found-text.ts'
import type { ColumnGroup } from './sheet-layout.ts'

const words = setUpTexts.chapters

/** So far below the upper edge a chapter is being read. */
const readingLinePx = 160

export type Chaptered = {
  groups: ColumnGroup[]
  isChanged: (column: Column) => boolean
  /** The fields of a chapter, or those of them that were found. */
  draw: (group: ColumnGroup) => TemplateResult
}

/** A long form in chapters: a list of them beside it, and a search by words. Chapters are told by their titles. */
export class Chapters implements ReactiveController {
  /** What is looked for. */
  looked: string[] = []
  #typed = ''
  #current = ''
  /** Which one was asked for: it may be too near the end to come to the reading line. */
  #asked = ''
  readonly #host: LitElement

  constructor(host: LitElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('scroll', this.#follow, { passive: true })
    for (const type of ['wheel', 'touchmove']) addEventListener(type, this.#leave, { passive: true })
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#follow)
    for (const type of ['wheel', 'touchmove']) removeEventListener(type, this.#leave)
  }

  render({ groups, isChanged, draw }: Chaptered): TemplateResult {
    const shown = groups.map((group) => this.#found(group)).filter(({ columns }) => columns.length > 0)
    const changed = groups.flatMap(({ columns }) => columns.filter(isChanged)).length
    const count = shown.reduce((sum, { columns }) => sum + columns.length, 0)
    const current = shown.some(({ title }) => title === this.#current) ? this.#current : shown[0]?.title
    return html`<div class="chaptered">
      <aside>
        <label class="seek"
          >${words.search}
          <input
            type="search"
            maxlength="40"
            autocomplete="off"
            data-testid="seek-setting"
            .value=${this.#typed}
            @input=${this.#type}
        /></label>
        <p class="counts" role="status">
          ${this.looked.length > 0 ? html`<span data-testid="found">${words.found(count)}</span>` : nothing}
          ${changed > 0 ? html`<b data-testid="changed-settings">${words.changed(changed)}</b>` : nothing}
        </p>
        <nav aria-label=${words.name}>
          ${shown.map(({ title, columns }) => this.#link(title, columns.filter(isChanged).length, title === current))}
        </nav>
      </aside>
      <div class="chapters">
        ${shown.map(draw)}
        ${shown.length === 0 ? html`<p class="card quiet" data-testid="none-found">${words.none(this.#typed.trim())}</p>` : nothing}
      </div>
    </div>`
  }

  #found({ title, columns }: ColumnGroup): ColumnGroup {
    const { looked } = this
    return {
      title,
      columns: columns.filter(({ label, hint }) => hasAll(`${title} ${label} ${hint}`, looked)),
    }
  }

  #link(title: string, changed: number, isCurrent: boolean): TemplateResult {
    return html`<button
      type="button"
      class="chapter"
      data-testid="chapter"
      data-name=${title}
      aria-current=${isCurrent ? 'true' : nothing}
      @click=${() => this.#open(title)}
    >
      <span>${title}</span>
      ${changed > 0 ? html`<span class="badge">${words.changedHere(changed)}</span>` : nothing}
    </button>`
  }

  get #sections(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('section[data-chapter]')]
  }

  #open(title: string): void {
    this.#asked = title
    this.#become(title)
    const section = this.#sections.find(({ dataset }) => dataset['chapter'] === title)
    section?.querySelector('h3')?.focus({ preventScroll: true })
    section?.scrollIntoView({ block: 'start' })
  }

  #become(title: string): void {
    if (title === this.#current) return
    this.#current = title
    this.#host.requestUpdate()
  }

  readonly #type = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return
    this.#typed = target.value
    this.looked = wordsIn(target.value)
    this.#host.requestUpdate()
  }

  readonly #leave = (): void => void (this.#asked = '')

  readonly #follow = (): void => {
    if (this.#asked !== '') return
    const passed = this.#sections.filter((section) => section.getBoundingClientRect().top < readingLinePx)
    this.#become(passed[passed.length - 1]?.dataset['chapter'] ?? '')
  }
}
