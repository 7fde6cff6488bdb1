import { css, html, LitElement, type TemplateResult } from 'lit'
import type { ComparedHead, WindowView } from '../../contract/windows.ts'
import { adjustmentText } from './adjustment-text.ts'
import { clockTextToSecond } from './clock-text.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import '../staff/modal.ts'

const words = consoleTexts.explanation

/** 为什么先叫他: the heads of the window's queues as they were compared, and what had moved the winner. */
export class ExplanationDialog extends LitElement {
  static override properties = { view: { attribute: false }, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      p {
        margin-bottom: var(--space-4);
      }
      table {
        width: 100%;
        margin-bottom: var(--space-6);
        border-collapse: collapse;
      }
      th,
      td {
        padding: var(--space-2);
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: baseline;
      }
      th {
        color: var(--ink-quiet);
        font-weight: 400;
        white-space: nowrap;
      }
      small {
        display: block;
        color: var(--ink-quiet);
      }
      .first {
        background: var(--blue-pale);
        font-weight: 600;
      }
      .first small {
        color: var(--action);
      }
      h3 {
        margin-bottom: var(--space-1);
        font-size: var(--text-m);
      }
      li,
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

  constructor() {
    super()
    this.view = null
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    const current = this.view?.current
    if (!current) return html``
    const { heads, adjustments, winner } = current.explanation
    return html`
      <tx-modal heading=${words.heading(winner)} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <div data-testid="explanation">
          <p>${words.rule}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.ticket}</th>
                <th scope="col">${words.rank}</th>
                <th scope="col">${words.handicap}</th>
                <th scope="col">${words.key}</th>
              </tr>
            </thead>
            <tbody>
              ${heads.map((head) => this.#head(head, winner))}
            </tbody>
          </table>
          <h3>${words.adjustments}</h3>
          ${
            adjustments.length === 0
              ? html`<p class="none">${words.noAdjustment}</p>`
              : html`<ul>
                  ${adjustments.map((adjustment) => html`<li>${adjustmentText(adjustment)}</li>`)}
                </ul>`
          }
        </div>
        <button type="button" class="button" autofocus @click=${() => this.onClosed()}>
          ${consoleTexts.dismiss}
        </button>
      </tx-modal>
    `
  }

  #head(head: ComparedHead, winner: string): TemplateResult {
    const isFirst = head.ticketNo === winner
    const queue = this.view?.queues.find(({ queueId }) => queueId === head.queueId)
    return html`
      <tr class=${isFirst ? 'first' : ''}>
        <td>${head.ticketNo}<small>${queue?.name}</small></td>
        <td>${clockTextToSecond(head.rankAt)}</td>
        <td>${words.minutes(head)}</td>
        <td>${clockTextToSecond(head.key)} ${isFirst ? html`<small>${words.first}</small>` : ''}</td>
      </tr>
    `
  }

  #key(event: KeyboardEvent): void {
    if (event.code === 'KeyW' && !event.repeat) this.onClosed()
  }
}

customElements.define('tx-explanation-dialog', ExplanationDialog)
