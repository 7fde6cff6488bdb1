import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { listWords, needsOnTable } from '../../contract/one-time-list.ts'
import type { OneTimeList, PlannedItem, PooledMaterial } from '../../contract/theme-lists.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { Proceeded } from './choices.ts'
import { icons } from './icons.ts'
import type { ListState } from './list-feed.ts'
import { listStyles } from './list-styles.ts'
import { drawQr } from './qr-figure.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** The personal one-time list: what to do, what to bring, what need not be brought; a phone takes it along. */
export class ListPage extends LitElement {
  static override properties = {
    list: { attribute: false },
    themeName: {},
    low: { type: Boolean, reflect: true },
  }
  declare list: ListState
  declare themeName: string
  declare low: boolean

  static override styles = [pageStyles, touchStyles, listStyles]

  constructor() {
    super()
    this.list = { state: 'asking' }
    this.themeName = ''
    this.low = false
  }

  override render(): TemplateResult {
    return html`
      <header>
        <p class="hint">${listWords.heading}<span>${texts.listHint}</span></p>
        <h1>${this.themeName}</h1>
        ${this.list.state === 'known' ? drawPlaces(this.list.list) : nothing}
      </header>
      ${this.#drawBody()}
      <div class="controls">
        ${this.list.state === 'known' ? drawQr(this.list.list.phoneUrl, texts.scanList) : nothing}
        <button class="primary" data-testid="proceed" @click=${() => this.dispatchEvent(new Proceeded())}>
          ${texts.toNumber}
        </button>
      </div>
    `
  }

  #drawBody(): TemplateResult {
    if (this.list.state === 'asking') return html`<p class="info hint" role="status">${texts.askingList}</p>`
    if (this.list.state === 'unknown')
      return html`<div class="info">
        <p class="notice" role="status">${icons.warning}${texts.listUnknown}</p>
      </div>`
    return drawList(this.list.list)
  }
}

function drawPlaces({ windows }: OneTimeList): TemplateResult | typeof nothing {
  if (windows.length === 0) return nothing
  return html`<p class="where">${icons.place}${texts.goTo(listWords.places(windows).join('、'))}</p>`
}

function drawList(list: OneTimeList): TemplateResult {
  const toBring = list.materials.filter(needsOnTable)
  const shared = list.materials.filter((material) => !needsOnTable(material))
  return html`<div class="info" data-testid="one-time-list" tabindex="0">
    ${drawItems(list)} ${toBring.length === 0 ? nothing : drawPapers(toBring, list)}
    ${shared.length === 0 ? nothing : drawShared(shared)}
    ${
      list.notes.length === 0
        ? nothing
        : html`<section>
            <h2>${listWords.notes}</h2>
            <ul class="notes">
              ${list.notes.map((note) => html`<li>${note}</li>`)}
            </ul>
          </section>`
    }
  </div>`
}

function drawItems({ items, limitDays }: OneTimeList): TemplateResult {
  if (items.length === 0)
    return html`<section>
      <h2>${listWords.items}</h2>
      <p class="notes">${listWords.nothingToDo}</p>
    </section>`
  return html`<section>
    <h2>
      ${listWords.items}${limitDays === null ? nothing : html`<small>${listWords.limit(limitDays)}</small>`}
    </h2>
    <ol class="items">
      ${items.map(drawItem)}
    </ol>
  </section>`
}

function drawItem(item: PlannedItem, place: number): TemplateResult {
  return html`<li data-testid="planned-item">
    <b>${place + 1}</b>
    <div>
      <p class="name">${item.name}</p>
      <p class="quiet">
        <span>${item.departmentName}</span><span>${listWords.limitOf(item)}</span>
        ${item.after.length > 0 ? html`<span class="after">${listWords.after(item.after)}</span>` : nothing}
      </p>
    </div>
  </li>`
}

function drawPapers(materials: PooledMaterial[], { items }: OneTimeList): TemplateResult {
  return html`<section>
    <h2>${listWords.bring}<small>${texts.papers(materials.length)}</small></h2>
    <ul class="papers">
      ${materials.map(
        (material) =>
          html`<li data-testid="paper">
            <p class="name">${material.name}</p>
            <p class="quiet">
              <span>${listWords.paper(material)}</span>
              ${items.length > 1 ? html`<span>${texts.usedFor(placesOf(items, material))}</span>` : nothing}
            </p>
          </li>`,
      )}
    </ul>
  </section>`
}

// The items are numbered above: their long names need not stand at every paper.
const placesOf = (items: PlannedItem[], { usedFor }: PooledMaterial): number[] =>
  items.flatMap(({ name }, place) => (usedFor.includes(name) ? [place + 1] : []))

function drawShared(materials: PooledMaterial[]): TemplateResult {
  return html`<section class="shared">
    <h2>${listWords.shared}</h2>
    <p class="notes">${materials.map(({ name }) => name).join('、')}</p>
  </section>`
}

customElements.define('tx-kiosk-list', ListPage)
