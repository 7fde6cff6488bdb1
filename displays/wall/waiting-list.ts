import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import { Ticker } from '../../web/ticker.ts'
import { pageOf } from './call-rows.ts'

const queuesPerPage = 8
const pageMs = 8000

/** How many people wait in each queue, page by page. */
export class WaitingList extends LitElement {
  static override properties = { queues: {}, pausedIds: {} }
  declare queues: BoardQueue[]
  /** The queues in which people wait and no window serves. */
  declare pausedIds: number[]
  readonly #turns = new Ticker(this, pageMs)

  constructor() {
    super()
    this.queues = []
    this.pausedIds = []
  }

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 1.5rem;
      align-items: center;
    }
    .title {
      display: grid;
      font-size: var(--glass-s);
      line-height: 1.4;
      color: var(--ink-quiet);
    }
    .title b {
      color: var(--ink);
      font-weight: 600;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(${queuesPerPage}, minmax(0, 1fr));
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-rows: 1fr;
      padding: 0.6rem 1rem 0.4rem;
      border-radius: 0.875rem;
      background: var(--surface);
      min-width: 0;
    }
    .name {
      font-size: calc(var(--glass-s) * 0.95);
      line-height: 1.3;
      overflow: hidden;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .name b {
      color: var(--action);
      margin-inline-end: 0.35em;
    }
    .count {
      font-size: var(--glass-xl);
      font-weight: 700;
      line-height: 1.15;
    }
    .count small {
      margin-inline-start: 0.2em;
      font-size: var(--glass-s);
      font-weight: 400;
      color: var(--ink-quiet);
    }
    .paused {
      box-shadow: inset 0 0 0 3px var(--warn);
    }
    .pause {
      font-size: calc(var(--glass-s) * 0.8);
      font-weight: 600;
      color: var(--warn);
    }
    .none .count {
      color: var(--ink-quiet);
      font-weight: 400;
    }
    @media (orientation: portrait) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5rem;
      }
      .title {
        display: flex;
        gap: 1em;
      }
      ul {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      li {
        grid-template: 5rem / minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.5rem;
        padding-top: 0;
        padding-bottom: 0;
      }
      .name b {
        display: none;
      }
    }
  `

  override render(): TemplateResult {
    const { items, page, pages } = pageOf(this.queues, { perPage: queuesPerPage, turn: this.#turns.count })
    const total = this.queues.reduce((sum, queue) => sum + queue.waiting, 0)
    return html`
      <div class="title">
        <span>${words.waitingTitle}</span><b>${words.waitingTotal(total)}</b>
        ${pages > 1 ? html`<span>${words.page(page + 1, pages)}</span>` : nothing}
      </div>
      <ul>
        ${items.map((queue) => renderQueue(queue, this.pausedIds.includes(queue.id)))}
      </ul>
    `
  }
}

function renderQueue({ prefix, name, waiting }: BoardQueue, isPaused: boolean): TemplateResult {
  return html`<li
    class=${isPaused ? 'paused' : waiting === 0 ? 'none' : ''}
    data-testid="queue-waiting"
    data-queue-prefix=${prefix}
  >
    <span class="name"><b>${prefix}</b>${name}</span>
    ${isPaused ? html`<span class="pause">${words.queuePaused}</span>` : nothing}
    <span class="count"><span data-testid="queue-count">${waiting}</span><small>${words.people}</small></span>
  </li>`
}

customElements.define('tx-waiting-list', WaitingList)
