import { html, LitElement, nothing, type TemplateResult } from 'lit'
import {
  SelfCheckArea,
  SelfCheckResult,
  type SelfCheck,
  type SelfCheckFinding,
} from '../../contract/self-check.ts'
import { request } from '../../web/request.ts'
import { selfCheckTexts as words } from '../../web/texts/zh-cn/self-check.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { selfCheckStyle } from './self-check-style.ts'

const marks: Record<SelfCheckResult, TemplateResult> = {
  UNMET: html`<span class="state problem">${icons.urgent}${words.result.UNMET}</span>`,
  MANUAL: html`<span class="state warn">${icons.caution}${words.result.MANUAL}</span>`,
  MET: html`<span class="state good">${icons.done}${words.result.MET}</span>`,
  NOT_APPLICABLE: html`<span class="state quiet">— ${words.result.NOT_APPLICABLE}</span>`,
}

/** 对标自查: a hall held against every requirement, what it does not keep first, and the evidence to take along. */
export class SelfCheckPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: {},
    checked: { state: true },
    result: { state: true },
    area: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, selfCheckStyle]
  declare hallId: number
  declare onExpired: () => void
  declare checked: SelfCheck | null
  /** Null shows every result. */
  declare result: SelfCheckResult | null
  declare area: SelfCheckArea | null
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.checked = null
    this.result = 'UNMET'
    this.area = null
  }

  override firstUpdated(): void {
    void this.#check()
  }

  override render(): TemplateResult {
    return html`
      <h2>${words.title}</h2>
      <p class="quiet">${words.text}</p>
      ${this.#errand.problem ? html`<p class="problem told" role="alert">${this.#errand.problem}</p>` : nothing}
      ${this.checked ? this.#sheet(this.checked) : this.#waiting()}
    `
  }

  #waiting(): TemplateResult {
    return this.#errand.problem
      ? html`<button type="button" class="button" @click=${() => this.#check()}>${words.again}</button>`
      : html`<p class="quiet" role="status">${words.checking}</p>`
  }

  #sheet({ day, findings }: SelfCheck): TemplateResult {
    const inArea = findings.filter(({ area }) => this.area === null || area === this.area)
    const shown = inArea.filter(({ result }) => this.result === null || result === this.result)
    return html`
      <div class="row">
        <label
          >${words.areaField}
          <select data-testid="area" @change=${this.#chooseArea}>
            <option value="">${words.allAreas}</option>
            ${SelfCheckArea.enum.map((area) => html`<option value=${area}>${words.area[area]}</option>`)}
          </select>
        </label>
        <div class="end">
          <span class="quiet" role="status"
            >${this.#errand.isPending ? words.checking : words.checked(day, findings.length)}</span
          >
          <button type="button" class="button" @click=${() => this.#check()}>${words.again}</button>
          <a class="button" data-testid="download" href="/api/halls/${this.hallId}/self-check.csv" download
            >${words.download}</a
          >
        </div>
      </div>
      <div class="tiles" role="group" aria-label=${words.choose}>
        ${SelfCheckResult.enum.map((each) => this.#tile(each, inArea))} ${this.#tile(null, inArea)}
      </div>
      ${shown.length > 0 ? table(shown) : this.#nothingShown()}
    `
  }

  #tile(result: SelfCheckResult | null, findings: SelfCheckFinding[]): TemplateResult {
    const count = findings.filter((each) => result === null || each.result === result).length
    return html`<button
      type="button"
      class="tile"
      data-testid="tile"
      data-result=${result ?? 'ALL'}
      aria-pressed=${this.result === result ? 'true' : 'false'}
      @click=${() => (this.result = result)}
    >
      <b>${count}</b>${result ? marks[result] : words.all}
    </button>`
  }

  #nothingShown(): TemplateResult {
    return html`<div class="scroll">
      <p class="empty">${this.result === 'UNMET' ? words.noFault : words.none}</p>
    </div>`
  }

  #chooseArea = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement)
      this.area = SelfCheckArea.enum.find((each) => each === target.value) ?? null
  }

  async #check(): Promise<void> {
    const checked = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/self-check', { hallId: this.hallId }, null),
    )
    if (checked) this.checked = checked
  }
}

function table(findings: SelfCheckFinding[]): TemplateResult {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${Object.values(words.column).map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${findings.map(line)}
      </tbody>
    </table>
  </div>`
}

function line({ numbers, area, requirement, checks, result, evidence }: SelfCheckFinding): TemplateResult {
  return html`<tr data-testid="finding" data-number=${numbers[0] ?? ''} data-result=${result}>
    <td class="number">${numbers.map((number) => html`<span>${number}</span>`)}</td>
    <td class="demand">
      <span class="name">${requirement}</span>
      <p class="under">${words.area[area]} · ${checks}</p>
    </td>
    <td>${marks[result]}</td>
    <td class="evidence">
      <ul>
        ${evidence.map((each) => html`<li>${each}</li>`)}
      </ul>
    </td>
  </tr>`
}

customElements.define('tx-self-check', SelfCheckPage)
