import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { LogCheck } from '../../contract/log.ts'
import { request } from '../../web/request.ts'
import { logTexts } from '../../web/texts/zh-cn/log.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'

const words = logTexts.chain

/** Proves that the log is as it was written, step by step, and says where it is not. */
export class ChainCheck extends LitElement {
  static override properties = {
    hallId: { attribute: false },
    onExpired: { attribute: false },
    check: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    pageStyle,
    css`
      .card {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3) var(--space-6);
        padding: var(--space-4) var(--space-6);
      }
      .card.broken {
        border: 2px solid var(--now);
      }
      .what {
        flex: 1 1 20rem;
      }
      .state {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        font-weight: 600;
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare check: LogCheck | null
  readonly #errand: Errand

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.check = null
    this.#errand = new Errand(this)
  }

  override render(): TemplateResult {
    const { check } = this
    const { isPending, problem } = this.#errand
    return html`<section class="card ${check?.fault ? 'broken' : ''}" aria-label=${words.heading}>
      <div class="what">
        <h3>${words.heading}</h3>
        <div role="status" data-testid="chain-state">
          ${check ? stateOf(check) : html`<p class="quiet">${words.text}</p>`}
        </div>
        ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      </div>
      <button
        type="button"
        class="button main"
        aria-disabled=${isPending}
        data-testid="chain-verify"
        @click=${() => void this.#verify()}
      >
        ${check ? words.again : words.verify}
      </button>
    </section>`
  }

  async #verify(): Promise<void> {
    const { hallId } = this
    await this.#errand.run(async () => {
      for (let after = 0; this.isConnected; after = this.check?.checked ?? 0) {
        const check = await request('POST /api/halls/:hallId/log/verify', { hallId }, { after })
        this.check = check
        if (check.isDone) return
      }
    })
  }
}

function stateOf({ checked, head, isDone, fault }: LogCheck): TemplateResult {
  if (fault) {
    return html`<p class="state problem">${icons.urgent}${words.broken(fault)}</p>
      <p>${words.before(checked)}${words.advice}</p>`
  }
  if (!isDone) return html`<p class="state">${icons.slow}${words.checking(checked, head)}</p>`
  return html`<p class="state good">${icons.done}${words.whole(checked)}</p>`
}

customElements.define('tx-chain-check', ChainCheck)
