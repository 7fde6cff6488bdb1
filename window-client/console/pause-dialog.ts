import { css, html, LitElement, type TemplateResult } from 'lit'
import type { PauseReason } from '../../contract/windows.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { choiceStyle } from './choice-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { digitOf } from './keymap.ts'
import '../staff/modal.ts'

const words = dialogTexts.pauseDialog
const reasons: readonly PauseReason[] = ['AWAY', 'MEAL', 'MEETING', 'DEVICE_FAULT', 'HANDOVER', 'TRAINING']
const shortestMin = 1
const longestMin = 120

/** Why the window pauses and until when: the waiting read both. */
export class PauseDialog extends LitElement {
  static override properties = {
    nowMs: { type: Number },
    onChoose: {},
    onClosed: {},
    reason: { state: true },
    backInMin: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    css`
      form {
        display: grid;
        gap: var(--space-6);
      }
      fieldset {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-bottom: var(--space-2);
      }
      .minutes {
        display: grid;
        gap: var(--space-2);
      }
      .minutes span {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-weight: 400;
      }
      .minutes input {
        width: 6em;
      }
      p {
        color: var(--ink-quiet);
      }
      .wrong {
        color: var(--now);
      }
      .main {
        min-height: calc(var(--target) * 1.2);
      }
      @media (max-height: 34rem) {
        form {
          gap: var(--space-3);
        }
      }
    `,
  ]
  declare nowMs: number
  declare onChoose: (reason: PauseReason, backInMin: number) => void
  declare onClosed: () => void
  declare reason: PauseReason
  declare backInMin: number

  constructor() {
    super()
    this.nowMs = 0
    this.onChoose = () => undefined
    this.onClosed = () => undefined
    this.reason = 'AWAY'
    this.backInMin = dialogTexts.pauseMinutes.AWAY
  }

  override render(): TemplateResult {
    const back = clockText(new Date(this.nowMs + this.backInMin * 60_000))
    return html`
      <tx-modal heading=${words.heading} .onClosed=${this.onClosed}>
        <form @submit=${this.#submit} @keydown=${this.#key} novalidate>
          <fieldset>
            <legend>${words.reason}</legend>
            ${reasons.map((reason, index) => this.#reason(reason, index))}
          </fieldset>
          <label class="minutes">
            ${words.minutes}
            <span>
              <input
                type="number"
                inputmode="numeric"
                min=${shortestMin}
                max=${longestMin}
                .value=${String(this.backInMin)}
                aria-describedby="back"
                data-testid="pause-minutes"
                @input=${this.#setMinutes}
              />
              ${words.minutesUnit}
            </span>
          </label>
          <p id="back" class=${this.#isRight() ? '' : 'wrong'} role="status">
            ${this.#isRight() ? words.back(back) : words.wrongMinutes}
          </p>
          <button type="submit" class="button main" data-testid="confirm-pause">${words.submit}</button>
        </form>
      </tx-modal>
    `
  }

  #reason(reason: PauseReason, index: number): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="reason"
          .checked=${this.reason === reason}
          ?autofocus=${index === 0}
          data-testid="pause-reason"
          data-reason=${reason}
          @change=${() => this.#choose(reason)}
        />
        <span class="button"><kbd aria-hidden="true">${index + 1}</kbd> ${common.pauseReason[reason]}</span>
      </label>
    `
  }

  #choose(reason: PauseReason): void {
    this.reason = reason
    this.backInMin = dialogTexts.pauseMinutes[reason]
  }

  #setMinutes(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.backInMin = Math.round(event.target.valueAsNumber)
  }

  #key(event: KeyboardEvent): void {
    const target = event.composedPath()[0]
    const isTyping = target instanceof HTMLInputElement && target.type === 'number'
    const reason = isTyping ? undefined : reasons[(digitOf(event.code) ?? 0) - 1]
    if (!reason) return
    this.#choose(reason)
    this.renderRoot.querySelector<HTMLElement>(`[data-reason=${reason}]`)?.focus()
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.#isRight()) this.onChoose(this.reason, this.backInMin)
  }

  #isRight(): boolean {
    return this.backInMin >= shortestMin && this.backInMin <= longestMin
  }
}

customElements.define('tx-pause-dialog', PauseDialog)
