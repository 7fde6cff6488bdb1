import { css, html, LitElement, type TemplateResult } from 'lit'
import type { CallExplanation, ComparedHead, WindowView } from '../../contract/windows.ts'
import { adjustmentText } from './adjustment-text.ts'
import { clockTextToSecond } from './clock-text.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { wentBefore } from './out-of-turn.ts'
import { tableStyle } from './table-style.ts'
import '../staff/modal.ts'

const words = dialogTexts.explanation

/** 为什么先叫他: the heads of the window's queues as they were compared, and what had moved the winner. */
export class ExplanationDialog extends LitElement {
  static override properties = { view: { attribute: false }, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    tableStyle,
    css`
      p {
        margin-bottom: var(--space-4);
      }
      table {
        margin-bottom: var(--space-6);
      }
      .out-of-turn {
        padding: var(--space-3) var(--space-4);
        border-left: 4px solid var(--warn);
        background: var(--ground);
      }
      .out-of-turn strong {
        display: block;
        color: var(--warn);
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
    const { explanation } = current
    const { heads, adjustments, winner } = explanation
    return html`
      <tx-modal heading=${words.heading(winner)} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <div data-testid="explanation">
          ${explanation.outOfTurn ? outOfTurn(explanation, explanation.outOfTurn) : ''}
          <p>${explanation.outOfTurn ? words.byOrder : words.rule}</p>
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
              ${heads.map((head, index) => this.#head(head, explanation, index))}
            </tbody>
          </table>
          <h3>${words.adjustments}</h3>
          ${
            adjustments.length === 0
              ? html`<p class="none">${explanation.outOfTurn ? words.unadjusted : words.noAdjustment}</p>`
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

  #head(head: ComparedHead, { winner, outOfTurn: reason }: CallExplanation, index: number): TemplateResult {
    const isFirst = head.ticketNo === winner
    const why = isFirst ? (reason ? words.chosen : words.first) : reason && index === 0 ? words.earliest : ''
    const queue = this.view?.queues.find(({ queueId }) => queueId === head.queueId)
    return html`
      <tr class=${isFirst ? 'first' : ''}>
        <td>${head.ticketNo}<small>${queue?.name}</small></td>
        <td>${clockTextToSecond(head.rankAt)}</td>
        <td>${words.minutes(head)}</td>
        <td>${clockTextToSecond(head.key)} ${why ? html`<small>${why}</small>` : ''}</td>
      </tr>
    `
  }

  #key(event: KeyboardEvent): void {
    if (event.code === 'KeyW' && !event.repeat) this.onClosed()
  }
}

function outOfTurn(explanation: CallExplanation, reason: string): TemplateResult {
  return html`<p class="out-of-turn" data-testid="out-of-turn">
    <strong>${words.outOfTurn(explanation.winner)}</strong>
    ${words.before(wentBefore(explanation))}${words.reason(reason)}。
  </p>`
}

customElements.define('tx-explanation-dialog', ExplanationDialog)
