import { css, html, LitElement, type TemplateResult } from 'lit'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle } from '../staff/staff-style.ts'
import { icons } from '../staff/icons.ts'
import type { PrimaryAction } from './primary-action.ts'

const words = consoleTexts.primary

/** The biggest thing on the screen: the obvious next step. It answers a press at once by looking pressed. */
export class PrimaryButton extends LitElement {
  static override properties = {
    action: {},
    hint: {},
    blocked: {},
    isPending: { type: Boolean },
    isResting: { type: Boolean },
    onPress: {},
  }
  static override styles = [
    baseStyle,
    css`
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-6);
        width: 100%;
        min-height: calc(var(--target) * 5);
        padding: var(--space-3) var(--space-8);
        border: 0;
        border-radius: calc(var(--radius) * 1.5);
        background: var(--action);
        color: var(--action-ink);
        font: inherit;
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        background: var(--blue-deep);
      }
      button:active,
      button.resting {
        background: var(--blue-deep);
        transform: translateY(2px);
      }
      button.blocked {
        background: var(--ink-quiet);
        cursor: not-allowed;
      }
      :focus-visible {
        outline-offset: 4px;
      }
      svg {
        width: var(--text-4xl);
        height: var(--text-4xl);
      }
      .name {
        display: block;
        font-size: calc(var(--text-4xl) * 1.25);
        font-weight: 700;
        line-height: 1.25;
      }
      .hint {
        display: block;
        min-height: 1.5em;
        font-size: var(--text-l);
      }
      kbd {
        padding: var(--space-1) var(--space-6);
        border: 2px solid currentColor;
        border-radius: calc(var(--radius) / 2);
        font: inherit;
        font-size: var(--text-l);
      }
      @media (max-height: 52rem) {
        button {
          min-height: calc(var(--target) * 3.4);
        }
        .name {
          font-size: var(--text-4xl);
        }
      }
      @media (max-height: 34rem), (max-width: 48rem) {
        button {
          min-height: calc(var(--target) * 2);
          padding: var(--space-2) var(--space-6);
        }
        svg {
          width: var(--text-2xl);
          height: var(--text-2xl);
        }
        .name {
          font-size: var(--text-2xl);
        }
        .hint {
          font-size: var(--text-m);
        }
      }
    `,
  ]
  declare action: PrimaryAction
  declare hint: string
  /** Why nothing may be pressed now; empty when it may. */
  declare blocked: string
  declare isPending: boolean
  declare isResting: boolean
  declare onPress: () => void

  constructor() {
    super()
    this.action = 'call-next'
    this.hint = ''
    this.blocked = ''
    this.isPending = false
    this.isResting = false
    this.onPress = () => undefined
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus({ preventScroll: true })
  }

  override render(): TemplateResult {
    const look = this.blocked ? 'blocked' : this.isResting ? 'resting' : ''
    const hint = this.isPending ? words.pending : this.blocked || this.hint
    return html`
      <button
        type="button"
        class=${look}
        aria-disabled=${look !== ''}
        aria-keyshortcuts="Space"
        data-testid="primary"
        data-action=${this.action}
        @click=${this.#click}
      >
        ${icons[this.action]}
        <span><span class="name">${words[this.action]}</span><span class="hint">${hint}</span></span>
        <kbd aria-hidden="true">${words.key}</kbd>
      </button>
    `
  }

  // The later clicks of a double click are one press with the first.
  #click(event: MouseEvent): void {
    if (event.detail <= 1) this.onPress()
  }
}

customElements.define('tx-primary-button', PrimaryButton)
