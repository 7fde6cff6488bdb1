import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { guideWords, type GuideMaterial, type ItemGuide } from '../../contract/item-guide.ts'
import { listWords } from '../../contract/one-time-list.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { ServiceChosen } from './choices.ts'
import { icons } from './icons.ts'
import { listStyles } from './list-styles.ts'
import { drawQr } from './qr-figure.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** The guide of one item: what it costs in days and money, what to bring, how it goes; a phone takes it along. */
export class GuideItemPage extends LitElement {
  static override properties = {
    guide: { attribute: false },
    takeable: { type: Boolean },
    low: { type: Boolean, reflect: true },
  }
  declare guide: ItemGuide | null
  /** Whether a number can be taken for it now. */
  declare takeable: boolean
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    listStyles,
    css`
      .marks {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .mark {
        padding: 0 var(--space-3);
        border: 2px solid var(--line);
        border-radius: var(--radius);
        color: var(--blue-deep);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: var(--space-3) var(--space-6);
      }
      dt {
        font-size: var(--text-m);
        color: var(--ink-quiet);
      }
      dd {
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      .refused {
        color: var(--now);
      }
      .items .step {
        font-size: var(--text-l);
        line-height: 1.45;
        text-wrap: pretty;
      }
    `,
  ]

  constructor() {
    super()
    this.guide = null
    this.takeable = false
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { guide } = this
    if (guide === null) return nothing
    return html`
      <header>
        <p class="hint">${guideWords.heading}<span>${texts.listHint}</span></p>
        <h1 data-testid="guide-name">${guide.name}</h1>
        ${drawPlaces(guide)}
      </header>
      <div class="info" data-testid="item-guide" tabindex="0">
        ${drawLimits(guide)} ${drawMaterials(guide.materials)} ${drawSteps(guide.steps)}
        ${drawWords(guideWords.conditions, guide.conditions)} ${drawWords(guideWords.basis, guide.basis)}
      </div>
      <div class="controls">
        ${drawQr(guide.phoneUrl, texts.guide.scan)}
        ${
          this.takeable
            ? html`<button
                class="primary"
                data-testid="take-for-item"
                @click=${() => this.dispatchEvent(new ServiceChosen(guide.serviceTypeId))}
              >
                ${texts.guide.toNumber}
              </button>`
            : nothing
        }
      </div>
    `
  }
}

function drawPlaces({ windows }: ItemGuide): TemplateResult | typeof nothing {
  if (windows.length === 0) return nothing
  return html`<p class="where">${icons.place}${texts.goTo(listWords.places(windows).join('、'))}</p>`
}

function drawLimits(guide: ItemGuide): TemplateResult {
  return html`<section>
    <h2>
      ${guideWords.limits}<small class="marks"
        >${guideWords.marksOf(guide).map((mark) => html`<span class="mark">${mark}</span>`)}</small
      >
    </h2>
    <dl>
      ${[...guideWords.limitsOf(guide), [guideWords.department, guide.departmentName]].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

function drawMaterials(materials: GuideMaterial[]): TemplateResult {
  if (materials.length === 0) return drawWords(guideWords.materials, guideWords.noMaterials)
  return html`<section>
    <h2>${guideWords.materials}<small>${texts.papers(materials.length)}</small></h2>
    <ul class="papers">
      ${materials.map(
        (material) =>
          html`<li data-testid="guide-material">
            <p class="name">${material.name}</p>
            <p class="quiet">
              <span>${guideWords.aboutMaterial(material)}</span>
              ${guideWords.materialMarks(material).map((mark) => html`<span class="after">${mark}</span>`)}
            </p>
            ${material.isCatchAll ? html`<p class="quiet refused">${guideWords.catchAll}</p>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`
}

function drawSteps(steps: string[]): TemplateResult {
  return html`<section>
    <h2>${guideWords.steps}</h2>
    <ol class="items">
      ${steps.map(
        (step, place) =>
          html`<li>
            <b>${place + 1}</b>
            <p class="step">${step}</p>
          </li>`,
      )}
    </ol>
  </section>`
}

function drawWords(title: string, words: string): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    <p class="notes">${words === '' ? guideWords.askAtWindow : words}</p>
  </section>`
}

customElements.define('tx-kiosk-guide-item', GuideItemPage)
