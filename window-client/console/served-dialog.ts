import { css, html, LitElement, type TemplateResult } from 'lit'
import type { ServedMatter, WindowView } from '../../contract/windows.ts'
import { clockText } from '../../web/hall-clock.ts'
import { request } from '../../web/request.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { Reading } from './reading.ts'
import { tableStyle } from './table-style.ts'
import '../staff/modal.ts'

const words = dialogTexts.servedDialog

/** What this window served today, the latest first. */
export class ServedDialog extends LitElement {
  static override properties = { view: { attribute: false }, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    tableStyle,
    css`
      .rows {
        max-height: min(28rem, 55vh);
        overflow: auto;
      }
      thead {
        position: sticky;
        top: 0;
        background: var(--surface);
      }
      td:first-child {
        font-weight: 600;
        white-space: nowrap;
      }
      .number {
        text-align: right;
        white-space: nowrap;
      }
      td:last-child,
      th:last-child {
        padding-left: var(--space-6);
        white-space: nowrap;
      }
      .service {
        overflow-wrap: anywhere;
      }
      .none {
        color: var(--ink-quiet);
      }
      .button {
        width: 100%;
        margin-top: var(--space-6);
      }
    `,
  ]
  declare view: WindowView | null
  declare onClosed: () => void
  readonly #served = new Reading<ServedMatter[]>(this)

  constructor() {
    super()
    this.view = null
    this.onClosed = () => undefined
  }

  override firstUpdated(): void {
    const windowId = this.view?.windowId
    if (windowId) {
      this.#served.start(() => request('GET /api/windows/:windowId/served', { windowId }, null))
    }
  }

  override render(): TemplateResult {
    const { value, problem } = this.#served
    const people = new Set(value?.map(({ ticketId }) => ticketId)).size
    const sum = value ? `（${words.sum(people, value.length)}）` : ''
    return html`
      <tx-modal heading=${words.heading + sum} .onClosed=${this.onClosed} @keydown=${this.#key}>
        ${
          value && value.length > 0
            ? this.#table(value)
            : html`<p class="none" role="status">${problem || (value ? words.none : words.loading)}</p>`
        }
        <button type="button" class="button" autofocus @click=${() => this.onClosed()}>
          ${consoleTexts.dismiss}
        </button>
      </tx-modal>
    `
  }

  #table(matters: ServedMatter[]): TemplateResult {
    return html`
      <div class="rows" tabindex="0" role="group" aria-label=${consoleTexts.action.served}>
        <table data-testid="served">
          <thead>
            <tr>
              <th scope="col">${words.ticket}</th>
              <th scope="col">${words.service}</th>
              <th scope="col" class="number">${words.start}</th>
              <th scope="col" class="number">${words.minutes}</th>
              <th scope="col">${words.outcome}</th>
            </tr>
          </thead>
          <tbody>
            ${matters.map((matter) => this.#row(matter))}
          </tbody>
        </table>
      </div>
    `
  }

  #row({ ticketNo, matterNo, serviceTypeName, startedAt, servedSec, outcome }: ServedMatter): TemplateResult {
    return html`
      <tr data-testid="served-row" data-ticket-no=${ticketNo}>
        <td>${ticketNo}${matterNo > 1 ? html`<small>${words.matter(matterNo)}</small>` : ''}</td>
        <td class="service">${serviceTypeName}</td>
        <td class="number">${clockText(startedAt)}</td>
        <td class="number">${words.duration(Math.floor(servedSec / 60))}</td>
        <td>${dialogTexts.outcome.names[outcome]}</td>
      </tr>
    `
  }

  #key(event: KeyboardEvent): void {
    if (event.code === 'KeyS' && !event.repeat) this.onClosed()
  }
}

customElements.define('tx-served-dialog', ServedDialog)
