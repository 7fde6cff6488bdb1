import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ThemeQuestion } from '../../contract/themes.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { AnswerChosen, Proceeded } from './choices.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** One question of a theme's questionnaire. One touch answers it. */
export class QuestionPage extends LitElement {
  static override properties = {
    question: { attribute: false },
    place: { type: Number },
    themeName: {},
    low: { type: Boolean, reflect: true },
  }
  declare question: ThemeQuestion | null
  /** 1 for the first. */
  declare place: number
  declare themeName: string
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      header {
        display: grid;
        gap: var(--space-3);
        padding: var(--space-4) 0;
      }
      .theme {
        display: flex;
        justify-content: space-between;
        gap: var(--space-4);
        font-size: var(--text-l);
        color: var(--ink-quiet);
      }
      .place {
        flex: none;
        color: var(--blue-deep);
        font-weight: 700;
      }
      .controls {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
        overflow-y: auto;
      }
      .answer {
        display: flex;
        flex: none;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        min-height: max(160px, 8rem);
        padding: var(--space-4) var(--space-8);
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-2xl);
        font-weight: 700;
        line-height: 1.3;
        text-align: left;
      }
      .answer svg {
        color: var(--action);
        transform: scaleX(-1);
      }
      .answer:active {
        border-color: var(--action);
        background: var(--blue-pale);
      }
      .skip {
        flex: none;
        align-self: center;
        min-height: max(60px, var(--target));
        margin-top: auto;
        padding: 0 var(--space-6);
        border: 0;
        background: none;
        color: var(--action);
        font-size: var(--text-l);
      }
      :host([low]) .controls {
        gap: var(--space-2);
      }
      :host([low]) .answer {
        flex: 1 1 auto;
        min-height: max(60px, 4rem);
        font-size: var(--text-xl);
      }
    `,
  ]

  constructor() {
    super()
    this.question = null
    this.place = 1
    this.themeName = ''
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this
    if (question === null) return nothing
    return html`
      <header>
        <p class="theme">
          <span>${this.themeName}</span><span class="place">${texts.question(this.place)}</span>
        </p>
        <h1 data-testid="question" data-code=${question.code}>${question.text}</h1>
        ${question.hint === '' ? nothing : html`<p class="hint">${question.hint}</p>`}
      </header>
      <div class="controls">
        ${question.answers.map(
          ({ code, text }) =>
            html`<button
              class="answer"
              data-testid="answer"
              data-code=${code}
              @click=${() => this.dispatchEvent(new AnswerChosen(code))}
            >
              ${text}${icons.back}
            </button>`,
        )}
        <button class="skip" data-testid="skip" @click=${() => this.dispatchEvent(new Proceeded())}>
          ${texts.skipQuestions}
        </button>
      </div>
    `
  }
}

customElements.define('tx-kiosk-question', QuestionPage)
