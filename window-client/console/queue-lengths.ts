import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import type { WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle } from '../staff/staff-style.ts'

const words = consoleTexts.queues

/** How many wait in each queue this window calls. */
export class QueueLengths extends LitElement {
  static override properties = { queues: { attribute: false }, board: { attribute: false } }
  static override styles = [
    baseStyle,
    css`
      :host {
        display: block;
      }
      h2 {
        font-size: var(--text-m);
        color: var(--ink-quiet);
      }
      li {
        display: grid;
        grid-template-columns: 2.2em minmax(0, 1fr) auto;
        align-items: baseline;
        gap: var(--space-3);
        padding: var(--space-1) 0;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .prefix {
        font-weight: 700;
        color: var(--action);
      }
      small {
        display: block;
        font-size: var(--text-s);
        color: var(--ink-quiet);
      }
      .count {
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.4;
      }
      .count.none {
        font-weight: 400;
        color: var(--ink-quiet);
      }
      .count span {
        margin-left: var(--space-1);
        font-size: var(--text-s);
        font-weight: 400;
        color: var(--ink-quiet);
      }
    `,
  ]
  declare queues: WindowView['queues']
  declare board: BoardQueue[]

  constructor() {
    super()
    this.queues = []
    this.board = []
  }

  override render(): TemplateResult {
    return html`
      <h2>${words.heading}</h2>
      <ul>
        ${this.queues.map((queue) => {
          const waiting = waitingIn(this.board, queue.queueId)
          return html`
            <li>
              <span class="prefix">${queue.prefix}</span>
              <span>
                ${queue.name}
                ${queue.handicapMin > 0 ? html`<small>${words.handicap(queue.handicapMin)}</small>` : nothing}
              </span>
              <span
                class="count ${waiting === 0 ? 'none' : ''}"
                data-testid="queue-length"
                data-queue-prefix=${queue.prefix}
                >${waiting}<span>${words.people}</span></span
              >
            </li>
          `
        })}
      </ul>
    `
  }
}

const waitingIn = (board: BoardQueue[], queueId: number): number =>
  board.find(({ id }) => id === queueId)?.waiting ?? 0

/** All who wait for this window. */
export const waitingForWindow = (queues: WindowView['queues'], board: BoardQueue[]): number =>
  queues.reduce((sum, { queueId }) => sum + waitingIn(board, queueId), 0)

customElements.define('tx-queue-lengths', QueueLengths)
