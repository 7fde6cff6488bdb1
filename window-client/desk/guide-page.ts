import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { Catalogue, ServiceGuide, ServiceTypeCard, ThemeCard } from '../../contract/halls.ts'
import type { GuideEntry } from '../../contract/item-guide.ts'
import { windowsByZone } from '../../contract/places.ts'
import { request } from '../../web/request.ts'
import { deskGuideTexts as words } from '../../web/texts/zh-cn/desk-guide.ts'
import { guideLink } from '../staff/guide-link.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { pageStyle } from './page-style.ts'
import './service-picker.ts'

const shownWindowsOfZone = 12

/** What to bring for a service, how long it takes, where it is done, and by whom. */
export class GuidePage extends LitElement {
  static override properties = {
    catalogue: { attribute: false },
    queues: { attribute: false },
    items: { attribute: false },
    serviceTypeId: { type: Number },
    onChoose: {},
    onTake: {},
    guide: { state: true },
    isFailed: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-4);
      }
      dt {
        color: var(--ink-quiet);
      }
      ol {
        padding-left: 1.75em;
        list-style: decimal;
      }
      .guides {
        padding: 0;
        list-style: none;
      }
      li a {
        text-decoration: none;
      }
      li {
        padding: var(--space-1) 0;
        overflow-wrap: anywhere;
      }
      small {
        color: var(--ink-quiet);
        font-size: var(--text-s);
      }
    `,
  ]
  declare catalogue: Catalogue | null
  declare queues: BoardQueue[]
  /** Every item with a guide of its own. */
  declare items: GuideEntry[]
  /** 0 when none is chosen. */
  declare serviceTypeId: number
  declare onChoose: (serviceTypeId: number) => void
  declare onTake: (serviceTypeId: number) => void
  declare guide: ServiceGuide | null
  declare isFailed: boolean

  constructor() {
    super()
    this.catalogue = null
    this.queues = []
    this.items = []
    this.serviceTypeId = 0
    this.onChoose = () => undefined
    this.onTake = () => undefined
    this.guide = null
    this.isFailed = false
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('serviceTypeId') && this.serviceTypeId > 0) void this.#read(this.serviceTypeId)
  }

  override render(): TemplateResult {
    return html`
      <div class="pages">
        <tx-service-picker
          .catalogue=${this.catalogue}
          .queues=${this.queues}
          .chosenId=${this.serviceTypeId}
          .onChoose=${({ id }: ServiceTypeCard) => this.onChoose(id)}
        ></tx-service-picker>
        <section class="card" data-testid="guide" data-service-type-id=${this.guide?.serviceTypeId ?? 0}>
          ${this.#content()}
        </section>
      </div>
    `
  }

  #content(): TemplateResult {
    const { guide } = this
    if (this.serviceTypeId === 0) return html`<p class="quiet">${words.choose}</p>`
    if (this.isFailed) return html`<p class="quiet" role="status">${words.failed}</p>`
    if (guide?.serviceTypeId !== this.serviceTypeId) return html`<p class="quiet">${words.loading}</p>`
    const zones = windowsByZone(guide.windows, shownWindowsOfZone)
    return html`
      <h2>${guide.name}</h2>
      <dl>
        <dt>${words.department}</dt>
        <dd>${guide.departmentName}</dd>
        <dt>${words.minutes}</dt>
        <dd>${words.about(guide.standardMinutes)}</dd>
        <dt>${words.where}</dt>
        <dd>
          ${
            zones.length === 0
              ? words.noWindow
              : zones.map(({ zone, windows }) => html`<div>${zone} ${windows}</div>`)
          }
        </dd>
        <dt>${words.identity}</dt>
        <dd>${words.identities[guide.takeIdentity]}</dd>
      </dl>
      ${this.#items()} ${this.#guides(guide)}
      <div>
        <h3>${guide.materials.length > 0 ? words.materials(guide.materials.length) : nothing}</h3>
        ${
          guide.materials.length === 0
            ? html`<p class="quiet">${this.#theme() ? words.themeMaterials : words.noMaterials}</p>`
            : html`<ol>
                ${guide.materials.map((name) => html`<li data-testid="material">${name}</li>`)}
              </ol>`
        }
      </div>
      <button
        type="button"
        class="button main"
        data-testid="take-this"
        @click=${() => this.onTake(guide.serviceTypeId)}
      >
        ${words.take}
      </button>
    `
  }

  #items(): TemplateResult | typeof nothing {
    const theme = this.#theme()
    if (!theme) return nothing
    return html`<div>
      <h3>${words.items(theme.items.length)}</h3>
      <ol>
        ${theme.items.map(({ name, departmentName }) => html`<li>${this.#named(name)} <small>${departmentName}</small></li>`)}
      </ol>
    </div>`
  }

  /** An item that a theme bundles, by its name as the published list has it. */
  #named(name: string): TemplateResult {
    const item = this.items.find((each) => each.name === name)
    return item ? guideLink(item.id, name) : html`${name}`
  }

  #guides({ serviceTypeId }: ServiceGuide): TemplateResult | typeof nothing {
    const own = this.items.filter((item) => item.serviceTypeId === serviceTypeId)
    if (own.length === 0) return nothing
    return html`<div>
      <h3>${words.guides}</h3>
      <ul class="guides">
        ${own.map((item) => html`<li>${guideLink(item.id, item.name)}</li>`)}
      </ul>
    </div>`
  }

  #theme(): ThemeCard | undefined {
    return this.catalogue?.themes.find(({ serviceTypeId }) => serviceTypeId === this.serviceTypeId)
  }

  async #read(serviceTypeId: number): Promise<void> {
    const params = { hallId: this.catalogue?.hall.id ?? 0, serviceTypeId }
    this.isFailed = false
    const guide = await request(
      'GET /api/halls/:hallId/service-types/:serviceTypeId/guide',
      params,
      null,
    ).catch(() => null)
    if (this.serviceTypeId !== serviceTypeId) return
    this.guide = guide
    this.isFailed = guide === null
  }
}

customElements.define('tx-guide-page', GuidePage)
