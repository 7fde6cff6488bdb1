import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Overview, OverviewWindow } from '../../contract/overview.ts'
import { windowInWords } from '../../contract/places.ts'
import { clockText } from '../../web/hall-clock.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { overviewTexts } from '../../web/texts/zh-cn/overview.ts'
import { tideTexts as words } from '../../web/texts/zh-cn/tide.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { durations, helpersOf, queuesToHelp, untilAt, type Duration } from './tide.ts'
import { windowDialogStyle } from './window-dialog-style.ts'
import '../staff/modal.ts'

/** What is asked about: a window, or a queue that needs help of whichever window. */
export type Asked = { windowId: number } | { queueId: number }

export type WindowOrder =
  | { type: 'tide'; windowId: number; queueIds: number[]; untilAt: string }
  | { type: 'end'; windowId: number }
  | { type: 'release'; windowId: number; reason: string }

/** 潮汐支援 of one window, and taking it back from somebody who is not there. */
export class WindowDialog extends LitElement {
  static override properties = {
    overview: { attribute: false },
    asked: { attribute: false },
    nowMs: { type: Number },
    mayRelease: { type: Boolean },
    onOrder: {},
    onClosed: {},
    windowId: { state: true },
    duration: { state: true },
    problem: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, windowDialogStyle]
  declare overview: Overview | null
  declare asked: Asked | null
  declare nowMs: number
  declare mayRelease: boolean
  declare onOrder: (order: WindowOrder) => void
  declare onClosed: () => void
  declare windowId: number | null
  declare duration: Duration
  declare problem: string

  constructor() {
    super()
    this.overview = null
    this.asked = null
    this.nowMs = 0
    this.mayRelease = false
    this.onOrder = () => undefined
    this.onClosed = () => undefined
    this.windowId = null
    this.duration = 60
    this.problem = ''
  }

  override willUpdate(): void {
    const { asked, overview } = this
    if (this.windowId !== null || !asked || !overview) return
    this.windowId =
      'windowId' in asked ? asked.windowId : (helpersOf(overview, asked.queueId)[0]?.windowId ?? null)
  }

  override render(): TemplateResult | typeof nothing {
    const { overview, asked } = this
    const window = overview?.windows.find(({ windowId }) => windowId === this.windowId)
    if (!overview || !asked || !window) return nothing
    const isOne = 'windowId' in asked
    const mayRelease = this.mayRelease && isOne && window.staffName !== null
    const tide = this.#tideForm(overview, window)
    const release = mayRelease ? this.#releaseForm(window.staffName ?? '') : nothing
    const heading = isOne ? `${windowInWords(window)} ${window.name}` : words.heading
    return html`<tx-modal heading=${heading} .onClosed=${this.onClosed}>
      ${isOne ? nothing : this.#windowField(overview, asked.queueId)}
      ${window.lostSince === null ? [tide, release] : [release, tide]}
      <p class="closing">
        <button type="button" class="button" data-testid="window-close" @click=${() => this.onClosed()}>
          ${words.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </p>
    </tx-modal>`
  }

  #windowField(overview: Overview, queueId: number): TemplateResult {
    return html`<label class="field">
      ${words.window}
      <select
        autofocus
        data-testid="tide-window"
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) this.windowId = Number(target.value)
        }}
      >
        ${helpersOf(overview, queueId).map(
          (window) =>
            html`<option value=${window.windowId} ?selected=${window.windowId === this.windowId}>
              ${words.windowOption(windowInWords(window), window.name, stateOf(window))}
            </option>`,
        )}
      </select>
    </label>`
  }

  #tideForm(overview: Overview, window: OverviewWindow): TemplateResult {
    const { tide } = window
    const wanted = this.asked && 'queueId' in this.asked ? [this.asked.queueId] : []
    const chosen = new Set([...(tide?.queueIds ?? []), ...wanted])
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#send(event, overview)}>
      ${this.asked && 'windowId' in this.asked ? html`<h3>${words.heading}</h3>` : nothing}
      ${
        tide
          ? html`<p class="now" data-testid="tide-now">
              ${words.helps(namesOf(overview, tide.queueIds), clockText(tide.untilAt))}
              <button
                type="button"
                class="button"
                data-testid="tide-end"
                @click=${() => this.#order({ type: 'end', windowId: window.windowId })}
              >
                ${words.end}
              </button>
            </p>`
          : nothing
      }
      <fieldset>
        <legend>${words.queues}</legend>
        <div class="queues">
          ${queuesToHelp(overview, window).map(
            ({ queueId, name, waiting }) =>
              html`<label class="check">
                <input
                  type="checkbox"
                  name="queue"
                  value=${queueId}
                  ?checked=${chosen.has(queueId)}
                  data-testid="tide-queue"
                />
                <span>${words.queue(name, waiting)}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>${words.until}</legend>
        <div class="durations">
          ${durations.map((duration) => this.#durationChoice(duration, overview.opening))}
        </div>
      </fieldset>
      <p class="note">${words.note}</p>
      <div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
      <button type="submit" class="button main" data-testid="tide-start">
        ${tide ? words.change : words.start}
      </button>
    </form>`
  }

  #durationChoice(duration: Duration, { closesAt }: Overview['opening']): TemplateResult {
    const closing = words.closing(closesAt === null ? '—' : clockText(closesAt))
    return html`<label class="check">
      <input
        type="radio"
        name="duration"
        ?checked=${duration === this.duration}
        @change=${() => (this.duration = duration)}
      />
      <span>${duration === 'CLOSING' ? closing : words.duration(duration)}</span>
    </label>`
  }

  #releaseForm(staffName: string): TemplateResult {
    const { heading, text, reason, quick, submit } = words.release
    return html`<form novalidate class="release" @submit=${(event: SubmitEvent) => this.#release(event)}>
      <h3>${heading}</h3>
      <p class="note">${text(staffName)}</p>
      <label class="field">
        ${reason}
        <input name="reason" maxlength="200" autocomplete="off" list="reasons" data-testid="release-reason" />
      </label>
      <datalist id="reasons">${quick.map((each) => html`<option value=${each}></option>`)}</datalist>
      <button type="submit" class="button" data-testid="release">${submit}</button>
    </form>`
  }

  #send(event: SubmitEvent, { opening }: Overview): void {
    event.preventDefault()
    const until = untilAt(this.duration, opening, this.nowMs)
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('[name=queue]')]
    const queueIds = boxes.filter(({ checked }) => checked).map(({ value }) => Number(value))
    this.problem = until === null ? words.hallClosed : queueIds.length === 0 ? words.chooseQueue : ''
    const { windowId } = this
    if (until !== null && windowId !== null && queueIds.length > 0) {
      this.#order({ type: 'tide', windowId, queueIds, untilAt: until })
    }
  }

  #release(event: SubmitEvent): void {
    event.preventDefault()
    const field = this.renderRoot.querySelector<HTMLInputElement>('[name=reason]')
    const reason = field?.value.trim() ?? ''
    const { windowId } = this
    if (reason && windowId !== null) this.#order({ type: 'release', windowId, reason })
    else field?.focus()
  }

  #order(order: WindowOrder): void {
    this.onOrder(order)
    this.onClosed()
  }
}

const stateOf = ({ state, lostSince }: OverviewWindow): string =>
  lostSince === null ? consoleTexts.state[state] : overviewTexts.lost

/** The queues by their names: 综合受理、企业登记. */
export function namesOf({ queues }: Pick<Overview, 'queues'>, queueIds: number[]): string {
  const names = queues.filter(({ queueId }) => queueIds.includes(queueId)).map(({ name }) => name)
  return names.join('、')
}

customElements.define('tx-window-dialog', WindowDialog)
